import { describe, expect, it } from '@jest/globals';
import { schoolYearTo, spanOf } from '../../miniprogram/view/hours';

const at = (iso: string): number => Date.parse(iso);

describe('the days that hours are shown of', () => {
  it.each([
    // In Shanghai it is the first of September eight hours before it is in London.
    ['2026-08-31T15:59:59.000Z', '2025-09-01', '2026-08-31'],
    ['2026-08-31T16:00:00.000Z', '2026-09-01', '2026-09-01'],
    ['2026-11-27T04:00:00.000Z', '2026-09-01', '2026-11-27'],
    ['2027-01-05T04:00:00.000Z', '2026-09-01', '2027-01-05'],
  ])('at %s are from %s to %s', (now, from, to) => {
    expect(schoolYearTo(at(now))).toEqual({ from, to });
  });

  it('are of the day on which the page is looked at; what was chosen stays', () => {
    expect(spanOf({ from: '2026-10-08' }, at('2026-11-27T16:30:00.000Z'))).toEqual({
      from: '2026-10-08',
      to: '2026-11-28',
    });
    expect(spanOf({ to: '2026-10-08' }, at('2026-11-27T16:30:00.000Z'))).toEqual({
      from: '2026-09-01',
      to: '2026-10-08',
    });
  });
});
