import type { DistrictDoc, IndexedUnit, UnitDoc } from '../../typings/directory';
import type { UnitCard } from '../../typings/grid';
import { receptionFor } from '../receiver.rules';

/** Who would receive a report there now, in words (F040, T06). */
export function receiverNow(unit: UnitDoc, district: DistrictDoc, at: Date): string {
  const { receiver, noOfficer } = receptionFor(unit, district, at);
  return noOfficer ? `暂无责任网格员，由${receiver.title}代收，并抄送${district.bureau}` : receiver.title;
}

/** A unit as a row to choose from; `receiver` is empty where only the index knows it, as of the day it was written. */
export const unitCard = (unit: IndexedUnit, receiver: string, metres?: number): UnitCard => ({
  id: unit.id,
  name: unit.name,
  gridName: unit.gridName,
  townName: unit.townName,
  kind: unit.unitKind,
  lookAlikes: unit.lookAlikes,
  receiver: receiver === '' ? unit.receiver : receiver,
  ...(metres === undefined ? {} : { distanceMetres: Math.round(metres) }),
});
