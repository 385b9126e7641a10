import { describe, expect, it } from '@jest/globals';
import type { ReportState } from '../../typings/steps';
import type { Exclusion, Find, Finder, FinderKind, RewardRules } from '../../typings/rewardReview';
import { exclusionsOf, reviewOf, rulesAt } from '../../cloudfunctions/reward/candidate.rules';
import { eligibleByDefault, switched } from '../../cloudfunctions/reward/switch.rules';
import { roles } from '../support/samples';

const rules: RewardRules = {
  version: 1,
  from: '2026-11-01',
  rows: [
    { item: 'R05', urgency: 'normal', dutyOf: [], fen: 2000 },
    { item: 'R26', urgency: 'normal', dutyOf: ['dedicated'], fen: 2000 },
  ],
  eligible: eligibleByDefault,
  twoAboveFen: 5000,
};

const find: Find = {
  reportId: 'c1',
  grid: 'g1',
  state: 'closed',
  isVerified: true,
  item: 'R05',
  urgency: 'normal',
  reporter: 'named',
  isForwarded: false,
  handledBy: ['o-handler'],
  at: '2026-11-20T04:00:00.000Z',
};

const officer: Finder = { person: 'o-officer', kind: 'dedicated', part: 'finder', isAdult: true };

const because = (
  one: Partial<Find>,
  who: Partial<Finder> = {},
  by: RewardRules = rules,
): readonly Exclusion[] =>
  exclusionsOf({ ...find, ...one }, { ...officer, ...who }, by).map((excluded) => excluded.because);

const on = (kind: FinderKind): RewardRules => ({ ...rules, eligible: { ...rules.eligible, [kind]: true } });

describe('who is a candidate for a reward', () => {
  it('is the officer whose find was verified and is over', () => {
    expect(because({})).toEqual([]);
    expect(because({}, { kind: 'partTime' })).toEqual([]);
    expect(reviewOf(find, officer, [], rules)).toMatchObject({
      state: 'candidate',
      reward: 'c1:o-officer',
      why: [],
    });
  });

  it.each<[string, Partial<Find>, Partial<Finder>, readonly Exclusion[]]>([
    ['was not verified', { isVerified: false }, {}, ['notVerified']],
    ['became part of an earlier case', { state: 'merged' }, {}, ['merged']],
    ['was reported anonymously', { reporter: 'anonymous' }, {}, ['anonymous']],
    ['was found by a minor', {}, { isAdult: false }, ['minor']],
    ['was found by somebody whose age nobody checked', {}, { isAdult: null }, ['ageUnknown']],
    ['was only written down by this officer', { isForwarded: true }, { part: 'forwarder' }, ['forwarder']],
    ['was joined later', {}, { part: 'joined' }, ['joined']],
    ['was found by a volunteer', {}, { kind: 'volunteer' }, ['listOff']],
    ['was found by somebody on no list', {}, { kind: 'unlisted' }, ['unlisted']],
    ['is of an item without a row', { item: 'R31' }, {}, ['noRow']],
    ['is of an urgency without a row', { urgency: 'urgent' }, {}, ['noRow']],
    ['has no item', { item: null }, {}, ['noRow']],
    ['is the duty of this kind of officer', { item: 'R26' }, {}, ['ownDuty']],
    ['was handled by the finder', { handledBy: ['o-officer'] }, {}, ['handled']],
    ['is wrong in several ways', { reporter: 'anonymous', isVerified: false }, { kind: 'volunteer', isAdult: false }, ['notVerified', 'anonymous', 'minor', 'listOff']],
  ])('is nobody where the case %s, and is told every reason', (_, one, who, expected) => {
    expect(because(one, who)).toEqual(expected);
    const review = reviewOf({ ...find, ...one }, { ...officer, ...who }, [], rules);
    expect(review.state).toBe('excluded');
    for (const { words } of review.why) expect(words).toMatch(/^[^a-zA-Z]{10,60}。$/);
  }); // prettier-ignore

  const states: Readonly<Record<ReportState, boolean>> = {
    submitted: false, heldReview: false, needInfo: false, withdrawn: false, rejected: false, verified: false,
    selfHandling: false, selfClosed: true, townPending: false, townReturned: false, dispatched: false,
    districtDispatched: false, deptReturned: false, accepted: false, handling: false, feedback: false, rework: false,
    escalated: false, districtReturned: false, difficult: false, suspended: false, govReported: false, closed: true,
    evaluated: true, reopened: false, merged: false, split: false,
  }; // prettier-ignore

  it.each(Object.entries(states))('a case that is %s: %p', (state, isOver) => {
    expect(because({ state: state as ReportState }).length === 0).toBe(isOver);
  });

  it('lets volunteers in once the centre has switched them on, and minors and the anonymous never', () => {
    const volunteer = { kind: 'volunteer' } as const;
    expect(because({}, volunteer, on('volunteer'))).toEqual([]);
    expect(because({}, { kind: 'unlisted' }, on('unlisted'))).toEqual([]);
    expect(because({}, { ...volunteer, isAdult: false }, on('volunteer'))).toEqual(['minor']);
    expect(because({ reporter: 'anonymous' }, volunteer, on('volunteer'))).toEqual(['anonymous']);
  });

  it('keeps finder and forwarder apart: the volunteer is the candidate, and review sees that it was forwarded', () => {
    const volunteer: Finder = { person: 'o-vol', kind: 'volunteer', part: 'finder', isAdult: true };
    const forwarder: Finder = { ...officer, part: 'forwarder' };
    const forwarded = { ...find, isForwarded: true };
    const review = reviewOf(forwarded, volunteer, [forwarder], on('volunteer'));
    expect(review).toMatchObject({ state: 'candidate', person: 'o-vol', isForwarded: true });
    expect(review.involved).toEqual(['o-vol', 'o-officer', 'o-handler']);
    expect(reviewOf(forwarded, forwarder, [volunteer], on('volunteer')).state).toBe('excluded');
  });
});

describe('versions of the rules', () => {
  const second = { ...rules, version: 2, from: '2026-11-21' };

  it.each([
    ['2026-10-31T15:59:59.999Z', null],
    ['2026-10-31T16:00:00.000Z', 1],
    ['2026-11-20T15:59:59.999Z', 1],
    ['2026-11-20T16:00:00.000Z', 2],
  ])('what was reported at %s goes by version %p', (at, version) => {
    expect(rulesAt([second, rules], at)?.version ?? null).toBe(version);
  });

  it('are switched by 区社治中心 alone, whoever else may ask', () => {
    for (const role of roles)
      expect([role, switched(rules, 'volunteer', true, '2026-12-01', role).ok]).toEqual([
        role,
        role === 'SGC',
      ]);
  });

  it('change from a later day on, by a new version, and only when something changes', () => {
    expect(switched(rules, 'volunteer', true, '2026-12-01', 'SGC')).toMatchObject({
      ok: true,
      answer: { version: 2, from: '2026-12-01', eligible: { volunteer: true, dedicated: true } },
    });
    for (const from of ['2026-11-01', '2026-10-01', '2026-13-01', ''])
      expect(switched(rules, 'volunteer', true, from, 'SGC')).toMatchObject({ refusal: { field: 'from' } });
    expect(switched(rules, 'volunteer', false, '2026-12-01', 'SGC')).toMatchObject({
      refusal: { code: 'CONFLICT' },
    });
  });
});
