import type { AttendanceDoc, DutyCounts, DutyPart, RoundPart } from '../../../typings/attendance';
import type { ShiftDoc } from '../../../typings/shift';
import { decided, holding } from '../line.rules';
import { lacks } from '../onePlusN.rules';
import { roundsTogether } from '../../patrol/day.rules';
import { gapsIn, placesIn } from '../room.rules';
import { endOf } from './end.rules';

type Planned = Pick<ShiftDoc, 'state' | 'line' | 'needs' | 'one'>;
type Attended = Pick<AttendanceDoc, 'state' | 'startsAt' | 'endsAt' | 'inAt' | 'outAt' | 'flags'>;

export const noCounts: DutyCounts = {
  shifts: 0, covered: 0, needed: 0, held: 0, came: 0, late: 0, pending: 0, excused: 0, absent: 0, flagged: 0,
}; // prettier-ignore

/** How one day at one school went, or stands by now: cancelled shifts count for nothing (F184). */
export function countsOf(shifts: readonly Planned[], attended: readonly Attended[]): DutyCounts {
  const open = shifts.filter(({ state }) => state === 'open');
  const held = open.map(({ line, needs }) => holding(decided(line, needs)));
  const ends = attended.map(endOf);
  const among = (...wanted: readonly ReturnType<typeof endOf>[]) =>
    ends.filter((end) => wanted.includes(end)).length;
  return {
    shifts: open.length,
    covered: open.filter(({ needs, one }, nth) => isCovered(held[nth] ?? [], needs, one)).length,
    needed: sum(open.map(({ needs }) => placesIn(needs))),
    held: sum(held.map(({ length }) => length)),
    came: among('onTime', 'late', 'leftEarly', 'lateAndLeftEarly'),
    late: among('late', 'lateAndLeftEarly'),
    pending: among('pending'),
    excused: among('excused'),
    absent: among('absent', 'refused'),
    flagged: attended.filter(({ flags }) => flags.length > 0).length,
  };
}

const isCovered = (
  held: Parameters<typeof gapsIn>[0],
  needs: Planned['needs'],
  one: Planned['one'],
): boolean => gapsIn(held, needs).length === 0 && lacks(held, one).length === 0;

const sum = (all: readonly number[]): number => all.reduce((before, one) => before + one, 0);

/** Several together. */
export const together = (all: readonly DutyCounts[]): DutyCounts => all.reduce(both, noCounts);

const both = (a: DutyCounts, b: DutyCounts): DutyCounts => ({
  shifts: a.shifts + b.shifts,
  covered: a.covered + b.covered,
  needed: a.needed + b.needed,
  held: a.held + b.held,
  came: a.came + b.came,
  late: a.late + b.late,
  pending: a.pending + b.pending,
  excused: a.excused + b.excused,
  absent: a.absent + b.absent,
  flagged: a.flagged + b.flagged,
});

/** The same for every one of a list that appears on several days. */
export function byPart(days: readonly Readonly<Record<string, DutyPart>>[]): ReadonlyMap<string, DutyPart> {
  const parts = new Map<string, DutyPart>();
  for (const day of days)
    for (const [id, part] of Object.entries(day)) {
      const before = parts.get(id);
      parts.set(id, { ...together(before === undefined ? [part] : [before, part]), name: part.name });
    }
  return parts;
}

/** The rounds of every one of a list that appears on several days. */
export function roundsByPart(
  days: readonly Readonly<Record<string, RoundPart>>[],
): ReadonlyMap<string, RoundPart> {
  const parts = new Map<string, RoundPart>();
  for (const day of days)
    for (const [id, part] of Object.entries(day)) {
      const before = parts.get(id);
      parts.set(id, { ...roundsTogether(before === undefined ? [part] : [before, part]), name: part.name });
    }
  return parts;
}
