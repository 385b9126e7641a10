import type { Payout } from '../../typings/payout';
import type { StepInput } from '../../typings/report';
import type { Outcome, Refused } from '../../typings/refusal';
import type { RewardReview, RewardRules, RewardStep } from '../../typings/rewardReview';
import { grant, refuse } from '../refuse';
import type { Actor } from '../workflow/flow';
import { firstFault } from '../workflow/needs.rules';
import { allowedStep } from '../workflow/step.rules';
import { rowFor } from './candidate.rules';
import { newPayout } from './payoutStep.rules';
import { rewardFlow, type RewardCondition } from './review.table';

/** Who takes a step: in which office, standing for which person, whether that place covers the case. */
export interface Reviewer {
  readonly actor: Actor;
  readonly person: string;
  readonly covered: boolean;
}

/**
 * A review after one step, or why not (F322, F323, F331). Nobody decides about a case that they found, forwarded, joined
 * or handled; the second of two is another person; an appeal is heard by somebody who has not refused it; without an
 * amount of the centre's own nobody approves. `rules` are those in force now: the amount goes by the day of approval.
 */
export function takeRewardStep(
  review: RewardReview,
  step: RewardStep,
  input: StepInput,
  reviewer: Reviewer,
  rules: RewardRules,
): Outcome<RewardReview> {
  const holds = (condition: RewardCondition): boolean => conditions[condition](review, rules);
  const { actor, covered } = reviewer;
  const row = allowedStep(rewardFlow, { state: review.state, actor, covered, holds }, step);
  if (row === null) return notYours(review, reviewer);
  const fault =
    involvedFault(review, step, reviewer) ??
    amountFault(review, step, rules) ??
    firstFault(row.needs, input, { isItem: () => false, isOwnFile: () => false });
  if (fault !== null) return fault;
  const to = row.instead !== undefined && holds(row.instead.when) ? row.instead.to : row.to;
  const changed = changes[step](review, reviewer.person, rules);
  return grant({ ...changed, state: to === 'stay' ? review.state : to });
}

/** The conditions of the table. */
const conditions: Readonly<Record<RewardCondition, (review: RewardReview, rules: RewardRules) => boolean>> = {
  needsTwo: (review, rules) =>
    rules.twoAboveFen === null || (amountOf(review, rules) ?? 0) > rules.twoAboveFen,
  firstAppeal: ({ appealed }) => !appealed,
};

const offices: ReadonlySet<Actor> = new Set(['TOWN', 'SGC']);

function notYours({ state, appealed }: RewardReview, { actor, covered }: Reviewer): Refused {
  if (actor === 'REPORTER' && appealed && (state === 'refused' || state === 'excluded'))
    return refuse('CONFLICT', '已经申诉过一次，复核的结果不能再申诉。有疑问可以到区社治中心当面了解。');
  return covered && (offices.has(actor) || actor === 'REPORTER')
    ? refuse('CONFLICT', `现在是“${rewardFlow.states[state].label}”，不能这样办。请刷新后再看。`)
    : refuse('FORBIDDEN', '奖励由区社治中心审核，请用有权限的岗位办理。');
}

function involvedFault(review: RewardReview, step: RewardStep, { person }: Reviewer): Refused | null {
  if (step === 'appeal')
    return person === review.person ? null : refuse('FORBIDDEN', '只有本人可以申诉，请本人来办。');
  if (review.involved.includes(person))
    return refuse('CONFLICT', '您是这件事的发现人、上报人或经办人，不能审核。请换一位审核。');
  const decides = step === 'approve' || step === 'refuse';
  if (decides && review.refusals.includes(person))
    return refuse('CONFLICT', '您已经决定过不予奖励，申诉要由另一位复核。请换一位审核。');
  return step === 'approve' && review.approvals.includes(person)
    ? refuse('CONFLICT', '您已经同意过，超过限额的要由第二个人同意。请换一位审核。')
    : null;
}

/** What was approved by the first of two stays; until then the table of the day says it. */
const amountOf = (review: RewardReview, rules: RewardRules): number | null =>
  review.fen ?? rowFor(rules, review)?.fen ?? null;

const amountFault = (review: RewardReview, step: RewardStep, rules: RewardRules): Refused | null =>
  step === 'approve' && amountOf(review, rules) === null
    ? refuse('INVALID', '这类事项还没有奖励金额，不能同意。请区社治中心先设置金额表。', 'fen')
    : null;

type Change = (review: RewardReview, person: string, rules: RewardRules) => RewardReview;

const asItIs: Change = (review) => review;

const changes: Readonly<Record<RewardStep, Change>> = {
  townCheck: asItIs,
  supplement: asItIs,
  approve: (review, person, rules) => ({
    ...review,
    fen: amountOf(review, rules),
    approvals: [...review.approvals, person],
  }),
  // Facts that are looked at anew are decided about anew.
  return: (review) => ({ ...review, fen: null, approvals: [] }),
  refuse: (review, person) => ({
    ...review,
    fen: null,
    approvals: [],
    refusals: [...review.refusals, person],
  }),
  appeal: (review) => ({ ...review, appealed: true }),
};

/** The payment of what was approved; null for anything else, so that nothing else is ever paid (F321, F326). */
export const payoutFor = ({ state, fen, reward, person, grid }: RewardReview): Payout | null =>
  state === 'approved' && fen !== null ? newPayout({ reward, person, grid, fen }) : null;
