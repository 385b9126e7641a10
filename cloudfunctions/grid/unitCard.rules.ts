import type { IndexedUnit } from '../../typings/directory';
import type { UnitCard } from '../../typings/grid';

/** A unit as a row to choose from. */
export const unitCard = (unit: IndexedUnit, metres?: number): UnitCard => ({
  id: unit.id,
  name: unit.name,
  gridName: unit.gridName,
  townName: unit.townName,
  kind: unit.unitKind,
  lookAlikes: unit.lookAlikes,
  receiver: unit.receiver,
  ...(metres === undefined ? {} : { distanceMetres: Math.round(metres) }),
});
