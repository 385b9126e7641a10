import { describe, expect, it } from '@jest/globals';
import { ago, dayOf, moment, waitingWords } from '../../miniprogram/view/time';

const now = Date.parse('2026-11-23T06:00:00Z'); // 14:00 in Shanghai

describe('times in words', () => {
  it.each([
    ['2026-11-23T05:59:30Z', '刚刚'],
    ['2026-11-23T05:57:00Z', '3 分钟前'],
    ['2026-11-23T05:00:01Z', '59 分钟前'],
    ['2026-11-23T05:00:00Z', '今天 13:00'],
    ['2026-11-22T15:59:59Z', '昨天 23:59'],
    ['2026-11-22T16:00:00Z', '今天 00:00'],
    ['2026-11-20T01:20:00Z', '11月20日 09:20'],
    ['2025-12-31T16:00:00Z', '1月1日 00:00'],
    ['2025-12-31T15:59:00Z', '2025年12月31日 23:59'],
  ])('%s is said as %s', (iso, words) => {
    expect(ago(iso, now)).toBe(words);
  });

  it('counts days by the Shanghai calendar, not by the clock of the machine', () => {
    expect(moment('2026-11-22T16:00:00Z', now)).toBe('今天 00:00');
    expect(moment('2026-11-22T15:59:00Z', now)).toBe('昨天 23:59');
  });

  it('knows the day of a date picker by the Shanghai calendar', () => {
    expect(dayOf(Date.parse('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
    expect(dayOf(Date.parse('2026-12-31T15:59:59Z'))).toBe('2026-12-31');
  });

  it('says nothing for what is no date', () => {
    expect(ago('', now)).toBe('');
    expect(moment('gestern', now)).toBe('');
    expect(waitingWords('x', now)).toBe('');
  });

  it('forgives a phone whose clock is a little slow, and shows the time of one that is far off', () => {
    expect(ago('2026-11-23T06:00:40Z', now)).toBe('刚刚');
    expect(ago('2026-11-23T08:00:00Z', now)).toBe('今天 16:00');
  });

  it.each([
    [30, ''],
    [5 * 60, '已等 5 分钟'],
    [2 * 3600 + 59, '已等 2 小时'],
    [50 * 3600, '已等 2 天'],
  ])('after %d seconds a to-do says "%s"', (seconds, words) => {
    expect(waitingWords(new Date(now - seconds * 1000).toISOString(), now)).toBe(words);
  });
});
