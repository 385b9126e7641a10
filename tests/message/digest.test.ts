import { describe, expect, it } from '@jest/globals';
import type { WorkCalendar } from '../../typings/deadline';
import {
  digestDay,
  digestDayAfter,
  digestDayNow,
  digestNotice,
  markOf,
  placesMissed,
} from '../../cloudfunctions/digest.rules';
import { digestMade } from '../../cloudfunctions/message/digest.rules';
import { district, report } from '../support/samples';

/** Written by hand: the National Day of 2026, and a Saturday that is worked. */
const calendar = {
  years: [{ year: 2026, off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], on: ['2026-10-10'] }],
} as unknown as WorkCalendar; // prettier-ignore

describe('the morning that tells of what is given up', () => {
  it.each([
    // In Asia/Shanghai: Tuesday 08:29, 08:30, Friday noon, Saturday, the eve of a holiday, before a worked Saturday.
    ['2026-11-24T00:29:59.000Z', '2026-11-24'],
    ['2026-11-24T00:30:00.000Z', '2026-11-25'],
    ['2026-11-27T04:00:00.000Z', '2026-11-30'],
    ['2026-11-28T04:00:00.000Z', '2026-11-30'],
    ['2026-09-30T10:00:00.000Z', '2026-10-08'],
    ['2026-10-09T10:00:00.000Z', '2026-10-10'],
    ['2026-11-23T17:00:00.000Z', '2026-11-24'],
  ])('of %s is %s', (at, day) => {
    expect(digestDay(new Date(at), calendar)).toBe(day);
  });

  it.each([
    ['2026-11-24T00:29:59.000Z', '2026-11-23'],
    ['2026-11-24T00:30:00.000Z', '2026-11-24'],
    ['2026-11-29T04:00:00.000Z', '2026-11-27'],
    ['2026-10-07T10:00:00.000Z', '2026-09-30'],
  ])('that is read at %s is %s', (at, day) => {
    expect(digestDayNow(new Date(at), calendar)).toBe(day);
  });

  it('after one that was told is the next working day', () => {
    expect(digestDayAfter('2026-11-27', calendar)).toBe('2026-11-30');
    expect(digestDayAfter('2026-11-24', calendar)).toBe('2026-11-25');
  });

  it('is one document for a place and a day', () => {
    const notice = digestNotice('town:t1', '2026-11-24');
    expect(notice).toEqual({ _id: 'digest:town:t1/2026-11-24', v: 1, dueAt: '2026-11-24T00:30:00.000Z', owed: [] });
    expect(markOf(notice)).toBe('town:t1/2026-11-24');
  }); // prettier-ignore
});

describe('whose morning it is', () => {
  const places = (given: Parameters<typeof report>[0]) =>
    placesMissed(report(given).owed.map((message) => ({ ...message, state: 'listed' as const })));

  it('is the town where it happened; of a complaint about a school the bureau', () => {
    expect(places({})).toEqual(['town:t1']);
    expect(places({ draft: { aboutSchool: true } })).toEqual(['edu:d1']);
    expect(placesMissed(report().owed)).toEqual([]);
    expect(places({ draft: { itemId: 'R24', happeningNow: true } })).toEqual(['town:t1', 'edu:d1']);
  });
});

describe('a digest in its morning', () => {
  const at = new Date('2026-11-24T00:30:00.000Z');
  const made = (cases: number, isMore = false, place = 'town:t1') =>
    digestMade(digestNotice(place, '2026-11-24'), { place, cases, isMore, district: district(), at });

  it.each([
    [1, false, '1件没有送达，请电话告知'],
    [99, true, '99件以上没有送达，请电话告知'],
  ])('says how many: %s', (cases, isMore, words) => {
    expect(made(cases, isMore).set?.['owed']).toMatchObject([{ fields: { thing5: words, thing2: '柳溪镇网格中心' } }]);
  }); // prettier-ignore

  it('tells nobody of nothing, and nobody where nobody is', () => {
    expect(made(0)).toEqual({ set: { v: 2 }, unset: ['dueAt'] });
    expect(made(3, false, 'town:gone').set).toEqual({ v: 2 });
  });
});
