import { dueIds } from '../dueIds';
import type { World } from '../world';
import { amendPoster, posterDocOf } from './amend';
import { changedOf, changeFor, stateOf } from './poster.rules';
import { type Wall, wallOf } from './wall';

const atOnce = 50;
/** Names enough for anybody to know why; the page says them all. */
const longestWords = 200;

type Outside = Omit<World, 'courier'>;

/**
 * Holds what hangs against what is true wherever a unit or its cells say that something changed (`postersDueAt`), so
 * that a list of stale posters is right within a minute (F356), and puts every school among those that have posted
 * nothing from its first day. A look that is cut off is taken again.
 */
export async function lookAtPosters(world: Outside): Promise<{ readonly looked: number }> {
  const units = await dueIds('directory', { by: 'postersDueAt', limit: atOnce }, world);
  for (const id of units) await lookAtUnit(id.slice('unit:'.length), world);
  const schools = await dueIds('cells', { by: 'postersDueAt', limit: atOnce }, world);
  for (const id of schools) await lookAtCells(id, world);
  return { looked: units.length + schools.length };
}

async function lookAtUnit(unitId: string, world: Outside): Promise<void> {
  const wall = await wallOf(unitId, world);
  if (wall === null) return;
  await settle(wall, world);
  const { postersDueAt } = wall.unit;
  // Only the change that was looked at is done with: another may have come meanwhile.
  if (postersDueAt !== undefined)
    await world.store.amend('directory', wall.unit._id, { postersDueAt }, {}, { unset: ['postersDueAt'] });
}

async function lookAtCells(unitId: string, world: Outside): Promise<void> {
  const cells = await world.store.read('cells', unitId);
  const wall = await wallOf(unitId, world);
  if (wall !== null) await settle(wall, world);
  if (cells?.postersDueAt !== undefined)
    await world.store.amend('cells', unitId, { postersDueAt: cells.postersDueAt }, {}, { unset: ['postersDueAt'] }); // prettier-ignore
}

async function settle(wall: Wall, world: Outside): Promise<void> {
  // An area without a school has no wall.
  if (wall.unit.unitKind === 'area' && wall.poster === null) return;
  const poster = await posterDocOf(wall, world);
  const state = wall.unit.closed === true ? 'closed' : stateOf(poster, wall.facts);
  if (state === poster.state) return;
  const by = { role: 'SYS', title: '系统' } as const;
  const words = changedOf(poster, wall.facts).join('；').slice(0, longestWords);
  const deed = { event: 'grewStale', by, at: world.now(), words } as const;
  await amendPoster(poster, changeFor(poster, { consents: poster.consents }, state, deed), world);
}
