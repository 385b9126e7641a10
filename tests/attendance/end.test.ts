import { describe, expect, it } from '@jest/globals';
import { countsOf } from '../../cloudfunctions/rota/attendance/counts.rules';
import { endOf, minutesOf, spokenMinutes } from '../../cloudfunctions/rota/attendance/end.rules';
import { nextDuty, outOfWindow } from '../../cloudfunctions/rota/attendance/window.rules';
import { newShift } from '../../cloudfunctions/rota/make.rules';
import { newRota } from '../../cloudfunctions/rota/plan.rules';
import type { AttendanceDoc } from '../../typings/attendance';
import type { Standing } from '../../typings/shift';
import { plan, slot } from '../rota/samples';
import { minutesPast } from './support';

const shift = { startsAt: minutesPast(0), endsAt: minutesPast(40) };
const pressed = (state: AttendanceDoc['state'], into?: number, out?: number) => ({
  ...shift,
  state,
  ...(into === undefined ? {} : { inAt: minutesPast(into) }),
  ...(out === undefined ? {} : { outAt: minutesPast(out) }),
});

describe('how it ended', () => {
  it.each([
    ['before the beginning', pressed('came', -10), 'onTime', 40],
    ['five minutes after it', pressed('came', 5), 'onTime', 35],
    ['six minutes after it', pressed('came', 6), 'late', 34],
    ['away at the end', pressed('came', 0, 40), 'onTime', 40],
    ['away after the end', pressed('came', -5, 70), 'onTime', 40],
    ['away five minutes before the end', pressed('came', 0, 35), 'onTime', 35],
    ['away six minutes before it', pressed('came', 0, 34), 'leftEarly', 34],
    ['late, and away early', pressed('came', 10, 20), 'lateAndLeftEarly', 10],
    ['away before it began', pressed('came', -20, -10), 'leftEarly', 0],
    ['waiting for who keeps the rota', pressed('pending', 0), 'pending', 0],
    ['not there', pressed('absent'), 'absent', 0],
    ['excused', pressed('excused'), 'excused', 0],
    ['not accepted', pressed('refused', 0, 40), 'refused', 0],
  ] as const)('%s', (_, one, end, minutes) => {
    expect([endOf(one), minutesOf(one)]).toEqual([end, minutes]);
  });

  it.each([
    [0, '0 分'],
    [45, '45 分'],
    [120, '2 小时'],
    [200, '3 小时 20 分'],
  ])('%i minutes are said as %s', (minutes, words) => {
    expect(spokenMinutes(minutes)).toBe(words);
  });
});

describe('when one can press', () => {
  it.each([
    [-61, '还没到签到时间'],
    [-60, ''],
    [40, ''],
    [41, '已经结束'],
  ])('%i minutes after the beginning', (minutes, words) => {
    const refused = outOfWindow(shift, minutesPast(minutes));
    expect(refused?.refusal.message ?? '').toContain(words);
    expect(refused === null).toBe(words === '');
  });

  it.each([
    [-721, -720],
    [-720, 15],
    [14, 15],
    [15, 70],
    [70, null],
  ])('%i minutes after it the day is counted next at %p', (minutes, next) => {
    const at = nextDuty(shift, new Date(minutesPast(minutes)));
    expect(at).toBe(next === null ? null : minutesPast(next));
  });
});

describe('the figures of a day', () => {
  const one = (openid: string, force: Standing['force']): Standing => ({
    openid, name: '沈一禾', force, at: minutesPast(-5000), by: 'self', state: 'held',
  }); // prettier-ignore
  const made = (line: readonly Standing[]) =>
    newShift(slot('s', '2026-11-30', ['07:20', '08:00'], { of: { police: 1, teacher: 2 }, any: 0 }), { ...newRota({ id: 'u1', name: '青禾小学' }), ...plan }, line, new Date(minutesPast(-5000))); // prettier-ignore

  it('count shifts, places and people, and nothing of what was cancelled', () => {
    const whole = made([one('a', 'police'), one('b', 'teacher'), one('c', 'teacher')]);
    const half = made([one('a', 'teacher')]);
    const attended = [pressed('came', 0), pressed('came', 9), pressed('pending', 0), pressed('absent'), pressed('refused', 0), pressed('excused')]; // prettier-ignore
    expect(
      countsOf(
        [whole, half, { ...whole, state: 'cancelled' }],
        attended.map((end, nth) => ({ ...end, flags: nth === 1 ? ['tooFast'] : [] })),
      ),
    ).toEqual({ shifts: 2, covered: 1, needed: 6, held: 4, came: 2, late: 1, pending: 1, excused: 1, absent: 2, flagged: 1 }); // prettier-ignore
  });
});
