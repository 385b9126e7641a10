import { describe, expect, it } from '@jest/globals';
import { publishedYears } from '../../cloudfunctions/workCalendar.table';
import { slotsOf, weekOf } from '../../cloudfunctions/rota/slots.rules';
import type { Term } from '../../typings/rota';
import { gate, schoolWeek, term } from './samples';

const days = (from: string, to: string, ofTerm: Partial<Term> = {}, windows = gate().windows) => {
  const pattern = { unitId: 'u1', one: 'police', posts: [gate({ windows })], terms: [term(ofTerm)] } as const;
  return slotsOf(pattern, { from, to }, publishedYears).map(({ day, windowId }) => `${day} ${windowId}`);
};

const morning = [{ id: 'am', weekdays: schoolWeek, from: '07:20', to: '08:00' }];

describe('the turns of a pattern', () => {
  it('are those of its weekdays, in order', () => {
    expect(days('2026-11-27', '2026-11-30')).toEqual([
      '2026-11-27 am', '2026-11-27 pm', '2026-11-30 am', '2026-11-30 pm',
    ]); // prettier-ignore
  });

  it.each([
    ['outside the term', '2026-08-28', '2026-08-31', {}],
    ["on the country's holidays", '2026-10-01', '2026-10-07', {}],
    ["on the school's own days off", '2026-11-30', '2026-12-01', { off: [{ from: '2026-11-30', to: '2026-12-01' }] }],
    ['on a weekend', '2026-11-28', '2026-11-29', {}],
    ['when the end is before the beginning', '2026-11-30', '2026-11-27', {}],
  ])('are none %s', (_, from, to, ofTerm) => {
    expect(days(from, to, ofTerm)).toEqual([]);
  }); // prettier-ignore

  it('hold on a worked Saturday what holds on every day from Monday to Friday, until the school names the day', () => {
    const some = [...morning, { id: 'friday', weekdays: [5] as const, from: '15:00', to: '16:00' }];
    expect(days('2026-10-10', '2026-10-10', {}, some)).toEqual(['2026-10-10 am']);
    const named = { instead: [{ day: '2026-10-10', as: 5 as const }] };
    expect(days('2026-10-10', '2026-10-10', named, some)).toEqual(['2026-10-10 am', '2026-10-10 friday']);
  });

  it('are open on a holiday that the school says it works on', () => {
    const instead = [{ day: '2026-10-01', as: 4 as const }];
    expect(days('2026-10-01', '2026-10-02', { instead }, morning)).toEqual(['2026-10-01 am']);
  });

  it('have the same id however often they are made, and end the next day where they pass midnight', () => {
    const windows = [{ id: 'night', weekdays: schoolWeek, from: '22:00', to: '06:00' }];
    const pattern = { unitId: 'u1', one: 'police', posts: [gate({ windows })], terms: [term()] } as const;
    const [made] = slotsOf(pattern, { from: '2026-11-30', to: '2026-11-30' }, []);
    expect(made?.id).toBe('u1.south.night.20261130');
    expect(new Date(made?.from ?? 0).toISOString()).toBe('2026-11-30T14:00:00.000Z');
    expect(new Date(made?.to ?? 0).toISOString()).toBe('2026-11-30T22:00:00.000Z');
  });

  it.each([
    ['2026-11-30', '2026-11-30'],
    ['2026-12-06', '2026-11-30'],
    ['2026-12-07', '2026-12-07'],
  ])('of %s are counted in the week of %s', (day, monday) => {
    expect(weekOf(day)).toBe(monday);
  });
});
