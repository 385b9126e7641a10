import type { Answer, Ask } from '../../typings/contract';
import type { ChecklistEntry } from '../../typings/directory';
import type { Outcome, Refused } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { pipesOf } from './advised.rules';
import { noRouting, routingScopeOf } from './scope.rules';
import { checklistAt } from './versionList';
import { pathOf } from './simulate.rules';

/**
 * The way that a matter would go, for those who look after the routing; nothing is stored and nobody is told. A town sees
 * what happens in it. Refuses units, items, towns and pipes that are not there (F081).
 */
export async function simulateRoute(
  ask: Ask<'checklist.simulate'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'checklist.simulate'>>> {
  const scope = routingScopeOf(post);
  if (scope.kind === 'none') return noRouting;
  if (scope.kind === 'town' && scope.id !== ask.townId)
    return refuse('FORBIDDEN', '只能查看发生在本辖区的流转路径，请把发生地改为本辖区。', 'townId');
  const { unit, district } = await world.directory.forSubmission(ask.unitId);
  if (unit === null) return refuse('INVALID', '没有找到这所学校，请重新选择。', 'unitId');
  if (district.towns.every(({ id }) => id !== ask.townId))
    return refuse('INVALID', '没有这个镇、街道或园区，请重新选择发生地。', 'townId');
  const at = ask.at === undefined ? world.now() : new Date(ask.at);
  const checklist = await checklistAt(at, world);
  const item = checklist.items.find(({ id }) => id === ask.itemId);
  if (item === undefined) return refuse('INVALID', '没有这个事项，请重新选择。', 'itemId');
  const path = pathOf(unit, { ...ask, item, district, at });
  return pipeFault(item, ask.pipe) ?? grant({ ...path, version: checklist.version });
}

function pipeFault({ advice }: ChecklistEntry, pipe: string | undefined): Refused | null {
  const pipes = pipesOf(advice);
  if (pipe === undefined || pipes.includes(pipe)) return null;
  return refuse(
    'INVALID',
    pipes.length === 0 ? '这个事项不按管线分，请不要选管线。' : `请从这些管线里选一种：${pipes.join('、')}。`,
    'pipe',
  );
}
