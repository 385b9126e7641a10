import { createHash } from 'node:crypto';
import type { CounterpartInput, CounterpartRow, CounterpartsDoc } from '../../typings/counterpart';
import type { ChecklistDoc, DepartmentEntry, DistrictDoc, Seat } from '../../typings/directory';
import type { JournalActor } from '../../typings/reportDoc';
import type { NamedThing } from '../../typings/routing';

export const tableIdOf = (placeId: string): string => `counterparts:${placeId}`;

/** The units of one place: a town's own, or those that work for the whole district. */
export const unitsAt = (placeId: string, { id, departments }: DistrictDoc): readonly DepartmentEntry[] =>
  departments.filter(({ townId }) => townId === (placeId === id ? null : placeId));

/** The table as it stands before anybody changed it: what the directory was made with. Its first change is version 1. */
export const firstTable = (place: NamedThing, district: DistrictDoc): CounterpartsDoc => ({
  _id: tableIdOf(place.id),
  kind: 'counterparts',
  v: 0,
  place,
  rows: unitsAt(place.id, district).map(firstRow),
  todo: [],
  journal: [],
});

const firstRow = ({ id, name, code, level }: DepartmentEntry): CounterpartRow => ({
  id,
  name,
  code,
  level,
  leader: null,
  liaison: null,
  note: '',
  activeFrom: '',
  closesOn: '',
  given: [],
});

export interface Word {
  readonly code: string;
  readonly name: string;
}

/** Words that name nobody in particular: no unit can stand for them (T09). */
const nobodyInParticular: readonly string[] = ['ANY_RELEVANT', 'PIPELINE_OWNER'];

/** The checklist's words, and those of the district's own units, that a unit of this place can stand for: at a town all but the owners, who receive themselves. */
export function wordsFor(placeId: string, checklist: ChecklistDoc, district: DistrictDoc): readonly Word[] {
  const advised = checklist.items.flatMap(({ advice }) => advice.departments);
  const above = district.departments.filter(({ level }) => level !== 'town');
  const words = new Map([...above, ...advised].map(({ code, name }) => [code, name]));
  const isDistrict = placeId === district.id;
  const owners = district.departments.flatMap(({ level, code }) => (level === 'owner' ? [code] : []));
  return [...words].flatMap(([code, name]) =>
    nobodyInParticular.includes(code) || (isDistrict ? isTerritory(code, checklist) : owners.includes(code))
      ? []
      : [{ code, name }],
  );
}

/** 属地 is a town's own: nobody of the district stands for it (T07). */
const isTerritory = (code: string, { items }: ChecklistDoc): boolean =>
  items.some(({ advice }) => advice.departments.some((one) => one.code === code && one.placeholder));

/** Names a person of this system to those who choose, without saying the openid. */
export const personKeyOf = (openid: string): string =>
  createHash('sha256').update(`person/${openid}`).digest('hex').slice(0, 16);

export interface Staff {
  readonly key: string;
  readonly openid: string;
  readonly name: string;
  readonly where: string;
}

/** Who of this place is in the system: the centre's people and the units' own, each once. */
export function staffOf(placeId: string, district: DistrictDoc): readonly Staff[] {
  const town = district.towns.find(({ id }) => id === placeId);
  const seated: readonly (readonly [string, readonly Seat[]])[] = [
    ...(town === undefined ? [] : [[town.centre, town.seats] as const]),
    ...(placeId === district.id ? [[district.name, district.platformSeats] as const] : []),
    ...unitsAt(placeId, district).map(({ name, seats }) => [name, seats] as const),
  ];
  const all = seated.flatMap(([where, seats]) =>
    seats.map(({ openid, name }) => ({ key: personKeyOf(openid), openid, name, where })),
  );
  return [...new Map([...all].reverse().map((one) => [one.key, one])).values()].reverse();
}

/** One change of a table, with all that decides it. */
export interface TableChange {
  readonly table: CounterpartsDoc;
  readonly input: CounterpartInput;
  readonly reason: string;
  readonly district: DistrictDoc;
  readonly words: readonly Word[];
  readonly by: JournalActor;
  readonly at: Date;
}
