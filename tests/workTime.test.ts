import { describe, expect, it } from '@jest/globals';
import type { WorkCalendar } from '../typings/deadline';
import { isWorkday } from '../cloudfunctions/calendar.rules';
import { afterWork, endAfterStop, endOf, workBetween } from '../cloudfunctions/workTime.rules';

/** The arrangement of 2026 as the State Council published it, and an invented one of the same kind for 2027. */
const calendar: WorkCalendar = {
  hours: [
    { from: '09:00', to: '12:00' },
    { from: '14:00', to: '18:00' },
  ],
  years: [
    {
      year: 2026,
      source: '国办 2025-11-04',
      settled: true,
      off: [
        '2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21',
        '2026-02-22', '2026-02-23', '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05',
        '2026-10-06', '2026-10-07',
      ], // prettier-ignore
      on: ['2026-02-14', '2026-02-28', '2026-09-20', '2026-10-10'],
    },
    {
      year: 2027,
      source: '举例',
      settled: true,
      off: [
        '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11',
        '2027-10-01', '2027-10-02', '2027-10-03', '2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07',
      ], // prettier-ignore
      on: ['2027-01-30', '2027-02-20', '2027-10-09'],
    },
  ],
};

const at = (words: string): number => Date.parse(`${words.replace(' ', 'T')}:00.000+08:00`);
const spoken = (instant: number): string =>
  new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

describe('a working day', () => {
  it.each([
    ['2026-11-26', true, 'a Thursday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-02-14', true, 'a Saturday worked for Spring Festival'],
    ['2026-02-16', false, 'the eve of Spring Festival, a Monday'],
    ['2026-02-24', true, 'the Tuesday after'],
    ['2026-02-28', true, 'the Saturday that is worked after it'],
    ['2026-09-20', true, 'a Sunday worked for National Day'],
    ['2026-10-05', false, 'a Monday in National Day'],
    ['2026-10-10', true, 'the Saturday that is worked after it'],
    ['2027-02-20', true, 'a worked Saturday of the next year'],
    ['2028-02-21', true, 'a Monday of a year nobody has put in'],
    ['2028-02-20', false, 'a Sunday of that year'],
  ])('%s: %s, %s', (day, works) => {
    expect(isWorkday(day, calendar)).toBe(works);
  });
});

describe('a time limit', () => {
  it.each([
    ['2026-11-26 10:30', 24, 'hours', '2026-11-27 10:30'],
    ['2026-02-14 17:00', 48, 'hours', '2026-02-16 17:00'],
    ['2026-11-26 10:30', 1, 'workHours', '2026-11-26 11:30'],
    ['2026-11-26 11:30', 1, 'workHours', '2026-11-26 14:30'],
    ['2026-11-26 11:00', 1, 'workHours', '2026-11-26 12:00'],
    ['2026-11-26 17:00', 2, 'workHours', '2026-11-27 10:00'],
    ['2026-11-27 17:00', 2, 'workHours', '2026-11-30 10:00'],
    ['2026-11-28 10:00', 7, 'workHours', '2026-11-30 18:00'],
    ['2026-02-13 17:30', 1, 'workHours', '2026-02-14 09:30'],
    ['2026-02-14 17:30', 1, 'workHours', '2026-02-24 09:30'],
    ['2026-09-30 17:00', 3, 'workHours', '2026-10-08 11:00'],
    ['2026-10-09 17:00', 2, 'workHours', '2026-10-10 10:00'],
    ['2026-11-26 10:30', 1, 'workDays', '2026-11-27 18:00'],
    ['2026-11-26 00:05', 1, 'workDays', '2026-11-27 18:00'],
    ['2026-11-26 23:55', 3, 'workDays', '2026-12-01 18:00'],
    ['2026-11-28 10:00', 1, 'workDays', '2026-11-30 18:00'],
    ['2026-02-13 10:00', 3, 'workDays', '2026-02-25 18:00'],
    ['2026-09-30 10:00', 2, 'workDays', '2026-10-09 18:00'],
    ['2026-09-30 10:00', 3, 'workDays', '2026-10-10 18:00'],
    ['2027-02-04 10:00', 5, 'workDays', '2027-02-18 18:00'],
    ['2027-09-30 17:00', 2, 'workHours', '2027-10-08 10:00'],
    ['2026-12-31 17:00', 2, 'workHours', '2027-01-01 10:00'],
  ] as const)('from %s of %d %s ends at %s', (from, amount, unit, end) => {
    expect(spoken(endOf(at(from), { amount, unit }, calendar))).toBe(end);
  });

  it.each([
    ['2026-11-26 16:00', '2026-11-26 10:00', '2026-11-26 12:00', 'hours', '2026-11-26 18:00'],
    ['2026-11-26 18:00', '2026-11-26 16:00', '2026-11-27 09:00', 'workHours', '2026-11-27 11:00'],
    ['2026-12-01 18:00', '2026-11-30 12:00', '2026-12-07 14:00', 'workDays', '2026-12-08 18:00'],
    ['2026-02-14 18:00', '2026-02-14 17:00', '2026-02-20 08:00', 'workHours', '2026-02-24 10:00'],
  ] as const)(
    'that would end at %s and stood still from %s to %s (%s) ends at %s',
    (end, from, to, unit, then) => {
      const stopped = { from: at(from), to: at(to) };
      expect(spoken(endAfterStop(at(end), stopped, unit, calendar))).toBe(then);
    },
  );
});

describe('a calendar in which nobody ever works', () => {
  it('is a mistake and says so, instead of counting for ever', () => {
    const never = { hours: [], years: [] };
    expect(() => afterWork(at('2026-11-26 10:00'), 1000, never)).toThrow('working time');
    expect(() => workBetween(at('2026-11-26 10:00'), at('2026-11-27 10:00'), never)).toThrow();
  });
});
