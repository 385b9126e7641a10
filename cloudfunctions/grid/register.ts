import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { changeLine, versionsOf } from './register.rules';
import { mayApprove, mayPropose, noRegister, townsFor } from './scope.rules';
import { townChanges, townGrids } from './townGrids';

/** One town's grids with every name they had, and what was proposed about them (F001, F005). */
export async function readRegister(
  { town: asked }: Ask<'grid.register'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'grid.register'>>> {
  const towns = townsFor(post, await world.directory.district());
  const [first] = towns;
  if (first === undefined) return noRegister;
  const town = asked === null ? first : towns.find(({ id }) => id === asked);
  if (town === undefined) return refuse('FORBIDDEN', '这个镇不在您的管辖范围，请重新选择。', 'town');
  const [grids, changes] = await Promise.all([townGrids(town.id, world), townChanges(town.id, world)]);
  const at = world.now().toISOString();
  return grant({
    town,
    towns,
    mayPropose: mayPropose(post),
    mayApprove: mayApprove(post),
    grids: grids.map((grid) => ({ ...grid, versions: versionsOf(grid, changes, at) })),
    changes: changes.map((change) => changeLine(change, at)),
  });
}
