import type { RosterDoc } from '../../../typings/roster';
import { townUnits } from '../../townUnits';
import type { World } from '../../world';
import type { SchoolRoster } from './listSheet.rules';

const pageSize = 100;

type Held = Pick<RosterDoc, '_id' | 'state' | 'rows' | 'filed' | 'order'>;

/** The schools of these towns in the order of their grids, each with its roster. */
export async function schoolsOf(
  towns: readonly { readonly id: string; readonly name: string }[],
  world: World,
): Promise<readonly SchoolRoster[]> {
  const schools: SchoolRoster[] = [];
  for (const town of towns) {
    const units = await townUnits(town.id, world.store);
    const rosters = await rostersOf(town.id, world);
    const open = units.filter(({ unitKind, closed }) => unitKind === 'school' && closed !== true);
    schools.push(
      ...[...open]
        .sort((one, other) => one.grid.seq - other.grid.seq || (one.id < other.id ? -1 : 1))
        .map(({ id, name }) => ({ id, name, town: town.name, roster: rosters.get(id) ?? null })),
    );
  }
  return schools;
}

async function rostersOf(townId: string, { store }: World): Promise<ReadonlyMap<string, Held>> {
  const rosters = new Map<string, Held>();
  for (let after: string | null = null; ;) {
    const page: readonly Held[] = await store.page('rosters', {
      match: { 'town.id': townId },
      by: 'order',
      direction: 'asc',
      after,
      limit: pageSize,
      fields: ['_id', 'state', 'rows', 'filed', 'order'],
    });
    for (const held of page) rosters.set(held._id, held);
    after = page.at(-1)?.order ?? null;
    if (page.length < pageSize) return rosters;
  }
}
