import type { Duration, TimeUnit, WorkCalendar } from '../typings/deadline';
import { dayOf, instantOn, isWorkday, laterDay } from './calendar.rules';

/* Working time: what is left of a clock once nights, weekends and holidays are taken out. Instants are milliseconds. */

/** A calendar without a working day in so long is a mistake in the calendar, not a long holiday. */
const mostDays = 4000;

type Span = readonly [from: number, to: number];

/** The office hours that end after an instant, in order. */
function* officeHours(from: number, calendar: WorkCalendar): Generator<Span> {
  let day = dayOf(new Date(from));
  for (let idle = 0; idle < mostDays; idle += 1) {
    if (isWorkday(day, calendar))
      for (const hours of calendar.hours) {
        const span = [instantOn(day, hours.from), instantOn(day, hours.to)] as const;
        if (span[1] > from) yield span;
        idle = 0;
      }
    day = laterDay(day, 1);
  }
  throw new Error('the work calendar has no working time');
}

/** The instant at which so much working time has passed; never outside working time. */
export function afterWork(from: number, milliseconds: number, calendar: WorkCalendar): number {
  let left = milliseconds;
  for (const [opens, closes] of officeHours(from, calendar)) {
    const start = Math.max(opens, from);
    if (left <= closes - start) return start + left;
    left -= closes - start;
  }
  return from;
}

/** How much working time lies between two instants. */
export function workBetween(from: number, to: number, calendar: WorkCalendar): number {
  let sum = 0;
  for (const [opens, closes] of officeHours(from, calendar)) {
    if (opens >= to) return sum;
    sum += Math.min(closes, to) - Math.max(opens, from);
  }
  return sum;
}

/** How long offices work on a working day. */
export const workDayOf = ({ hours }: WorkCalendar): number =>
  hours.reduce((sum, { from, to }) => sum + instantOn(anyDay, to) - instantOn(anyDay, from), 0);

const anyDay = '2026-01-05';

/** The close of business of the nth working day; the day it begins on does not count (民法典 §201, §203). */
function closeOfDay(from: number, days: number, calendar: WorkCalendar): number {
  let day = dayOf(new Date(from));
  let left = days;
  for (let seen = 0; seen < mostDays; seen += 1) {
    day = laterDay(day, 1);
    if (isWorkday(day, calendar)) left -= 1;
    if (left <= 0) return instantOn(day, calendar.hours.at(-1)?.to ?? '24:00');
  }
  throw new Error('the work calendar has no working day');
}

const hour = 3_600_000;

/** When a duration that begins now is over. */
export function endOf(from: number, { amount, unit }: Duration, calendar: WorkCalendar): number {
  if (unit === 'hours') return from + amount * hour;
  if (unit === 'workHours') return afterWork(from, amount * hour, calendar);
  return closeOfDay(from, amount, calendar);
}

/** The same end after the clock stood still for a while: what was left when it stopped is left when it goes on. */
export function endAfterStop(
  end: number,
  stopped: { readonly from: number; readonly to: number },
  unit: TimeUnit,
  calendar: WorkCalendar,
): number {
  if (unit === 'hours') return end + (stopped.to - stopped.from);
  return afterWork(stopped.to, workBetween(stopped.from, end, calendar), calendar);
}
