import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { receiverNow } from './unitCard.rules';

/** One unit by its id, with who would receive a report there now (F040, T06). */
export async function readUnit(
  { unitId }: Ask<'grid.unit'>,
  _asker: Asker,
  world: World,
): Promise<Outcome<Answer<'grid.unit'>>> {
  const { unit, district } = await world.directory.forSubmission(unitId);
  if (unit === null || unit.closed === true)
    return refuse('NOT_FOUND', '没有找到这所学校，二维码可能已更换，请手动选择学校。', 'unitId');
  return grant({
    id: unit.id,
    name: unit.name,
    gridName: unit.grid.name,
    townName: unit.town.name,
    kind: unit.unitKind,
    lookAlikes: unit.lookAlikes,
    receiver: receiverNow(unit, district, world.now()),
  });
}
