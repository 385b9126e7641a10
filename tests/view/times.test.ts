import { describe, expect, it } from '@jest/globals';
import * as times from '../../miniprogram/view/times';
import type { MyTimes } from '../../typings/rota';

/** Thursday noon in Asia/Shanghai. */
const now = Date.parse('2026-11-26T04:00:00.000Z');
const none: MyTimes = { free: [], away: [] };
const some: MyTimes = {
  free: [{ weekdays: [1, 3], from: '07:00', to: '08:30' }],
  away: [{ from: '2026-11-30', to: '2026-12-02' }],
};

describe('when I can stand, as its page shows it', () => {
  it('says what nothing means, and what something means', () => {
    expect(times.timesView(none).words).toBe('还没有填：自动排班当您什么时候都可以来。');
    expect(times.timesView(some).words).toBe('自动排班只在下面这些时间给您排。');
  });

  it('names a time aloud, and shows each day as chosen or not', () => {
    const [one] = times.timesView(some).free;
    expect(one?.label).toBe('周一、周三 07:00 至 08:30');
    expect(one?.days.filter(({ chosen }) => chosen).map(({ words }) => words)).toEqual(['一', '三']);
    expect(one?.days).toHaveLength(7);
  });

  it('leaves out days away that are over, not one that ends today', () => {
    const away = [{ from: '2026-11-20', to: '2026-11-25' }, { from: '2026-11-20', to: '2026-11-26' }]; // prettier-ignore
    expect(times.timesNow({ ...some, away }, now)).toEqual({ ...some, away: [away[1]] });
  });
});

describe('a change', () => {
  it.each([
    ['before', '07:00', '08:30'],
    ['noon', '11:00', '13:30'],
    ['after', '16:00', '18:00'],
  ])('adds “%s” from %s to %s on the days of a school week', (key, from, to) => {
    expect(times.withFree(none, key).free).toEqual([{ weekdays: [1, 2, 3, 4, 5], from, to }]);
  });

  it('adds no more than are kept', () => {
    const full = Array.from({ length: 20 }).reduce<MyTimes>((all) => times.withFree(all, 'noon'), none);
    expect(full.free).toHaveLength(14);
    const gone = Array.from({ length: 30 }).reduce<MyTimes>((all) => times.withAway(all, now), none);
    expect(gone.away).toHaveLength(20);
  });

  it('chooses a day and leaves it, in the order of the week', () => {
    const [one] = some.free;
    if (one === undefined) throw new Error('there is one');
    const on = times.toggledFreeDay(one, 2);
    expect(on.weekdays).toEqual([1, 2, 3]);
    expect(times.toggledFreeDay(on, 2)).toEqual(one);
  });

  it('takes a time or days away out again', () => {
    expect(times.withoutFree(some, 0).free).toEqual([]);
    expect(times.withoutAway(some, 0).away).toEqual([]);
    expect(times.changedFree(some, 0, (one) => ({ ...one, to: '09:00' })).free[0]?.to).toBe('09:00');
  });

  it.each([
    ['from', '2026-12-05', { from: '2026-12-05', to: '2026-12-05' }],
    ['to', '2026-11-28', { from: '2026-11-28', to: '2026-11-28' }],
    ['to', '2026-12-04', { from: '2026-11-30', to: '2026-12-04' }],
  ] as const)('of the %s day to %s never makes a span that ends before it begins', (end, day, span) => {
    expect(times.changedAway(some, 0, end, day).away).toEqual([span]);
  });

  it('of days away begins with tomorrow', () => {
    expect(times.withAway(none, now).away).toEqual([{ from: '2026-11-27', to: '2026-11-27' }]);
  });
});
