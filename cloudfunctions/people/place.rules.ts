import { createHash } from 'node:crypto';
import type { DepartmentEntry, DistrictDoc, Seat, UnitDoc } from '../../typings/directory';
import type { PlaceRef } from '../../typings/people';
import type { Place, Role } from '../../typings/person';
import { deskOf } from '../receiver.rules';

/** A place with what the directory says of it: enough to staff it. */
export interface Staffed {
  readonly place: Place;
  readonly seats: readonly Seat[];
  /** Of a school: its town; of a department: the town it works for, null for one of the district. */
  readonly townId: string | null;
  readonly level: DepartmentEntry['level'] | null;
}

export const keyOf = ({ kind, id }: PlaceRef): string => `${kind}:${id}`;

/** A place's own document holds its seats; everything but schools is in the district's. */
export const documentOf = (key: string): string => (key.startsWith('unit:') ? key : 'district');

/** The place with its seats; null when the directory does not know it. */
export function staffedPlace(
  { kind, id }: PlaceRef,
  district: DistrictDoc,
  unit: UnitDoc | null,
): Staffed | null {
  if (kind === 'unit')
    return unit === null
      ? null
      : { place: { kind, id, name: unit.name }, seats: unit.seats, townId: unit.town.id, level: null };
  if (kind === 'town') {
    const town = district.towns.find((one) => one.id === id);
    return town === undefined
      ? null
      : { place: { kind, id, name: town.centre }, seats: town.seats, townId: id, level: null };
  }
  if (kind === 'department') {
    const department = district.departments.find((one) => one.id === id);
    if (department === undefined) return null;
    const { name, seats, townId, level } = department;
    return { place: { kind, id, name }, seats, townId, level };
  }
  if (id !== district.id) return null;
  const seats = [...district.bureauSeats, ...district.platformSeats];
  return { place: { kind, id, name: district.name }, seats, townId: null, level: null };
}

/** What somebody is called in a post; a town's operator by the centre's own name (T05). */
export const titleOf = (role: Role, place: PlaceRef, { towns, roleTitles }: DistrictDoc): string => {
  const town = role === 'TOWN' ? towns.find(({ id }) => id === place.id) : undefined;
  return town?.centre ?? roleTitles[role] ?? role;
};

/** The desk that a role works at, so that what waits there can change hands. */
export function deskAt(role: Role, { kind, id }: PlaceRef): string {
  if (role === 'DIST') return deskOf.platform(id);
  return { unit: deskOf.unit, town: deskOf.town, department: deskOf.department, district: deskOf.bureau }[
    kind
  ](id);
}

/** Stands for an account on somebody else's screen. */
export const whoOf = (openid: string): string =>
  createHash('sha256').update(`who:${openid}`).digest('hex').slice(0, 16);
