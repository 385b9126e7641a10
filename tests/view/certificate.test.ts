import { expect, it } from '@jest/globals';
import { numberIn } from '../../miniprogram/view/certificate';

it.each([
  // As WeChat hands over a mini-program code's scene, and a share card's link.
  [{ scene: 'n%3D2026K7Q2M9XRTS' }, '2026K7Q2M9XRTS'],
  [{ n: '2026-K7Q2M-9XRTS' }, '2026-K7Q2M-9XRTS'],
  [{}, ''],
  [{ scene: 'u%3Dwj-01-1' }, ''],
  [{ scene: '%E0%A4%A' }, ''],
  [{ n: '<script>alert(1)' }, ''],
  [{ n: 'x'.repeat(200) }, ''],
])('the number that %j opens a certificate with is %j', (query, number) => {
  expect(numberIn(query)).toBe(number);
});
