import type { DirectoryDoc, DistrictDoc, Seat } from '../../typings/directory';
import type { SeatChange } from '../../typings/people';
import type { Role } from '../../typings/person';

const isSeatOf = (seat: Seat, openid: string, role: Role): boolean =>
  seat.openid === openid && seat.role === role;

/** A team after one change. A seat that is put keeps its place in line, and a lock that it had. */
export function seatsAfter(seats: readonly Seat[], change: SeatChange): readonly Seat[] {
  if (change.kind === 'drop') return seats.filter((seat) => !isSeatOf(seat, change.openid, change.role));
  if (change.kind === 'lock')
    return seats.map((seat) => (seat.openid === change.openid ? { ...seat, locked: change.locked } : seat));
  const { seat, instead } = change;
  const held = seats.findIndex((one) => isSeatOf(one, seat.openid, seat.role));
  const taken = seats.findIndex((one) => instead !== undefined && isSeatOf(one, instead, seat.role));
  const others = (one: Seat, index: number): readonly Seat[] => {
    if (index === held) return [{ ...seat, ...(one.locked === undefined ? {} : { locked: one.locked }) }];
    if (index !== taken) return [one];
    return held === -1 ? [seat] : [];
  };
  const after = seats.flatMap(others);
  return held === -1 && taken === -1 ? [...after, seat] : after;
}

const bureauRoles: readonly Role[] = ['EDU', 'CHIEF'];

/** Where a document keeps the seats of a role at a place: a dotted path, or null when it does not know the place. */
function pathsOf(document: DirectoryDoc, change: SeatChange): readonly string[] {
  if (document.kind === 'unit') return ['seats'];
  if (document.kind !== 'district') return [];
  const [kind = '', id = ''] = change.place.split(':');
  const nth = (list: readonly { readonly id: string }[]): number => list.findIndex((one) => one.id === id);
  if (kind === 'town') return [`towns.${nth(document.towns)}.seats`];
  if (kind === 'department') return [`departments.${nth(document.departments)}.seats`];
  if (change.kind === 'lock') return ['bureauSeats', 'platformSeats'];
  const role = change.kind === 'put' ? change.seat.role : change.role;
  return [bureauRoles.includes(role) ? 'bureauSeats' : 'platformSeats'];
}

const heldAt = (document: DirectoryDoc, path: string): readonly Seat[] | null => {
  if (document.kind === 'unit') return document.seats;
  return document.kind === 'district' ? inDistrict(document, path) : null;
};

function inDistrict(document: DistrictDoc, path: string): readonly Seat[] | null {
  if (path === 'bureauSeats') return document.bureauSeats;
  if (path === 'platformSeats') return document.platformSeats;
  const [list = '', nth = ''] = path.split('.');
  const entries = list === 'towns' ? document.towns : document.departments;
  return entries[Number(nth)]?.seats ?? null;
}

/** What these changes set in a document, by dotted path. A place that is gone meanwhile is left out. */
export function seatsSet(
  document: DirectoryDoc,
  changes: readonly SeatChange[],
): Readonly<Record<string, readonly Seat[]>> {
  const set = new Map<string, readonly Seat[]>();
  for (const change of changes)
    for (const path of pathsOf(document, change)) {
      const seats = set.get(path) ?? heldAt(document, path);
      if (seats !== null) set.set(path, seatsAfter(seats, change));
    }
  return Object.fromEntries(set);
}
