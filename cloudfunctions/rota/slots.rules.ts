import type { CalendarYear } from '../../typings/deadline';
import type { Days, Force, GuardPost, Needs, OneOf, ShiftWindow, Term } from '../../typings/rota';
import { instantOn, laterDay } from '../calendar.rules';
import { standsFor, weekdayOf } from './schoolDays.rules';

/** One turn at one post, before anybody stands there. Instants are milliseconds. */
export interface Slot {
  /** `s` + school, post, window and day: made twice, it is the same. */
  readonly id: string;
  readonly postId: string;
  readonly windowId: string;
  readonly day: string;
  readonly from: number;
  readonly to: number;
  readonly needs: Needs;
  readonly one: OneOf;
  /** Of a shift that exists: whose places are taken, and who stands or stood in its line, so that it is not given them. */
  readonly there?: { readonly forces: readonly Force[]; readonly openids: readonly string[] };
}

export interface Pattern {
  readonly unitId: string;
  readonly one: OneOf;
  readonly posts: readonly GuardPost[];
  readonly terms: readonly Term[];
}

/** Far beyond a school year. */
const mostDays = 400;

/** The turns that a pattern gives for these days, in the order in which they begin (F180, F196). */
export function slotsOf(
  { unitId, one, posts, terms }: Pattern,
  { from, to }: Days,
  years: readonly CalendarYear[],
): readonly Slot[] {
  const slots: Slot[] = [];
  for (let nth = 0, day = from; day <= to && nth < mostDays; nth += 1, day = laterDay(day, 1))
    for (const term of terms) {
      const weekdays = standsFor(day, term, years);
      if (weekdays.length === 0) continue;
      for (const { id: postId, windows, needs } of posts)
        for (const window of windows)
          if (weekdays.every((one) => window.weekdays.includes(one)))
            slots.push({ id: slotId(unitId, postId, window.id, day), postId, windowId: window.id, day, needs, one, ...span(day, window) }); // prettier-ignore
    }
  return slots.sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
}

/** NB: short and plain, it stands in addresses. */
const slotId = (unitId: string, postId: string, windowId: string, day: string): string =>
  [unitId, postId, windowId, day.replaceAll('-', '')].join('.');

/** An end at or before the beginning is on the next day. */
export function span(
  day: string,
  { from, to }: Pick<ShiftWindow, 'from' | 'to'>,
): { from: number; to: number } {
  return { from: instantOn(day, from), to: instantOn(to > from ? day : laterDay(day, 1), to) };
}

/** The Monday of a day's week: weeks are counted by it. */
export const weekOf = (day: string): string => laterDay(day, 1 - weekdayOf(day));
