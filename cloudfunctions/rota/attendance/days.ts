import type { DutyCounts, DutyDayDoc, DutyPart } from '../../../typings/attendance';
import type { World } from '../../world';
import { countsOf, together } from './counts.rules';
import { attendancesOf, shiftsOfDays, spanOfDay } from './ofDay';

type Outside = Pick<World, 'store' | 'directory'>;

const mostTries = 8;

export const townDayId = (town: string, day: string): string => `town:${town}:${day}`;
export const districtDayId = (district: string, day: string): string => `district:${district}:${day}`;

/**
 * Counts one day of one school anew, and writes it where its town and the district read it. A figure is set, not added
 * to: whoever stops in between, or counts twice, counts the same. NB: the day is read before what is counted, so that of
 * two who count at once the one that saw less writes nothing and begins again.
 */
export async function recountDay(unitId: string, day: string, world: Outside): Promise<void> {
  const unit = await world.directory.unit(unitId);
  if (unit === null) return;
  const district = await world.directory.district();
  const [from, until] = spanOfDay(day);
  const town = await setPart(
    townDayId(unit.town.id, day),
    day,
    unitId,
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
  await setPart(
    districtDayId(district.id, day),
    day,
    unit.town.id,
    async () => ({
      name: unit.town.name,
      ...together(Object.values(await partsOf(townDayId(unit.town.id, day), world))),
    }),
    world,
  );
}

const partsOf = async (
  id: string,
  { store }: Pick<World, 'store'>,
): Promise<Readonly<Record<string, DutyCounts>>> => (await store.read('dutyDays', id))?.parts ?? {};

/** Sets what one part of a day is; null: the day moves too often, and somebody else has it. */
async function setPart(
  id: string,
  day: string,
  part: string,
  count: () => Promise<DutyPart>,
  { store }: Outside,
): Promise<DutyPart | null> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await store.read('dutyDays', id);
    const counted = await count();
    if (await isSet(id, day, part, counted, before, store)) return counted;
  }
  return null;
}

async function isSet(
  id: string,
  day: string,
  part: string,
  counted: DutyPart,
  before: DutyDayDoc | null,
  store: Outside['store'],
): Promise<boolean> {
  if (before === null)
    return (
      (await store.insert('dutyDays', { _id: id, v: 1, day, parts: { [part]: counted } })) === 'inserted'
    );
  return store.amend(
    'dutyDays',
    id,
    { v: before.v },
    {},
    { set: { [`parts.${part}`]: counted }, add: { v: 1 } },
  );
}
