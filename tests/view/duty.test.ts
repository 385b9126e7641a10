import { describe, expect, it } from '@jest/globals';
import { turnViews, type KeptPress } from '../../miniprogram/view/checkIn';
import { dutyRows, narrowed, rowsUnder } from '../../miniprogram/view/duty';
import type { MyTurn } from '../../typings/attendance';

const turn: MyTurn = {
  id: 'u1.south.am.20261130',
  unit: { id: 'u1', name: '青禾小学' },
  postName: '南门',
  day: '2026-11-30',
  time: '07:20–08:00',
  startsAt: '2026-11-29T23:20:00.000Z',
  endsAt: '2026-11-30T00:00:00.000Z',
  opensAt: '2026-11-29T22:20:00.000Z',
  end: 'expected',
  endLabel: '未签到',
  words: '',
  mayCheckIn: true,
  mayCheckOut: false,
};
const kept = (kind: KeptPress['kind']): KeptPress => ({
  shift: turn.id, kind, fix: null, code: null, photo: null, keptAt: '2026-11-29T23:18:00.000Z',
}); // prettier-ignore
const at = (iso: string) => Date.parse(iso);

describe('my turns', () => {
  it.each([
    ['before their time', { ...turn, mayCheckIn: false }, [], '2026-11-29T22:00:00.000Z', { mayCheckIn: false, later: '06:20 起可以签到', waits: false }],
    ['in their time', turn, [], '2026-11-29T23:00:00.000Z', { mayCheckIn: true, later: '', state: '未签到' }],
    ['pressed without a network', turn, [kept('in')], '2026-11-29T23:19:00.000Z', { mayCheckIn: false, mayCheckOut: true, state: '已存在手机里', words: '07:18 按下，联网后自动送出' }],
    ['pressed twice without one', turn, [kept('in'), kept('out')], '2026-11-29T23:59:00.000Z', { mayCheckIn: false, mayCheckOut: false }],
    ['of another shift', turn, [{ ...kept('in'), shift: 'other' }], '2026-11-29T23:19:00.000Z', { mayCheckIn: true, waits: false }],
  ] as const)('%s', (_, one, waiting, now, shown) => {
    expect(turnViews([one], waiting, at(now))[0]).toMatchObject(shown);
  });
}); // prettier-ignore

const row = {
  id: 'u1', name: '青禾小学', covered: '1/2', uncovered: 1, came: '3/4', gaps: 0, absent: 1, late: 0, pending: 2, excused: 0,
  flagged: 0, rounds: '–', roundsShort: 0,
}; // prettier-ignore

describe('a figure of the board', () => {
  const fine = { ...row, id: 'u2', uncovered: 0, absent: 0, pending: 0 };
  it.each([
    ['shifts', ['u1', 'u2']],
    ['came', ['u1', 'u2']],
    ['covered', ['u1']],
    ['absent', ['u1']],
    ['pending', ['u1']],
    ['flagged', []],
    ['rounds', []],
    [null, ['u1', 'u2']],
  ] as const)('%s opens the rows that it counts', (key, ids) => {
    expect(rowsUnder([row, fine], key).map(({ id }) => id)).toEqual(ids);
  });

  it('opens in a school’s list the people that it counts', () => {
    const person = { who: 'a', v: 1, name: '沈', forceLabel: '教师', endLabel: '', tone: 'plain', words: '', minutes: 0, flags: [], photo: null, mayDo: [] } as const; // prettier-ignore
    const people = (['absent', 'refused', 'pending', 'onTime'] as const).map((end) => ({ ...person, end }));
    const shift = { id: 's', postName: '南门', time: '', needed: 4, gaps: [], people };
    const ends = (only: 'absent' | 'pending' | 'flagged' | 'covered' | null) =>
      narrowed([shift], only).flatMap((one) => one.people.map(({ end }) => end));
    expect(ends('absent')).toEqual(['absent', 'refused']);
    expect(ends('pending')).toEqual(['pending']);
    expect([ends('flagged'), ends('covered')]).toEqual([[], []]);
    expect(ends(null)).toHaveLength(4);
  });
});

describe('a row of the board', () => {
  it('says what is counted of what, and only what asks for somebody', () => {
    expect(
      dutyRows([
        row,
        { ...row, absent: 0, pending: 0, rounds: '' },
        { ...row, absent: 0, pending: 0, rounds: '6/8', roundsShort: 2 },
      ]).map(({ words, mind }) => [words, mind]),
    ).toEqual([
      ['排满 1/2 班 · 到岗 3/4 人次', '缺勤 1 人 · 待确认 2 人'],
      ['排满 1/2 班 · 到岗 3/4 人次', ''],
      ['排满 1/2 班 · 到岗 3/4 人次 · 巡查 6/8 轮', '巡查少 2 轮'],
    ]);
  });
});
