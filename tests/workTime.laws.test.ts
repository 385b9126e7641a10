import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OfficeHours, TimeUnit, WorkCalendar } from '../typings/deadline';
import { instantOn, isWorkday, laterDay, dayOf } from '../cloudfunctions/calendar.rules';
import { afterWork, endAfterStop, endOf, workBetween } from '../cloudfunctions/workTime.rules';

/*
 * What holds of working time whatever the calendar: any office hours, any holidays and 调休 of two years, any instant.
 */

const minute = 60_000;
const two = (value: number): string => String(value).padStart(2, '0');
const timeAt = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** One to three spans in order, none touching another. */
const officeHours: fc.Arbitrary<readonly OfficeHours[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((quarters) => [...quarters].sort((one, other) => one - other))
  .map((sorted) => sorted.slice(0, sorted.length - (sorted.length % 2)))
  .map((sorted) =>
    Array.from({ length: sorted.length / 2 }, (_, nth) => ({
      from: timeAt((sorted[2 * nth] ?? 0) * 15),
      to: timeAt((sorted[2 * nth + 1] ?? 0) * 15),
    })),
  );

const dayOf2026 = fc.integer({ min: 0, max: 729 }).map((nth) => laterDay('2026-01-01', nth));

const calendars: fc.Arbitrary<WorkCalendar> = fc
  .record({
    hours: officeHours,
    off: fc.uniqueArray(dayOf2026, { maxLength: 60 }),
    on: fc.uniqueArray(dayOf2026, { maxLength: 20 }),
  })
  .map(({ hours, off, on }) => ({
    hours,
    years: [2026, 2027].map((year) => ({
      year,
      source: '任意',
      settled: true,
      off: off.filter((day) => day.startsWith(`${year}`)),
      on: on.filter((day) => day.startsWith(`${year}`) && !off.includes(day)),
    })),
  }));

const first = Date.parse('2026-01-01T00:00:00.000+08:00');
const instants = fc.integer({ min: 0, max: 500 * 24 * 60 }).map((minutes) => first + minutes * minute);
/** Up to sixty hours of work. */
const stretches = fc.integer({ min: 0, max: 3600 }).map((minutes) => minutes * minute);
const units: fc.Arbitrary<TimeUnit> = fc.constantFrom('hours', 'workHours', 'workDays');

const isAtWork = (at: number, calendar: WorkCalendar): boolean =>
  [at, at - 1].some((instant) => {
    const day = dayOf(new Date(instant));
    return (
      isWorkday(day, calendar) &&
      calendar.hours.some(({ from, to }) => instantOn(day, from) <= at && at <= instantOn(day, to))
    );
  });

describe('working time', () => {
  it('never ends outside working time, nor before it began', () => {
    fc.assert(
      fc.property(instants, stretches, calendars, (from, work, calendar) => {
        const end = afterWork(from, work, calendar);
        expect(end).toBeGreaterThanOrEqual(from);
        if (work > 0) expect(isAtWork(end, calendar)).toBe(true);
      }),
    );
  });

  it('is what lies between beginning and end', () => {
    fc.assert(
      fc.property(instants, stretches, calendars, (from, work, calendar) => {
        expect(workBetween(from, afterWork(from, work, calendar), calendar)).toBe(work);
      }),
    );
  });

  it('added in two parts ends where it ends added at once', () => {
    fc.assert(
      fc.property(instants, stretches, stretches, calendars, (from, one, other, calendar) => {
        fc.pre(one > 0 && other > 0);
        expect(afterWork(afterWork(from, one, calendar), other, calendar)).toBe(
          afterWork(from, one + other, calendar),
        );
      }),
    );
  });

  it('that begins later, or is more, never ends earlier', () => {
    fc.assert(
      fc.property(instants, stretches, stretches, calendars, (from, work, more, calendar) => {
        const end = afterWork(from, work, calendar);
        expect(afterWork(from, work + more, calendar)).toBeGreaterThanOrEqual(end);
        expect(afterWork(from + more, work, calendar)).toBeGreaterThanOrEqual(end);
      }),
    );
  });

  it('between two instants is the sum of its parts, and never more than the time itself', () => {
    fc.assert(
      fc.property(instants, stretches, stretches, calendars, (from, one, other, calendar) => {
        const [middle, to] = [from + one, from + one + other];
        const whole = workBetween(from, to, calendar);
        expect(workBetween(from, middle, calendar) + workBetween(middle, to, calendar)).toBe(whole);
        expect(whole).toBeLessThanOrEqual(to - from);
      }),
    );
  });

  it('ends the same or later when one more day is a holiday, the same or earlier when one more is worked', () => {
    fc.assert(
      fc.property(instants, stretches, units, dayOf2026, calendars, (from, work, unit, day, calendar) => {
        const amount = unit === 'workDays' ? 1 + (work % 9) : work / 3_600_000;
        const end = endOf(from, { amount, unit }, calendar);
        const changed = (list: 'off' | 'on') => ({
          ...calendar,
          years: calendar.years.map((one) => ({
            ...one,
            off: one.off.filter((other) => other !== day),
            on: one.on.filter((other) => other !== day),
            ...(day.startsWith(`${one.year}`)
              ? { [list]: [...one[list].filter((other) => other !== day), day] }
              : {}),
          })),
        });
        expect(endOf(from, { amount, unit }, changed('off'))).toBeGreaterThanOrEqual(end);
        expect(endOf(from, { amount, unit }, changed('on'))).toBeLessThanOrEqual(end);
      }),
    );
  });

  it('that stood still for a while has as much left afterwards as it had before', () => {
    fc.assert(
      fc.property(
        instants,
        stretches,
        stretches,
        stretches,
        calendars,
        (from, work, till, still, calendar) => {
          fc.pre(work > 0);
          const end = afterWork(from, work, calendar);
          const stop = Math.min(from + till, end);
          const then = endAfterStop(end, { from: stop, to: stop + still }, 'workHours', calendar);
          expect(workBetween(stop + still, then, calendar)).toBe(workBetween(stop, end, calendar));
          expect(then).toBeGreaterThanOrEqual(end);
        },
      ),
    );
  });

  it('can be told of a whole lifetime', () => {
    const calendar: WorkCalendar = { hours: [{ from: '09:00', to: '17:00' }], years: [] };
    const [from, to] = [Date.parse('2026-01-01T00:00:00Z'), Date.parse('2099-01-01T00:00:00Z')];
    expect(workBetween(from, to, calendar)).toBeGreaterThan(73 * 260 * 8 * 3_600_000);
  });
});
