import type { DutyDayDoc, DutyPart, RoundPart } from '../typings/attendance';
import type { World } from './world';

/** The days of a town or the district keep these of each place. */
interface Inside {
  readonly parts: DutyPart;
  readonly patrols: RoundPart;
}

const mostTries = 8;

export const townDayId = (town: string, day: string): string => `town:${town}:${day}`;
export const districtDayId = (district: string, day: string): string => `district:${district}:${day}`;

/** One place of a day: which document, and what of it. */
export interface DayPlace<F extends keyof Inside> {
  readonly id: string;
  readonly day: string;
  readonly field: F;
  readonly place: string;
}

/**
 * Sets what one place of a day is; null: the day moves too often, and somebody else has it. NB: the day is read before
 * what is counted, so that of two who count at once the one that saw less writes nothing and begins again (ADR 0024).
 */
export async function setInDay<F extends keyof Inside>(
  where: DayPlace<F>,
  count: () => Promise<Inside[F]>,
  { store }: Pick<World, 'store'>,
): Promise<Inside[F] | null> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await store.read('dutyDays', where.id);
    const counted = await count();
    if (await isSet(where, counted, before, store)) return counted;
  }
  return null;
}

async function isSet<F extends keyof Inside>(
  { id, day, field, place }: DayPlace<F>,
  counted: Inside[F],
  before: DutyDayDoc | null,
  store: World['store'],
): Promise<boolean> {
  if (before === null) {
    const first = { _id: id, v: 1, day, parts: {}, [field]: { [place]: counted } };
    return (await store.insert('dutyDays', first)) === 'inserted';
  }
  const set = { [`${field}.${place}`]: counted };
  return store.amend('dutyDays', id, { v: before.v }, {}, { set, add: { v: 1 } });
}
