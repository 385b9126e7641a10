import { describe, expect, it } from '@jest/globals';
import type { StepInput } from '../../typings/report';
import type { RewardReview, RewardRules, RewardState, RewardStep } from '../../typings/rewardReview';
import { payoutFor, takeRewardStep, type Reviewer } from '../../cloudfunctions/reward/review.rules';
import { rewardFlow } from '../../cloudfunctions/reward/review.table';
import { roles } from '../support/samples';

const states = [
  'candidate', 'excluded', 'townChecked', 'returned', 'secondPending', 'approved', 'refused', 'appealed',
] as const satisfies readonly RewardState[]; // prettier-ignore

const steps = [
  'townCheck',
  'supplement',
  'approve',
  'return',
  'refuse',
  'appeal',
] as const satisfies readonly RewardStep[];

/** Written by hand from W07, F322, F331: state, step, where it leads (and where when two are needed), who may. */
const law = `
candidate     townCheck  townChecked             TOWN
candidate     approve    approved/secondPending  SGC
candidate     return     returned                SGC
candidate     refuse     refused                 SGC
excluded      appeal     appealed                REPORTER:1st
townChecked   approve    approved/secondPending  SGC
townChecked   return     returned                SGC
townChecked   refuse     refused                 SGC
returned      supplement townChecked             TOWN SGC
secondPending approve    approved                SGC
secondPending return     returned                SGC
secondPending refuse     refused                 SGC
refused       appeal     appealed                REPORTER:1st
appealed      approve    approved/secondPending  SGC
appealed      refuse     refused                 SGC`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

const rules: RewardRules = {
  version: 1,
  from: '2026-11-01',
  rows: [
    { item: 'R05', urgency: 'normal', dutyOf: [], fen: 2000 },
    { item: 'R05', urgency: 'urgent', dutyOf: [], fen: 5001 },
    { item: 'R06', urgency: 'normal', dutyOf: [], fen: null },
  ],
  eligible: { dedicated: true, partTime: true, volunteer: false, unlisted: false },
  twoAboveFen: 5000,
};

const review = (state: RewardState, other: Partial<RewardReview> = {}): RewardReview => ({
  reward: 'c1:o-finder',
  person: 'o-finder',
  grid: 'g1',
  rules: 1,
  isForwarded: false,
  state,
  item: 'R05',
  urgency: 'normal',
  fen: null,
  why: [],
  involved: ['o-finder', 'o-handler'],
  approvals: [],
  refusals: [],
  appealed: false,
  ...other,
});

const words: Readonly<Record<RewardStep, StepInput>> = {
  townCheck: { facts: '现场看过，属实' },
  supplement: { facts: '补了照片' },
  approve: {},
  return: { reason: '时间对不上' },
  refuse: { reason: '重复' },
  appeal: { case: '当天只有我上报' },
};

const centre = (person: string): Reviewer => ({ actor: 'SGC', person, covered: true });
const self: Reviewer = { actor: 'REPORTER', person: 'o-finder', covered: true };

const taken = (from: RewardReview, step: RewardStep, by: Reviewer, with_: RewardRules = rules) =>
  takeRewardStep(from, step, words[step], by, with_);

/** The review after a walk, each step by the one named; throws what was said. */
const walked = (
  from: RewardReview,
  walk: readonly (readonly [RewardStep, Reviewer])[],
  with_ = rules,
): RewardReview =>
  walk.reduce((before, [step, by]) => {
    const outcome = taken(before, step, by, with_);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.answer;
  }, from);

describe('the law of reviewing a reward', () => {
  it('lets exactly those take a step whom the hand-written law lets, in every state, for every role', () => {
    const wrong: string[] = [];
    let cells = 0;
    for (const state of states)
      for (const step of steps)
        for (const actor of [...roles, 'REPORTER', 'JOINED', 'SYS'] as const)
          for (const appealed of [true, false])
            for (const urgency of ['normal', 'urgent'] as const)
              for (const covered of [true, false]) {
                cells += 1;
                const line = law.find(([from, taking]) => from === state && taking === step);
                const [, , to = '', ...who] = line ?? [];
                const isLet = covered && (who.includes(actor) || (!appealed && who.includes(`${actor}:1st`)));
                const [usual, two = usual] = to.split('/');
                const lawful = isLet ? (urgency === 'urgent' ? two : usual) : 'refused the step';
                const person = actor === 'REPORTER' ? 'o-finder' : 'o-reviewer';
                const outcome = taken(review(state, { appealed, urgency }), step, { actor, person, covered });
                const found = outcome.ok ? outcome.answer.state : 'refused the step';
                if (found !== lawful) wrong.push(`${state} ${step} ${actor}: ${found}`);
              }
    expect(wrong).toEqual([]);
    expect(cells).toBe(8 * 6 * 24 * 8);
  });

  it('has a row for every line, no dead end, and words that WeChat takes', () => {
    const rows = Object.entries(rewardFlow.states).flatMap(([state, row]) =>
      Object.keys(row.steps).map((step) => `${state} ${step}`),
    );
    expect(rows.sort()).toEqual(law.map(([state, step]) => `${state} ${step}`).sort());
    for (const state of states) {
      expect(rewardFlow.states[state].reporterSees).toMatch(/^[一-龥]{1,5}$/);
      if (rewardFlow.states[state].open) expect(law.some(([from]) => from === state)).toBe(true);
    }
  });

  it('lets the bureau and the schools decide nothing: EDU.approve is FORBIDDEN', () => {
    for (const actor of ['EDU', 'OFF', 'HEAD', 'CHIEF', 'ADM'] as const)
      expect(taken(review('candidate'), 'approve', { actor, person: 'o-x', covered: true })).toMatchObject({
        ok: false,
        refusal: { code: 'FORBIDDEN', message: expect.stringContaining('请用') },
      });
  });
});

describe('who may not decide', () => {
  it.each(['o-finder', 'o-handler'])('%s decides nothing about their own case, in any office', (person) => {
    const all: readonly (readonly [RewardState, RewardStep, 'SGC' | 'TOWN'])[] = [
      ['candidate', 'townCheck', 'TOWN'], ['candidate', 'approve', 'SGC'], ['candidate', 'refuse', 'SGC'],
      ['townChecked', 'return', 'SGC'], ['returned', 'supplement', 'TOWN'], ['secondPending', 'approve', 'SGC'],
      ['appealed', 'approve', 'SGC'], ['appealed', 'refuse', 'SGC'],
    ]; // prettier-ignore
    for (const [state, step, actor] of all)
      expect(taken(review(state), step, { actor, person, covered: true })).toMatchObject({
        ok: false,
        refusal: { code: 'CONFLICT', message: expect.stringMatching(/不能审核。请换一位/) },
      });
  });

  it('needs two different persons above the limit, one at the limit, and two where no limit is set', () => {
    const urgent = review('candidate', { urgency: 'urgent' });
    const once = walked(urgent, [['approve', centre('o-a')]]);
    expect(once).toMatchObject({ state: 'secondPending', fen: 5001 });
    expect(taken(once, 'approve', centre('o-a'))).toMatchObject({
      refusal: { message: expect.stringContaining('第二个人') },
    });
    expect(walked(once, [['approve', centre('o-b')]])).toMatchObject({
      state: 'approved',
      approvals: ['o-a', 'o-b'],
    });
    expect(walked(urgent, [['approve', centre('o-a')]], { ...rules, twoAboveFen: 5001 }).state).toBe(
      'approved',
    );
    const unset = { ...rules, twoAboveFen: null };
    expect(walked(review('candidate'), [['approve', centre('o-a')]], unset).state).toBe('secondPending');
  });

  it('asks both again after it was sent back, and keeps the sum that the first approved', () => {
    const urgent = review('candidate', { urgency: 'urgent' });
    const back = walked(urgent, [
      ['approve', centre('o-a')],
      ['return', centre('o-b')],
      ['supplement', centre('o-b')],
    ]);
    expect(back).toMatchObject({ state: 'townChecked', approvals: [], fen: null });
    expect(walked(back, [['approve', centre('o-a')]]).state).toBe('secondPending');
    const once = walked(urgent, [['approve', centre('o-a')]]);
    const raised = { ...rules, rows: [{ item: 'R05', urgency: 'urgent' as const, dutyOf: [], fen: 9999 }] };
    expect(walked(once, [['approve', centre('o-b')]], raised).fen).toBe(5001);
  });
});

describe('amounts', () => {
  it.each([['R06'], ['R99'], [null]])(
    'nobody approves item %p, for which the centre has set none',
    (item) => {
      for (const state of ['candidate', 'townChecked', 'appealed'] as const)
        expect(taken(review(state, { item }), 'approve', centre('o-a'))).toMatchObject({
          ok: false,
          refusal: { code: 'INVALID', message: expect.stringContaining('请区社治中心先设置金额表') },
        });
    },
  );

  it('go by the table of the day of approval: one that is set later is enough', () => {
    const set = { ...rules, rows: [{ item: 'R06', urgency: 'normal' as const, dutyOf: [], fen: 300 }] };
    expect(walked(review('candidate', { item: 'R06' }), [['approve', centre('o-a')]], set).fen).toBe(300);
  });
});

describe('refusal and appeal', () => {
  it.each(['return', 'refuse'] as const)('%s asks for a reason that the person will read', (step) => {
    for (const reason of ['', '   ', '长'.repeat(201)])
      expect(takeRewardStep(review('candidate'), step, { reason }, centre('o-a'), rules)).toMatchObject({
        ok: false,
        refusal: { code: 'INVALID', field: 'reason' },
      });
  });

  it('is heard once, by somebody who has not refused it', () => {
    const appealed = walked(review('candidate'), [
      ['refuse', centre('o-a')],
      ['appeal', self],
    ]);
    for (const step of ['approve', 'refuse'] as const)
      expect(taken(appealed, step, centre('o-a'))).toMatchObject({
        refusal: { message: expect.stringContaining('另一位') },
      });
    expect(walked(appealed, [['approve', centre('o-b')]]).state).toBe('approved');
    const upheld = walked(appealed, [['refuse', centre('o-b')]]);
    expect(upheld).toMatchObject({ state: 'refused', refusals: ['o-a', 'o-b'] });
    expect(taken(upheld, 'appeal', self)).toMatchObject({
      refusal: { message: expect.stringContaining('已经申诉过一次') },
    });
  });

  it('belongs to the person alone', () => {
    const refused = walked(review('candidate'), [['refuse', centre('o-a')]]);
    expect(taken(refused, 'appeal', { ...self, person: 'o-other' })).toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    });
  });

  it('is open to whoever was excluded, and still needs two above the limit, neither of whom has refused', () => {
    const excluded = review('excluded', { urgency: 'urgent' });
    const refusedOnce = walked(excluded, [
      ['appeal', self],
      ['approve', centre('o-a')],
    ]);
    expect(refusedOnce.state).toBe('secondPending');
    const urgent = review('candidate', { urgency: 'urgent' });
    const second = walked(urgent, [
      ['refuse', centre('o-a')],
      ['appeal', self],
      ['approve', centre('o-b')],
    ]);
    expect(taken(second, 'approve', centre('o-a')).ok).toBe(false);
    expect(walked(second, [['approve', centre('o-c')]]).state).toBe('approved');
  });
});

describe('what is paid', () => {
  it('is what was approved and nothing else: its money is asked for first', () => {
    const approved = walked(review('candidate'), [['approve', centre('o-a')]]);
    expect(payoutFor(approved)).toMatchObject({
      state: 'queued',
      fen: 2000,
      owed: [{ cause: 'reserve', fen: 2000 }],
    });
    for (const state of states)
      if (state !== 'approved') expect(payoutFor(review(state, { fen: 2000 }))).toBeNull();
  });
});
