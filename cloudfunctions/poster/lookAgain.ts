import { dueIds } from '../dueIds';
import type { World } from '../world';
import { amendPoster, posterDocOf } from './amend';
import { changeFor, stateOf } from './poster.rules';
import { type Wall, wallOf } from './wall';

const atOnce = 50;

type Outside = Omit<World, 'courier'>;

/**
 * Holds what hangs against what is true wherever a unit says that something changed (`postersDueAt`), so that a list of
 * stale posters is right within a minute (F356). A look that is cut off is taken again.
 */
export async function lookAtPosters(world: Outside): Promise<{ readonly looked: number }> {
  const due = await dueIds('directory', { by: 'postersDueAt', limit: atOnce }, world);
  for (const id of due) await lookAt(id.slice('unit:'.length), world);
  return { looked: due.length };
}

async function lookAt(unitId: string, world: Outside): Promise<void> {
  const wall = await wallOf(unitId, world);
  if (wall === null) return;
  await settle(wall, world);
  const { postersDueAt } = wall.unit;
  // Only the change that was looked at is done with: another may have come meanwhile.
  if (postersDueAt !== undefined)
    await world.store.amend('directory', wall.unit._id, { postersDueAt }, {}, { unset: ['postersDueAt'] });
}

async function settle(wall: Wall, world: Outside): Promise<void> {
  const poster = await posterDocOf(wall, world);
  const state = stateOf(poster, wall.facts);
  if (state === poster.state) return;
  const by = { role: 'SYS', title: '系统' } as const;
  const deed = { event: 'grewStale', by, at: world.now(), words: '' } as const;
  await amendPoster(poster, changeFor(poster, {}, state, deed), world);
}
