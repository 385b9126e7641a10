import { describe, expect, it } from '@jest/globals';
import {
  dayWords,
  gapsSoon,
  nextWeek,
  shiftDays,
  shiftIdIn,
  shiftRow,
  signedWords,
} from '../../miniprogram/view/shift';
import { shiftView } from '../../miniprogram/view/shiftPage';
import type { ShiftCard, ShiftMayDo } from '../../typings/shift';

/** Thursday noon in Asia/Shanghai. */
const now = Date.parse('2026-11-26T04:00:00.000Z');

const card = (more: Partial<ShiftCard> = {}): ShiftCard => ({
  id: 'u1.south.am.20261127', v: 3, unit: { id: 'u1', name: '青禾小学' }, postName: '南门', kindLabel: '群防群治', day: '2026-11-27',
  time: '07:20–08:00', startsAt: '2026-11-26T23:20:00.000Z', isCancelled: false, needed: 3, held: 3, waiting: 0, gaps: [], lacks: [],
  mine: '', whyNot: '', mind: '', mayDo: [], ...more,
}); // prettier-ignore
const button = (deed: ShiftMayDo['deed'], tone: ShiftMayDo['tone'] = 'plain'): ShiftMayDo => ({
  deed,
  label: deed,
  tone,
});
const signUp = button('signUp', 'primary');

describe('a shift as a line', () => {
  it.each([
    [{ held: 1, gaps: ['家长志愿者缺 2 人'] }, '还缺 2 人', 'waiting'],
    [{ lacks: ['缺民警或辅警'], mayDo: [button('assign'), signUp] }, '力量不齐', 'danger'],
    // What it lacks of 1+N is for who keeps the rota.
    [{ lacks: ['缺民警或辅警'], mayDo: [signUp] }, '已满，可候补', 'done'],
    [{}, '已排满', 'done'],
    [{ mayDo: [signUp] }, '已满，可候补', 'done'],
    [{ isCancelled: true, held: 0, whyNot: '这一班已取消，请选别的班次。' }, '已取消', 'closed'],
  ] as const)('of %j says %s', (more, state, tone) => {
    expect(shiftRow(card(more), [])).toMatchObject({ state, tone, whyNot: '' });
  });

  it('is read aloud with when, where, how it stands, and why I cannot', () => {
    const whyNot = '您这一周已有 5 班，到了上限，请选别的周。';
    expect(shiftRow(card({ whyNot }), []).label).toBe(`07:20–08:00，南门，已排满，${whyNot}`);
  });

  it('is chosen, may be taken, may be called for', () => {
    const { id } = card();
    expect(shiftRow(card({ mayDo: [signUp, button('call')] }), [id])).toMatchObject({ chosen: true, maySignUp: true, mayCall: true });
  }); // prettier-ignore
});

describe('shifts by day', () => {
  const cards = [
    card({ id: 'a', day: '2026-11-26' }),
    card({ id: 'b', day: '2026-11-26', held: 1, gaps: ['教师缺 2 人'] }),
    card({ id: 'c', day: '2026-11-27', lacks: ['缺民警或辅警'] }),
    card({ id: 'd', day: '2026-11-27', isCancelled: true, gaps: ['教师缺 2 人'] }),
    card({ id: 'e', day: '2026-11-28', held: 0, gaps: ['教师缺 3 人'] }),
  ];

  it('name today and tomorrow, and put gaps first where that is asked', () => {
    const ids = (gapsFirst: boolean) => shiftDays(cards, { now, gapsFirst }).map(({ words, rows }) => [words, rows.map(({ id }) => id).join('')]); // prettier-ignore
    expect(ids(false)[0]).toEqual(['今天 11月26日 周四', 'ab']);
    expect(ids(true)).toEqual([
      ['今天 11月26日 周四', 'ba'],
      ['明天 11月27日 周五', 'cd'],
      ['11月28日 周六', 'e'],
    ]);
  });

  it('that lack somebody today or tomorrow are the gaps; cancelled ones and later ones are not', () => {
    expect(gapsSoon(cards, now).map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

describe('days', () => {
  it.each([
    ['2026-11-26T04:00:00.000Z', '2026-11-30', '2026-12-06'],
    // On a Sunday late at night in Asia/Shanghai the next week begins tomorrow.
    ['2026-11-29T15:59:00.000Z', '2026-11-30', '2026-12-06'],
    ['2026-11-29T16:01:00.000Z', '2026-12-07', '2026-12-13'],
  ])('at %s the next week is from %s to %s', (at, from, to) => {
    expect(nextWeek(Date.parse(at))).toEqual({ from, to });
  });

  it('are said with their weekday', () => {
    expect(dayWords('2027-01-03', now)).toBe('1月3日 周日');
  });
});

it('says of each sign-up which shift it was and how it ended', () => {
  const each = [
    { id: card().id, ok: true, said: '已排上，开始前会提醒您。' },
    { id: 'gone', ok: false, said: '没有找到这一班，请刷新列表后再选。' },
  ];
  expect(signedWords(each, [card()]).map(({ words, ok }) => [words, ok])).toEqual([
    ['周五 07:20–08:00 南门：已排上，开始前会提醒您。', true],
    ['没有找到这一班，请刷新列表后再选。', false],
  ]);
});

it.each([
  ['u1.south.am.20261127', 'u1.south.am.20261127'],
  ['../x', ''],
  ['', ''],
  ['x'.repeat(201), ''],
])('a page opened with %s shows shift “%s”', (id, wanted) => {
  expect(shiftIdIn({ id })).toBe(wanted);
});

it('has one thing to do, and the rest below it', () => {
  const page = { card: card({ mayDo: [button('confirm', 'primary'), button('decline'), button('assign')], waiting: 2 }), people: [], swaps: [], candidates: [], askFor: [], history: [{ at: '2026-11-26T03:00:00.000Z', who: '队长 沈一禾', words: '安排 沈t1' }] };
  expect(shiftView(page, now)).toMatchObject({
    primary: { deed: 'confirm' },
    others: [{ deed: 'decline' }, { deed: 'assign' }],
    isKeeper: true,
    when: '明天 11月27日 周五',
    numbers: '要 3 人，已有 3 人，候补 2 人',
    history: [{ when: '今天 11:00', words: '队长 沈一禾 安排 沈t1' }],
  });
}); // prettier-ignore
