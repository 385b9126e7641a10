import type { Answer, Ask } from '../../typings/contract';
import type { UnitDoc } from '../../typings/directory';
import type { Outcome } from '../../typings/refusal';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { countsOf, coverageOf, pageOf } from './coverage.rules';
import { missingUnits } from './missing.rules';
import { noRouting, type RoutingScope, routingScopeOf } from './scope.rules';

const pageSize = 30;

/**
 * Where the routing has gaps now: counts over all cells in scope, a page of the cells with a gap, and with the first page
 * what is missing, town by town. Costs one call for the index and one for every hundred units not at hand (F080).
 */
export async function routingCoverage(
  { cursor }: Ask<'checklist.coverage'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'checklist.coverage'>>> {
  const scope = routingScopeOf(post);
  if (scope.kind === 'none') return noRouting;
  const district = await world.directory.district();
  const { items, version } = await world.directory.checklist();
  const units = await unitsIn(scope, world);
  const routing = { items, district, at: world.now() };
  const cells = coverageOf(units, routing);
  const towns = district.towns.filter(({ id }) => isInScope(scope, id));
  return grant({
    version,
    counts: countsOf(units.length * items.length, cells),
    ...pageOf(cells, cursor, pageSize),
    missing:
      cursor === null
        ? missingUnits(
            routing,
            towns.map(({ id }) => id),
          )
        : [],
  });
}

const isInScope = (scope: RoutingScope, townId: string): boolean =>
  scope.kind === 'all' || (scope.kind === 'town' && scope.id === townId);

async function unitsIn(scope: RoutingScope, { directory }: World): Promise<readonly UnitDoc[]> {
  const index = await directory.index();
  const units = await directory.units([...index.ids()]);
  return units.filter(({ town }) => isInScope(scope, town.id));
}
