import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { receptionFor } from '../receiver.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';

/** One unit by its id, with who would receive a report there now (F040, T06). */
export async function readUnit(
  { unitId }: Ask<'grid.unit'>,
  _asker: Asker,
  world: World,
): Promise<Outcome<Answer<'grid.unit'>>> {
  const { unit, district } = await world.directory.forSubmission(unitId);
  if (unit === null || unit.closed === true)
    return refuse('NOT_FOUND', '没有找到这所学校，二维码可能已更换，请手动选择学校。', 'unitId');
  const { receiver, noOfficer } = receptionFor(unit, district, world.now());
  return grant({
    id: unit.id,
    name: unit.name,
    gridName: unit.grid.name,
    townName: unit.town.name,
    kind: unit.unitKind,
    lookAlikes: unit.lookAlikes,
    receiver: noOfficer
      ? `暂无责任网格员，由${receiver.title}代收，并抄送${district.bureau}`
      : receiver.title,
  });
}
