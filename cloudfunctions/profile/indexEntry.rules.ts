import type { IndexedUnit, UnitDoc } from '../../typings/directory';
import { receiverInWords } from './receiverInWords.rules';

/** A unit as the index for search holds it. */
export const indexEntry = (
  unit: UnitDoc,
  aliases: readonly string[],
  district: Parameters<typeof receiverInWords>[1],
): IndexedUnit => ({
  id: unit.id,
  name: unit.name,
  aliases,
  gridName: unit.grid.name,
  townName: unit.town.name,
  unitKind: unit.unitKind,
  point: unit.point,
  lookAlikes: unit.lookAlikes,
  receiver: receiverInWords(unit, district),
});
