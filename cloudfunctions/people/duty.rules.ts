import type { Seat, Window } from '../../typings/directory';
import type { DutyChange, DutyDay, DutyGap } from '../../typings/people';
import { dayBegins, dayOf } from '../calendar.rules';
import { ranked, seatsOnDuty } from '../receiver.rules';
import type { Staffed } from './place.rules';

export const daysAhead = 28;

/** Those of a place who receive: of a school its officers and heads. */
export const receivers = ({ place, seats }: Staffed): readonly Seat[] =>
  place.kind === 'unit' ? ranked(seats) : seats;

/** Whom a report of noon would be told to, day by day. */
export function dutyDays(seats: readonly Seat[], now: Date): readonly DutyDay[] {
  const today = dayOf(now);
  return Array.from({ length: daysAhead }, (_, later) => {
    const begins = dayBegins(today, later);
    const noon = new Date(Date.parse(begins) + 12 * 3_600_000);
    return { day: dayOf(noon), names: seatsOnDuty(seats, noon).map(({ name }) => name) };
  });
}

/** Stretches of the coming weeks in which nobody of these is on duty; whoever is behind them in line receives then. */
export function dutyGaps(seats: readonly Seat[], now: Date, fallsTo: string): readonly DutyGap[] {
  const end = dayBegins(dayOf(now), daysAhead);
  const from = now.toISOString();
  const turns = seats
    .flatMap((seat) => [...seat.away, ...(seat.turns ?? [])])
    .flatMap((one) => [one.from, one.to]);
  const moments = [...new Set([from, ...turns.filter((at) => from < at && at < end)])].sort();
  return moments.reduce<readonly DutyGap[]>((gaps, at, index) => {
    if (seatsOnDuty(seats, new Date(at)).length > 0) return gaps;
    const to = moments[index + 1] ?? end;
    const before = gaps.at(-1);
    return before?.to === at
      ? [...gaps.slice(0, -1), { ...before, to }]
      : [...gaps, { from: at, to, fallsTo }];
  }, []);
}

/** Windows that are over are forgotten, so that a seat stays small. */
const ahead = (windows: readonly Window[], now: Date): readonly Window[] =>
  windows.filter(({ to }) => to > now.toISOString());

const added = (windows: readonly Window[], window: Window): readonly Window[] => [
  ...windows.filter((one) => one.from !== window.from || one.to !== window.to),
  window,
];

const without = (windows: readonly Window[], { from, to }: Window): readonly Window[] =>
  windows.filter((one) => one.from !== from || one.to !== to);

/** A seat with a window of leave, or a turn, given or taken. */
export function seatWith(seat: Seat, change: Extract<DutyChange, { from: string }>, now: Date): Seat {
  const { kind, from, to } = change;
  const window = { from, to };
  const [away, turns] = [ahead(seat.away, now), ahead(seat.turns ?? [], now)];
  if (kind === 'leave') return { ...seat, away: added(away, window) };
  if (kind === 'leaveEnded') return { ...seat, away: without(away, window) };
  return { ...seat, turns: kind === 'turn' ? added(turns, window) : without(turns, window) };
}

/** A window as people say it: `11月29日 00:00 至 11月30日 08:00`. */
export const spokenWindow = ({ from, to }: Window, spoken: (at: Date) => string): string =>
  `${spoken(new Date(from))} 至 ${spoken(new Date(to))}`;
