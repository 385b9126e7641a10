import { describe, expect, it } from '@jest/globals';
import { passTime } from '../../cloudfunctions/rota/passTime.rules';
import { moved } from '../../cloudfunctions/rota/move.rules';
import { without } from '../../cloudfunctions/rota/line.rules';
import type { Member } from '../../cloudfunctions/rota/reasons.rules';
import { askSwap, stepSwap, swapLines, swapUntil } from '../../cloudfunctions/rota/swap.rules';
import { swapFlow } from '../../cloudfunctions/rota/swap.table';
import type { ShiftDoc, Swap } from '../../typings/shift';
import { aShift, standing } from './samples';

const at = new Date('2026-11-25T04:00:00.000Z');
const keepers = [{ openid: 'o-off', title: '责任网格员' }];
const member = (openid: string, force: Member['force'] = 'teacher', name = `沈${openid}`): Member => ({
  openid, name, force, captain: false,
}); // prettier-ignore
const line = [
  standing('t1', 'teacher', 'held'),
  standing('t2', 'teacher', 'held'),
  standing('t3', 'teacher', 'waiting'),
  standing('c0', 'police', 'held'),
];
const who = ['t1', 't2', 't3', 'c0'];
const members = [...['t1', 't2', 't3', 't4'].map((openid) => member(openid)), member('c1', 'police')];
const swap = (more: Partial<Swap> = {}): Swap => ({
  id: 's1', from: 't1', to: null, at: at.toISOString(), until: '2026-11-26T04:00:00.000Z', state: 'asked', ...more,
}); // prettier-ignore
const shift = (swaps: readonly Swap[] = [], more: Partial<ShiftDoc> = {}): ShiftDoc =>
  aShift({ line, who, named: who, swaps, ...more });

/** By hand from F183: from where, by what, whereto, and whom it tells. */
const law = [
  'asked take taken giver',
  'asked decline declined giver,keepers',
  'asked withdraw withdrawn -',
  'asked lapse lapsed giver,keepers',
  'asked end ended -',
];

describe('the law of a swap (F183)', () => {
  it('is this and no other', () => {
    const rows = Object.entries(swapFlow.states).flatMap(([from, { steps }]) =>
      Object.entries(steps as Record<string, { to: string; tells: readonly string[] }>).map(
        ([step, { to, tells }]) => `${from} ${step} ${to} ${tells.join(',') || '-'}`,
      ),
    );
    expect(rows).toEqual(law);
  });

  /** Who may take which step of a swap that asks the team, and of one that asks t4 alone. */
  it.each([
    ['t1', 'withdraw', 'withdraw'],
    ['t2', '', ''],
    ['t3', 'take', ''],
    ['t4', 'take', 'take decline'],
    ['c0', '', ''],
    ['c1', '', ''],
    ['o-nobody', '', ''],
  ])('lets %s do “%s”, “%s” when t4 alone is asked', (openid, team, alone) => {
    const someone = { openid, member: members.find((one) => one.openid === openid) ?? null };
    const steps = (to: string | null) =>
      swapLines(shift([swap({ to })]), someone, at).flatMap(({ mayDo }) => mayDo.map(({ step }) => step)).join(' '); // prettier-ignore
    expect([steps(null), steps('t4')]).toEqual([team, alone]);
  });
});

const asked = (openid: string, name: string, of = shift()) => askSwap(of, { openid, name, members, at });

describe('asking for a swap', () => {
  it('asks the whole team: those of the same force who are free, nobody else', () => {
    const done = asked('t1', '');
    expect(done.ok && done.answer.told.map(({ ladder }) => ladder[0]?.openid)).toEqual(['t3', 't4']);
    expect(done.ok && done.answer.line).toEqual(line);
  });

  it('asks one person by the name that was agreed, and tells nobody else', () => {
    const done = asked('t1', '沈t4');
    expect(done.ok && done.answer.swaps).toMatchObject([{ from: 't1', to: 't4', until: '2026-11-26T04:00:00.000Z' }]);
    expect(done.ok && done.answer.told).toHaveLength(1);
  }); // prettier-ignore

  it.each([
    ['t1', '沈c1', shift(), '没有找到这个人，或不能接这一班；请核对姓名，也可以问全队。'],
    ['t1', '沈t2', shift(), '没有找到这个人，或不能接这一班；请核对姓名，也可以问全队。'],
    ['t3', '', shift(), '排上的班才能换，请刷新看看。'],
    ['t1', '', shift([swap()]), '您已经在问人接这一班，请等回复，或先点“不换了”。'],
    ['t1', '', shift([], { startsAt: '2026-11-25T05:59:00.000Z' }), '离开始太近，来不及换班，请打电话告诉队长或责任网格员。'],
  ] as const)('by %s of “%s” is refused with what to do', (openid, name, of, message) => {
    expect(asked(openid, name, of)).toMatchObject({ ok: false, refusal: { message } });
  }); // prettier-ignore

  it('does not guess between two of one name', () => {
    const twins = [...members, member('t5', 'teacher', '沈t4')];
    expect(askSwap(shift(), { openid: 't1', name: '沈t4', members: twins, at })).toMatchObject({
      ok: false,
      refusal: { message: '队里有重名的人，请改为问全队，或转发给本人。' },
    });
  });

  it('ends two hours before the shift at the latest, so that the captain has time', () => {
    expect(swapUntil({ startsAt: '2026-11-25T08:00:00.000Z' }, at)).toBe('2026-11-25T06:00:00.000Z');
    expect(swapUntil({ startsAt: '2026-11-25T06:00:00.000Z' }, at)).toBeNull();
  });
});

const step = (of: ShiftDoc, openid: string, taken: 'take' | 'decline' | 'withdraw', when = at) =>
  stepSwap(of, 's1', taken, {
    who: { openid, member: members.find((one) => one.openid === openid) ?? null },
    at: when,
    keepers,
  });

describe('a swap that is taken', () => {
  it('changes both rows in one write, whoever else waits; both diaries are to be settled', () => {
    const of = shift([swap()]);
    const done = step(of, 't4', 'take');
    if (!done.ok) throw new Error('it can be taken');
    const { after } = moved(of, { ...done.answer, deed: null }, at);
    expect(after.line.map(({ openid, state, insteadOf = '' }) => `${openid} ${state} ${insteadOf}`)).toEqual([
      't1 left ', 't2 held ', 't3 waiting ', 'c0 held ', 't4 held t1',
    ]); // prettier-ignore
    expect([...after.unsettled].sort()).toEqual(['t1', 't4']);
    expect(after.swaps).toMatchObject([{ state: 'taken', by: 't4' }]);
    expect(done.answer.told.map(({ ladder, fields }) => [ladder[0]?.openid, fields['thing4']])).toEqual([['t1', '换班成了，这一班您不用来']]);
  }); // prettier-ignore

  it('by somebody who waits takes them out of the waiting line', () => {
    const done = step(shift([swap()]), 't3', 'take');
    const states = done.ok ? done.answer.line.map(({ openid, state }) => `${openid} ${state}`) : [];
    expect(states).toEqual(['t1 left', 't2 held', 't3 left', 'c0 held', 't3 held']);
  });

  it.each([
    ['c1', shift([swap()]), at, 'FORBIDDEN'],
    ['o-nobody', shift([swap()]), at, 'FORBIDDEN'],
    ['t3', shift([swap({ to: 't4' })]), at, 'FORBIDDEN'],
    ['t4', shift([swap({ state: 'withdrawn' })]), at, 'CONFLICT'],
    ['t4', shift([swap()]), new Date('2026-11-26T04:00:00.000Z'), 'CONFLICT'],
    ['t4', shift(), at, 'CONFLICT'],
  ])('is not taken by %s', (openid, of, when, code) => {
    expect(step(of, openid, 'take', when)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('a swap that nobody takes', () => {
  it('leaves the turn where it is, and tells both the giver and the captain, once', () => {
    const of = shift([swap()]);
    const declined = step(shift([swap({ to: 't4' })]), 't4', 'decline');
    expect(declined.ok && declined.answer.told.map(({ ladder }) => ladder[0]?.openid)).toEqual([
      't1',
      'o-off',
    ]);
    const quiet = { quietFrom: '22:00', quietUntil: '06:30' };
    const { change } = passTime(of, { quiet, keepers, at: new Date('2026-11-26T04:00:00.000Z') });
    expect(change.set?.['swaps']).toMatchObject([{ state: 'lapsed' }]);
    expect(change.append?.['owed']).toMatchObject([
      { fields: { thing4: '没有人接，这一班仍是您的' }, ladder: [{ openid: 't1' }] },
      { fields: { thing4: '有人换班没换成，请帮忙安排' }, ladder: keepers },
    ]);
    expect(passTime(of, { quiet, keepers, at }).change.set?.['dueAt']).toBe('2026-11-26T04:00:00.000Z');
  });

  it('is over when the giver leaves, is moved, or the shift is cancelled', () => {
    const of = shift([swap()]);
    const left = moved(of, { line: without(line, 't1', at), told: [], deed: null }, at);
    const cancelled = moved(of, { line, state: 'cancelled', told: [], deed: null }, at);
    expect([left, cancelled].map(({ after }) => after.swaps[0]?.state)).toEqual(['ended', 'ended']);
  });
});
