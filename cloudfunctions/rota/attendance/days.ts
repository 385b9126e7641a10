import type { DutyCounts } from '../../../typings/attendance';
import { districtDayId, setInDay, townDayId } from '../../dayParts';
import type { World } from '../../world';
import { countsOf, together } from './counts.rules';
import { attendancesOf, shiftsOfDays, spanOfDay } from './ofDay';

type Outside = Pick<World, 'store' | 'directory'>;

/**
 * Counts one day of one school anew, and writes it where its town and the district read it. A figure is set, not added
 * to: whoever stops in between, or counts twice, counts the same.
 */
export async function recountDay(unitId: string, day: string, world: Outside): Promise<void> {
  const unit = await world.directory.unit(unitId);
  if (unit === null) return;
  const district = await world.directory.district();
  const townId = townDayId(unit.town.id, day);
  const [from, until] = spanOfDay(day);
  const town = await setInDay(
    { id: townId, day, field: 'parts', place: unitId },
    async () => ({
      name: unit.name,
      ...countsOf(
        await shiftsOfDays(unitId, from, until, world),
        await attendancesOf(unitId, from, until, world),
      ),
    }),
    world,
  );
  if (town === null) return;
  await setInDay(
    { id: districtDayId(district.id, day), day, field: 'parts', place: unit.town.id },
    async () => ({ name: unit.town.name, ...together(Object.values(await partsOf(townId, world))) }),
    world,
  );
}

const partsOf = async (
  id: string,
  { store }: Pick<World, 'store'>,
): Promise<Readonly<Record<string, DutyCounts>>> => (await store.read('dutyDays', id))?.parts ?? {};
