import { describe, expect, it } from '@jest/globals';
import { newShift } from '../../cloudfunctions/rota/make.rules';
import { newRota } from '../../cloudfunctions/rota/plan.rules';
import { type Member, mindOf, type SigningUp, whyNot } from '../../cloudfunctions/rota/reasons.rules';
import type { DiaryTurn, ShiftDoc } from '../../typings/shift';
import { plan, slot } from './samples';

const at = new Date('2026-11-23T04:00:00.000Z');
const unit = { id: 'u1', name: '青禾小学' };
const made = slot('s', '2026-11-30', ['07:20', '08:00'], { of: { teacher: 2 }, any: 0 });
const shift = newShift(made, { ...newRota(unit), ...plan }, [], at);
const member: Member = { openid: 'o', name: '沈一禾', force: 'teacher', captain: false };
const turn = (id: string, from: string, to: string, more: Partial<DiaryTurn> = {}): DiaryTurn => ({
  id, from: `2026-11-30T${from}:00.000Z`, to: `2026-11-30T${to}:00.000Z`, unit, settled: true, ...more,
}); // prettier-ignore

const branch = { id: 'u2', name: '青禾小学分校' };
/** Seven in the morning in Asia/Shanghai is 23:00 of the day before. */
const clash: DiaryTurn = { id: 'x', from: '2026-11-29T23:59:00.000Z', to: '2026-11-30T00:30:00.000Z', unit: branch, settled: true }; // prettier-ignore
const five = ['01', '02', '03', '04', '05'].map((hour) => turn(hour, `${hour}:00`, `${hour}:30`));

const signing = (more: Partial<SigningUp> = {}, of: Partial<ShiftDoc> = {}): SigningUp => ({
  shift: { ...shift, ...of },
  openid: 'o',
  member,
  stranger: '',
  diary: { turns: [], away: [] },
  at,
  ...more,
});

const unbriefed = '上岗之前，请先在“我的志愿服务”里看须知并答题。';

/** By hand, in the order of the reasons: each holds together with all that come after it, and is the one that is said. */
const inOrder: readonly (readonly [string, Partial<SigningUp>, Partial<ShiftDoc>])[] = [
  ['这一班已取消，请选别的班次。', {}, { state: 'cancelled' }],
  ['这一班已经开始，不能再报名，请选以后的班次。', { at: new Date('2026-11-29T23:20:00.000Z') }, {}],
  ['您已经报过这一班，不用再报。', {}, { who: ['o'] }],
  [unbriefed, { member: null, stranger: unbriefed }, {}],
  ['这一班不需要教师，请选别的班次。', {}, { needs: { of: { police: 1 }, any: 0 } }],
  ['这一班 2026年11月25日 08:00 才开始报名，请到时再来。', {}, { opensAt: '2026-11-25T00:00:00.000Z' }],
  ['这一天您登记了不能来，请先改“可以来的时间”。', { diary: { turns: [], away: [{ from: '2026-11-30', to: '2026-11-30' }] } }, {}],
  ['和您在青禾小学分校 07:59–08:30 的班次时间重叠，请先退掉那一班，或选别的班次。', { diary: { turns: [clash], away: [] } }, {}],
  ['您这一周已有 5 班，到了上限，请选别的周。', { diary: { turns: five, away: [] } }, {}],
  ['候补的人已经很多，请选别的班次。', {}, { who: Array.from({ length: 300 }, (_, nth) => `w${nth}`) }],
]; // prettier-ignore

describe('why somebody cannot sign up', () => {
  it.each(inOrder)('is said: %s', (words, more, of) => {
    expect(whyNot(signing(more, of))).toBe(words);
  });

  it('is, of several, the first in the one order', () => {
    let [more, of]: [Partial<SigningUp>, Partial<ShiftDoc>] = [{}, {}];
    for (const [words, also, ofShift] of inOrder.toReversed()) {
      const diary = { turns: [...(more.diary?.turns ?? []), ...(also.diary?.turns ?? [])], away: [...(more.diary?.away ?? []), ...(also.diary?.away ?? [])] }; // prettier-ignore
      const who = [...(of.who ?? []), ...(ofShift.who ?? [])];
      more = { ...more, ...also, diary };
      of = { ...of, ...ofShift, who };
      expect(whyNot(signing(more, of))).toBe(words);
    }
  });

  it('is nothing when nothing is in the way, to the minute', () => {
    expect(whyNot(signing())).toBe('');
    const before = turn('b', '00:00', '00:30', { from: '2026-11-29T23:00:00.000Z', to: shift.startsAt });
    expect(whyNot(signing({ diary: { turns: [before], away: [] } }))).toBe('');
    expect(whyNot(signing({ at: new Date(Date.parse(shift.startsAt) - 1) }))).toBe('');
  });
});

describe('what to mind', () => {
  const after = (from: string, to: string, where = branch) => mindOf(shift, [turn('a', from, to, { unit: where })]); // prettier-ignore

  it.each([
    ['at another school 59 minutes later', after('00:59', '02:00'), true],
    ['at another school an hour later', after('01:00', '02:00'), false],
    ['at another school right after', after('00:00', '02:00'), true],
    ['at the same school right after', after('00:00', '02:00', unit), false],
  ])('a shift %s: %s', (_, words, is) => {
    expect(words !== '').toBe(is);
  });
});
