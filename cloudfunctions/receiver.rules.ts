import type { DistrictDoc, Seat, UnitDoc, Window } from '../typings/directory';
import type { Addressee } from '../typings/message';

/** Who receives for a unit, and who is behind them in line. */
export interface Receiver {
  readonly role: 'OFF' | 'HEAD' | 'TOWN' | 'EDU';
  readonly desk: string;
  /** In words: `湖塘桥实验小学责任网格员`. */
  readonly title: string;
  /** First whom to tell; the rest only if WeChat refuses. */
  readonly ladder: readonly Addressee[];
}

export interface Reception {
  readonly receiver: Receiver;
  /** Nobody of the unit was there to receive: the town stands in and the bureau gets a copy (T06). */
  readonly noOfficer: boolean;
  /** Told as well, each on their own. */
  readonly copies: readonly (readonly Addressee[])[];
}

export const deskOf = {
  unit: (id: string) => `unit:${id}`,
  town: (id: string) => `town:${id}`,
  department: (id: string) => `dept:${id}`,
  platform: (districtId: string) => `dist:${districtId}`,
  bureau: (districtId: string) => `edu:${districtId}`,
};

/**
 * First hop of a report: the on-duty 责任网格员 of the chosen unit, else its 网格长, else the town's centre with a copy to
 * the education bureau. Only filed seats receive (T01, T02, T06, F003, F004, F023, F034, F040).
 */
export function receptionFor(unit: UnitDoc, district: DistrictDoc, at: Date): Reception {
  const present = seatsOnDuty(ranked(unit.seats), at);
  const [first] = present;
  if (first === undefined) return townStandsIn(unit, district, at);
  return {
    receiver: {
      role: first.role === 'OFF' ? 'OFF' : 'HEAD',
      desk: deskOf.unit(unit.id),
      title: `${unit.name}${first.title}`,
      ladder: present.map(addressee),
    },
    noOfficer: false,
    copies: [],
  };
}

/** Officers first, heads behind them; nobody else of a team receives. */
export const ranked = (seats: readonly Seat[]): readonly Seat[] => [
  ...seats.filter(({ role }) => role === 'OFF'),
  ...seats.filter(({ role }) => role === 'HEAD'),
];

/** A complaint about the school itself: the bureau receives, nobody of the school is told (F048, T21). */
export function bureauReceives(district: DistrictDoc, at: Date): Reception {
  return {
    receiver: {
      role: 'EDU',
      desk: deskOf.bureau(district.id),
      title: district.bureau,
      ladder: onDuty(district.bureauSeats, at),
    },
    noOfficer: false,
    copies: [],
  };
}

function townStandsIn(unit: UnitDoc, district: DistrictDoc, at: Date): Reception {
  const town = district.towns.find(({ id }) => id === unit.town.id);
  const bureau = onDuty(district.bureauSeats, at);
  if (town === undefined) return { ...bureauReceives(district, at), noOfficer: true };
  return {
    receiver: {
      role: 'TOWN',
      desk: deskOf.town(town.id),
      title: town.centre,
      ladder: onDuty(town.seats, at),
    },
    noOfficer: true,
    copies: bureau.length === 0 ? [] : [bureau],
  };
}

/** Filed, not locked, and not on leave at this instant: could be on duty. */
export const isPresent = (seat: Seat, at: Date): boolean =>
  seat.filed && seat.locked !== true && !isWithin(seat.away, at);

const isWithin = (windows: readonly Window[], at: Date): boolean =>
  windows.some(({ from, to }) => from <= at.toISOString() && at.toISOString() < to);

/**
 * Who is on duty at an instant, of seats in the order in which they are told (F034, T19): first whoever has the turn,
 * then those of the role, then their deputies, but only while nobody of the role is there. Leave goes before a turn.
 */
export function seatsOnDuty(seats: readonly Seat[], at: Date): readonly Seat[] {
  const present = seats.filter((seat) => isPresent(seat, at));
  const turned = present.filter(({ turns }) => isWithin(turns ?? [], at));
  const others = present.filter((seat) => !turned.includes(seat));
  const isFilled = (role: Seat['role']): boolean =>
    present.some((seat) => seat.role === role && (seat.deputy !== true || turned.includes(seat)));
  return [...turned, ...others.filter(({ role, deputy }) => deputy !== true || !isFilled(role))];
}

/** Whom to tell at an instant, first whom it is meant for. */
export const onDuty = (seats: readonly Seat[], at: Date): readonly Addressee[] =>
  seatsOnDuty(seats, at).map(addressee);

const addressee = ({ openid, title }: Seat): Addressee => ({ openid, title });
