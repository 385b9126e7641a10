import type { Days, Force, FreeTime } from '../../typings/rota';
import { timeOf } from '../calendar.rules';
import { weekdayOf } from './schoolDays.rules';
import { type Slot, weekOf } from './slots.rules';

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Somebody whom a rota may be filled with. */
export interface Helper {
  readonly id: string;
  readonly force: Force;
  /** When they can; empty: whenever. */
  readonly free: readonly FreeTime[];
  readonly away: readonly Days[];
  readonly mostPerWeek: number;
  /** Turns that they have at this school already, by the Monday of their week: they count for the most of it. */
  readonly weeks: Readonly<Record<string, number>>;
  /** What they stand for already, here and elsewhere. */
  readonly busy: readonly Span[];
  /** Shifts that they had before: whoever had fewer comes first. */
  readonly served: number;
}

/** A slot with what is asked of it again and again. */
export interface Turn {
  readonly slot: Slot;
  readonly nth: number;
  readonly week: string;
  readonly days: readonly string[];
  readonly can: (helper: Helper) => boolean;
}

export function turnOf(slot: Slot, nth: number): Turn {
  const times = [timeOf(new Date(slot.from)), timeOf(new Date(slot.to))] as const;
  const isOvernight = times[1] <= times[0];
  const weekday = weekdayOf(slot.day);
  return {
    slot,
    nth,
    week: weekOf(slot.day),
    days: daysOf(slot),
    can: ({ id, free, away }) =>
      slot.there?.openids.includes(id) !== true &&
      !away.some(({ from, to }) => from <= slot.day && slot.day <= to) &&
      (free.length === 0 ||
        (!isOvernight &&
          free.some(
            ({ weekdays, from, to }) => weekdays.includes(weekday) && from <= times[0] && times[1] <= to,
          ))),
  };
}

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;

/** The days in Asia/Shanghai that a span touches, as numbers in words: two spans that overlap share one. */
export function daysOf({ from, to }: Span): readonly string[] {
  const first = Math.floor((from + shanghaiMs) / dayMs);
  const last = Math.floor((Math.max(from, to - 1) + shanghaiMs) / dayMs);
  return Array.from({ length: last - first + 1 }, (_, nth) => String(first + nth));
}

/** Half-open: a shift that begins as another ends does not overlap it. */
export const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;
