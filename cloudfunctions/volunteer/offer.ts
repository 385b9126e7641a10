import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { schoolFault } from './apply';
import { volunteerFlow } from './flow.table';
import { groupBy } from './groupCode';
import { applicationNotice, volunteerKinds } from './kinds.table';
import { saidToSelf } from './page.rules';
import { volunteerIdOf } from './standing.rules';
import { stepOf } from './step.rules';

/** What one reads before applying at a school, found by its id or by a group's code; and where one stands there already. */
export async function offerVolunteering(
  { unitId, code }: Ask<'volunteer.offer'>,
  { openid }: Asker,
  world: World,
): Promise<Outcome<Answer<'volunteer.offer'>>> {
  const found = code === null ? null : await groupBy(code, world);
  if (found !== null && !found.ok) return found;
  const group = found?.answer ?? null;
  const unit = await world.directory.unit(group?.unit.id ?? unitId ?? '');
  if (unit === null) return refuse('NOT_FOUND', '没有找到这所学校，请返回后按名称再找一次。', 'unitId');
  const stopped = schoolFault(unit);
  if (stopped !== null) return stopped;
  const mine = await world.store.read('volunteers', volunteerIdOf(unit.id, openid));
  return grant({
    unit: { id: unit.id, name: unit.name },
    group: group === null ? null : { name: group.name, kind: group.kind },
    kinds: volunteerKinds,
    notice: applicationNotice,
    mine:
      mine === null
        ? null
        : {
            state: { text: volunteerFlow.states[mine.state].reporterSees, tone: volunteerFlow.states[mine.state].tone },
            said: saidToSelf(mine),
          },
    mayApply: mine === null || stepOf(mine, 'VOL', 'apply') !== null,
  });
} // prettier-ignore
