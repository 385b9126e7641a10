import { districtDayId, setInDay, townDayId } from '../dayParts';
import type { World } from '../world';
import { mondayOf, roundCounts, roundsTogether, weekIdOf } from './day.rules';

type Outside = Pick<World, 'store' | 'directory'>;

/**
 * Writes how many rounds a school's settled day needed and lacked where its town and the district read it. A figure is
 * set from the week's own document, not added to: whoever stops in between, or does it twice, sets the same (ADR 0024).
 */
export async function rollUpDay(unitId: string, day: string, { store, directory }: Outside): Promise<void> {
  const unit = await directory.unit(unitId);
  if (unit === null) return;
  const district = await directory.district();
  const townId = townDayId(unit.town.id, day);
  const town = await setInDay(
    { id: townId, day, field: 'patrols', place: unitId },
    async () => {
      const week = await store.read('patrolWeeks', weekIdOf(unitId, mondayOf(day)));
      return { name: unit.name, ...roundCounts(week, day) };
    },
    { store },
  );
  if (town === null) return;
  await setInDay(
    { id: districtDayId(district.id, day), day, field: 'patrols', place: unit.town.id },
    async () => {
      const schools = (await store.read('dutyDays', townId))?.patrols ?? {};
      return { name: unit.town.name, ...roundsTogether(Object.values(schools)) };
    },
    { store },
  );
}
