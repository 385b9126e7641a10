import type { IndexedUnit } from '../../typings/directory';
import type { UnitCard } from '../../typings/grid';
import type { World } from '../world';
import { receiverNow, unitCard } from './unitCard.rules';

interface Found {
  readonly unit: IndexedUnit;
  readonly metres?: number;
}

/** What was found, with who receives there now: teams change, and the index is not written for that (F010, F040). */
export async function unitCards(
  found: readonly Found[],
  { directory, now }: Pick<World, 'directory' | 'now'>,
): Promise<readonly UnitCard[]> {
  // NB: one behind the other: the units bring along what is stale of the district, in the same call.
  const units = await directory.units(found.map(({ unit }) => unit.id));
  const district = await directory.district();
  const receivers = new Map(units.map((unit) => [unit.id, receiverNow(unit, district, now())]));
  return found.map(({ unit, metres }) => unitCard(unit, receivers.get(unit.id) ?? '', metres));
}
