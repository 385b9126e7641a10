import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysIn, daysText } from '../../miniprogram/view/days';

describe('days as they are typed', () => {
  it.each([
    ['2026-10-01 至 2026-10-03', ['2026-10-01', '2026-10-02', '2026-10-03']],
    ['10月1日至10月3日', ['2026-10-01', '2026-10-02', '2026-10-03']],
    ['10-1到10-2\n\n 5.1 ', ['2026-10-01', '2026-10-02', '2026-05-01']],
    ['2026年2月28日、2026/3/1', ['2026-02-28', '2026-03-01']],
    ['2026-12-31 至 2027-01-01', ['2026-12-31', '2027-01-01']],
    ['', []],
  ])('%j are days', (text, days) => {
    expect(daysIn(text, 2026)).toEqual(days);
  });

  it.each(['国庆', '2026-02-30', '10月3日至10月1日', '10-1 至 10-2 至 10-3', '1e9', '<b>'])(
    '%j is none and goes along for the cloud to name',
    (text) => {
      expect(daysIn(text, 2026)).toHaveLength(1);
      expect(daysIn(text, 2026)[0]).toBe(daysIn(text, 2026)[0]?.slice(0, 20));
      expect(daysIn(text, 2026)[0]).not.toMatch(/^2026-(?!02-30)\d{2}-\d{2}$/);
    },
  );

  it('says days in a row as one line', () => {
    expect(daysText(['2026-10-02', '2026-10-01', '2026-10-03', '2026-05-01'])).toBe(
      '2026-05-01\n2026-10-01 至 2026-10-03',
    );
  });

  it('comes back as it went, whatever the days', () => {
    const day = fc.integer({ min: 0, max: 364 }).map((nth) => new Date(Date.UTC(2026, 0, 1 + nth)).toISOString().slice(0, 10)); // prettier-ignore
    fc.assert(
      fc.property(fc.uniqueArray(day), (days) => {
        expect(daysIn(daysText(days), 2026)).toEqual([...days].sort());
      }),
    );
  });
});
