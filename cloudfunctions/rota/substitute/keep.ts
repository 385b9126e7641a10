import { dueIds } from '../../dueIds';
import type { World } from '../../world';

const sweptAtOnce = 200;

/** Deletes what is over: of a turn that was, that was declined or withdrawn, or a year old. */
export async function sweepSubstitutes(
  world: Pick<World, 'store' | 'now'>,
): Promise<{ readonly deleted: number }> {
  const due = await dueIds('substitutes', { by: 'endsDueAt', limit: sweptAtOnce }, world);
  for (const id of due) await world.store.remove('substitutes', id);
  return { deleted: due.length };
}
