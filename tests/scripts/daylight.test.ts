import { expect, it } from '@jest/globals';
import { noonIfNight } from '../../scripts/support/daylight';

it.each([
  ['2026-11-23T12:59:59.000Z', null],
  ['2026-11-23T13:00:00.000Z', '2026-11-23T04:00:00.000Z'],
  ['2026-11-23T15:59:59.000Z', '2026-11-23T04:00:00.000Z'],
  ['2026-11-23T16:00:00.000Z', '2026-11-23T04:00:00.000Z'],
  ['2026-11-23T22:59:59.000Z', '2026-11-23T04:00:00.000Z'],
  ['2026-11-23T23:00:00.000Z', null],
])('at %s what needs daylight is shown at %s', (now, noon) => {
  expect(noonIfNight(new Date(now))).toBe(noon);
});
