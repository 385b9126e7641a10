import { describe, expect, it } from '@jest/globals';
import { newShift } from '../../cloudfunctions/rota/make.rules';
import { newRota } from '../../cloudfunctions/rota/plan.rules';
import { dueReminders, gapCall, nextLook, remindAt } from '../../cloudfunctions/rota/remind.rules';
import type { Standing } from '../../typings/shift';
import { templates } from '../../cloudfunctions/templates.table';
import { takes } from '../support/wechatFields';
import { plan, slot } from './samples';

const quiet = { quietFrom: '22:00', quietUntil: '06:30' };
const long = '2026-11-23T04:00:00.000Z';
const one = (openid: string, more: Partial<Standing> = {}): Standing => ({
  openid, name: '沈一禾', force: 'teacher', at: long, by: 'self', state: 'held', ...more,
}); // prettier-ignore

const shift = (line: readonly Standing[], from = '07:20') => ({
  ...newShift(slot('s', '2026-11-30', [from, '23:00'], { of: { police: 1, teacher: 2 }, any: 0 }), { ...newRota({ id: 'u1', name: '青禾小学' }), ...plan }, line, new Date(long)),
}); // prettier-ignore

describe('the time of a reminder', () => {
  it.each([
    ['07:20', 24, '2026-11-28T23:20:00.000Z'],
    ['16:30', 1, '2026-11-30T07:30:00.000Z'],
    // 06:20 is quiet: in the morning, where that leaves time.
    ['07:20', 1, '2026-11-29T22:30:00.000Z'],
    ['06:45', 1, '2026-11-29T22:30:00.000Z'],
    // Else in the evening before, half an hour before it grows quiet.
    ['06:44', 1, '2026-11-29T13:30:00.000Z'],
    ['05:00', 1, '2026-11-29T13:30:00.000Z'],
    // A day before a night shift is night, too: the morning after is early enough.
    ['22:30', 24, '2026-11-29T22:30:00.000Z'],
  ])('of a shift at %s, %d hours before, is %s', (from, hours, at) => {
    expect(remindAt(shift([], from).startsAt, hours, quiet)).toBe(at);
  });
});

const told = (line: readonly Standing[], at: string, owed: readonly string[] = []) => {
  const before = shift(line);
  const kept = owed.map((key) => ({ ...(dueReminders(shift(line), quiet, new Date(at))[0] ?? fail()), key }));
  return dueReminders({ ...before, owed: kept }, quiet, new Date(at)).map(({ key }) => key);
};
const fail = (): never => {
  throw new Error('no reminder to copy');
};

describe('reminders', () => {
  const dayBefore = '2026-11-28T23:21:00.000Z';
  const hourBefore = '2026-11-29T22:31:00.000Z';

  it.each([
    ['before their time', [one('a')], '2026-11-28T23:19:00.000Z', []],
    ['a day before', [one('a'), one('b')], dayBefore, ['day/a', 'day/b']],
    ['an hour before', [one('a')], hourBefore, ['hour/a']],
    ['after a jump over both, the last only', [one('a')], hourBefore, ['hour/a']],
    ['once it has begun', [one('a')], '2026-11-29T23:20:00.000Z', []],
    ['whoever waits or left', [one('a', { state: 'waiting' }), one('b', { state: 'left' }), one('c', { state: 'offered' })], dayBefore, []],
    ['whoever came after the time for it', [one('a', { at: '2026-11-28T23:20:30.000Z' })], dayBefore, []],
    ['whoever is not decided yet', [one('a', { state: 'new' })], dayBefore, ['day/a']],
  ] as const)('reach %s', (_, line, at, keys) => {
    expect(told(line, at)).toEqual(keys);
  }); // prettier-ignore

  it('are never made twice', () => {
    expect(told([one('a'), one('b')], dayBefore, ['day/a'])).toEqual(['day/b']);
  });

  it('hold nothing that WeChat would refuse', () => {
    const [message] = dueReminders(shift([one('a')]), quiet, new Date(dayBefore));
    const fields = message?.fields ?? {};
    expect(Object.keys(fields)).toEqual(templates['shift.told'].fields.map(({ key }) => key));
    expect(Object.entries(fields).filter(([key, value]) => !takes(key, value))).toEqual([]);
  });
});

describe('a call about a gap', () => {
  const keepers = [{ openid: 'o-off', title: '责任网格员' }];
  const full = [one('c', { force: 'police' }), one('a'), one('b')];

  it.each([
    ['twelve hours before, when somebody is missing', [one('a')], '2026-11-29T11:21:00.000Z', 1],
    ['not earlier', [one('a')], '2026-11-29T11:19:00.000Z', 0],
    ['not when it is complete', full, '2026-11-29T11:21:00.000Z', 0],
    ['not once it has begun', [], '2026-11-29T23:20:00.000Z', 0],
  ])('is made %s', (_, line, at, count) => {
    expect(gapCall(shift(line), keepers, quiet, new Date(at))).toHaveLength(count);
  });
});

describe('the next look', () => {
  it('is the earliest of reminders, gap call and offers, and none once it begins', () => {
    const at = (iso: string) => nextLook(shift([]), quiet, new Date(iso));
    expect(at(long)).toBe('2026-11-28T23:20:00.000Z');
    expect(at('2026-11-28T23:20:00.000Z')).toBe('2026-11-29T11:20:00.000Z');
    expect(at('2026-11-29T11:20:00.000Z')).toBe('2026-11-29T22:30:00.000Z');
    expect(at('2026-11-29T22:30:00.000Z')).toBeNull();
    const offered = shift([one('a', { state: 'offered', until: '2026-11-24T00:00:00.000Z' })]);
    expect(nextLook(offered, quiet, new Date(long))).toBe('2026-11-24T00:00:00.000Z');
    expect(nextLook({ ...offered, state: 'cancelled' }, quiet, new Date(long))).toBeNull();
  });
});
