import { describe, expect, it } from '@jest/globals';
import { planFault } from '../../cloudfunctions/rota/plan.rules';
import * as rota from '../../miniprogram/view/rota';
import type { RotaPage, RotaPlan } from '../../typings/rota';
import { gate, plan, term } from '../rota/samples';

const now = Date.parse('2026-11-26T04:00:00.000Z');
const page: Pick<RotaPage, 'kinds' | 'forces' | 'people'> = {
  people: [{ who: 'a'.repeat(16), name: '沈一禾', forceLabel: '其他志愿者' }],
  kinds: [{ kind: 'mass', label: '群防群治' }, { kind: 'traffic', label: '交警岗' }],
  forces: [
    { force: 'police', label: '民警、辅警', members: 1 },
    { force: 'parent', label: '家长志愿者', members: 9 },
    { force: 'guard', label: '保安', members: 2 },
  ],
}; // prettier-ignore
const empty: RotaPlan = { ...plan, posts: [], terms: [] };

describe('a plan that is begun', () => {
  it('by one tap for a post and one for a term can be kept as it is', () => {
    const begun = rota.withTerm(rota.withPost(empty), now);
    expect(planFault(begun)).toBeNull();
    expect(begun.terms).toMatchObject([{ from: '2026-11-26', to: '2027-03-26' }]);
  });

  it('gives every post, window and term a name of its own, however they come and go', () => {
    const three = rota.withPost(rota.withPost(rota.withPost(empty)));
    const again = rota.withPost(rota.withoutPost(three, 1));
    expect(again.posts.map(({ id }) => id)).toEqual(['p1', 'p3', 'p2']);
    expect(rota.withWindow(gate()).windows.map(({ id }) => id)).toEqual(['am', 'pm', 'w1']);
    expect(rota.withTerm(rota.withTerm(empty, now), now).terms.map(({ id }) => id)).toEqual(['t1', 't2']);
  });
});

describe('a change', () => {
  it('of how many are needed stays within what can be kept', () => {
    const less = rota.withNeed(gate(), 'guard', -5);
    expect(less.needs.of.guard).toBe(0);
    expect(rota.withNeed(gate(), 'teacher', 99).needs.of.teacher).toBe(30);
    expect(rota.withNeed(gate(), 'any', 2).needs).toEqual({ of: gate().needs.of, any: 2 });
  });

  it('of a day of the week adds it in its place, or takes it away', () => {
    const [window] = gate().windows;
    if (window === undefined) throw new Error('a gate has windows');
    expect(rota.toggledDay(window, 6).weekdays).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rota.toggledDay(window, 3).weekdays).toEqual([1, 2, 4, 5]);
  });

  it('of days off is read as one writes it, and what is no day is left for the cloud to name', () => {
    expect(rota.withOff(term(), '12月24日 至 2026-12-25\n2026-10-08').off).toEqual([
      { from: '2026-10-08', to: '2026-10-08' },
      { from: '2026-12-24', to: '2026-12-25' },
    ]);
    const wrong = { ...empty, terms: [rota.withOff(term(), '圣诞')] };
    expect(planFault(wrong)?.refusal.message).toContain('日期不存在');
    expect(rota.withInstead(term(), '2026-12-05 按周五\n12月6日 周一').instead).toEqual([
      { day: '2026-12-05', as: 5 },
      { day: '2026-12-06', as: 1 },
    ]);
    expect(planFault({ ...empty, terms: [rota.withInstead(term(), '随便写的')] })).not.toBeNull();
  });
});

describe('a plan on its page', () => {
  it('says for each weekday who stands when, in the order of the day (F196)', () => {
    const both = { ...plan, posts: [gate(), gate({ id: 'north', name: '北门', needs: { of: {}, any: 2 }, windows: [{ id: 'x', weekdays: [1], from: '07:00', to: '08:00' }] })] };
    const { peaks } = rota.planView(both, page);
    expect(peaks.map(({ words }) => words)).toEqual(['周一', '周二', '周三', '周四', '周五']);
    expect(peaks[0]?.lines).toEqual([
      '07:00–08:00 北门：不限 2',
      '07:20–08:00 南门：民警、辅警 1、家长志愿者 2、保安 1',
      '16:30–17:20 南门：民警、辅警 1、家长志愿者 2、保安 1',
    ]);
  }); // prettier-ignore

  it('shows what is chosen, and every force with its number', () => {
    const { posts, terms, isJoint } = rota.planView({ ...plan, terms: [term({ off: [{ from: '2026-12-24', to: '2026-12-25' }], instead: [{ day: '2026-12-05', as: 5 }] })] }, page);
    expect(isJoint).toBe(false);
    expect(posts[0]?.kinds.map(({ chosen }) => chosen)).toEqual([true, false]);
    expect(posts[0]?.needs.map(({ label, count }) => `${label} ${count}`)).toEqual(['民警、辅警 1', '家长志愿者 2', '保安 1', '不限哪一支 0']);
    expect(posts[0]?.windows[0]?.days.map(({ chosen }) => chosen)).toEqual([true, true, true, true, true, false, false]);
    expect(terms[0]).toMatchObject({ offText: '2026-12-24 至 2026-12-25', insteadText: '2026-12-05 按周五' });
  }); // prettier-ignore

  it('shows who is of the joint-defence team, chosen by a tap and left by another (F188)', () => {
    const who = 'a'.repeat(16);
    const chosen = rota.toggledMember({ ...plan, one: 'joint', joint: '柳溪村联防队' }, who);
    expect(rota.planView(chosen, page)).toMatchObject({ isJoint: true, team: [{ who, chosen: true }] });
    expect(rota.toggledMember(chosen, who).jointTeam).toEqual([]);
  });

  it('offers the coming week first, then what is left of this one, then the term', () => {
    expect(rota.makeSpans({ terms: [term()] }, now)).toMatchObject([
      { label: '下一周', from: '2026-11-30', to: '2026-12-06', words: '11月30日 至 12月6日' },
      { from: '2026-11-26', to: '2026-11-29' },
      { label: '2026—2027学年第一学期剩下的', from: '2026-11-26', to: '2027-01-22' },
    ]);
    expect(rota.makeSpans({ terms: [] }, now)).toHaveLength(2);
  });
});
