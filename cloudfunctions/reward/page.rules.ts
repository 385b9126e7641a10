import type { Tag, TimelineEntry } from '../../typings/report';
import type { RewardDoc } from '../../typings/rewardDoc';
import type { Refused } from '../../typings/refusal';
import type { Payout } from '../../typings/payout';
import type { MyPayment, MyReward, RewardCard, RewardMayDo } from '../../typings/rewardPage';
import type { FinderKind, RewardRules, RewardStep } from '../../typings/rewardReview';
import type { Actor } from '../workflow/flow';
import { allowedSteps } from '../workflow/step.rules';
import { toldWords } from '../workflow/delivery.rules';
import { spokenTimeOf } from '../calendar.rules';
import { rowFor } from './candidate.rules';
import { mayClaim } from './claim.rules';
import { spokenFen } from './fen.rules';
import { mayRetry } from './next.rules';
import { fails, payoutFlow } from './payout.table';
import { voucherWords } from './payoutStep.rules';
import type { Reviewer } from './review.rules';
import { rewardFlow, type RewardCondition } from './review.table';

export const kindWords = {
  dedicated: '专属网格员',
  partTime: '兼职网格员',
  volunteer: '志愿者',
  unlisted: '不在名单里的人',
} as const satisfies Readonly<Record<FinderKind, string>>;

const steps = ['townCheck', 'supplement', 'approve', 'return', 'refuse', 'appeal'] as const satisfies readonly RewardStep[]; // prettier-ignore

/** What of a reward the offices' lists show. */
export const cardFields = [
  '_id', 'case', 'kind', 'state', 'review', 'flags', 'payState', 'at', 'order',
] as const satisfies readonly (keyof RewardDoc)[]; // prettier-ignore

type Carded = Pick<RewardDoc, 'case' | 'kind' | 'state' | 'review' | 'flags' | 'at'> & {
  readonly _id: string;
  readonly payState?: RewardDoc['payState'] | undefined;
};

/** A row of the offices' lists; nobody is named. */
export const rewardCard = (reward: Carded): RewardCard => ({
  id: reward._id,
  number: reward.case.number,
  title: reward.case.title,
  unitName: reward.case.unit.name,
  kindWords: kindWords[reward.kind],
  amount: reward.review.fen === null ? '' : spokenFen(reward.review.fen),
  flags: reward.flags.length,
  state: stateTag(reward, false),
  at: reward.at,
});

/** The review until it is approved, and then the payment. */
function stateTag({ state, payState }: Pick<Carded, 'state' | 'payState'>, asPerson: boolean): Tag {
  const row = state === 'approved' && payState !== undefined ? payoutFlow.states[payState] : rewardFlow.states[state];
  return { text: asPerson ? row.reporterSees : row.label, tone: row.tone };
} // prettier-ignore

/** How its payment stands, in words; empty before it is approved. The finance office's paper is named to whoever pays alone (F333). */
export function paymentWords({ payState, payWhy, payout }: RewardDoc, reader: Actor): string {
  if (payState === undefined || payout === undefined) return '';
  const { label } = payoutFlow.states[payState];
  const reason = payout.reason === '' ? '' : (fails[payout.reason]?.words ?? payout.reason);
  const paper = reader === 'SGC' ? voucherWords(payout) : '';
  return [label, reason, payWhy ?? '', paper].filter((words) => words !== '').join('：');
}

/** What this person may do now, with what it asks. Whoever is involved in the case is offered nothing. */
export function mayDoOf(reward: RewardDoc, reviewer: Reviewer, rules: RewardRules): readonly RewardMayDo[] {
  const { review } = reward;
  const isAppeal = reviewer.actor === 'REPORTER';
  if (!isAppeal && review.involved.includes(reviewer.person)) return [];
  const holds = (condition: RewardCondition): boolean =>
    condition === 'firstAppeal'
      ? !review.appealed
      : rules.twoAboveFen === null || (amountOf(reward, rules) ?? 0) > rules.twoAboveFen;
  const { actor, covered } = reviewer;
  return allowedSteps(rewardFlow, steps, { state: review.state, actor, covered, holds })
    .filter(([step]) => !hasSaid(step, reward, reviewer.person))
    .map(([step, { label, tone, needs }]) => ({ step, label, tone, needs }));
}

const hasSaid = (step: RewardStep, { review }: RewardDoc, person: string): boolean =>
  (step === 'approve' && (review.approvals.includes(person) || review.refusals.includes(person))) ||
  (step === 'refuse' && review.refusals.includes(person));

/** Why somebody who looks is offered no decision that others may take; empty: they may, or there is none to take (F322, F331). */
export function barredWords({ review }: Pick<RewardDoc, 'review'>, { actor, person }: Reviewer): string {
  if (actor !== 'SGC' || !rewardFlow.states[review.state].open) return '';
  if (review.involved.includes(person)) return '您是这件事的发现人、上报人或经办人，请换一位审核。';
  if (review.state === 'appealed' && review.refusals.includes(person)) return '您已经决定过不予奖励，申诉由另一位复核。';
  return review.approvals.includes(person) ? '您已经同意过，由第二位审核人决定。' : '';
} // prettier-ignore

/** What it comes to by the table of today, or what was approved. */
export const amountOf = ({ review }: Pick<RewardDoc, 'review'>, rules: RewardRules): number | null =>
  review.fen ?? rowFor(rules, review)?.fen ?? null;

/** One of somebody's own. */
export function ownReward(reward: RewardDoc, reviewer: Reviewer, rules: RewardRules, at: Date): MyReward {
  const { _id, v, case: { number, title, unit, day }, review } = reward; // prettier-ignore
  return {
    id: _id,
    v,
    number,
    title,
    unitName: unit.name,
    day,
    state: stateTag(reward, true),
    amount: review.state === 'approved' && review.fen !== null ? spokenFen(review.fen) : '',
    said: saidToSelf(reward),
    reasons: reasonsOf(reward),
    appeal: mayDoOf(reward, reviewer, rules).find(({ step }) => step === 'appeal') ?? null,
    mayClaim: mayClaim(reward.payout, at),
  };
}

/** Why there is none: all that the rules said, and what whoever refused wrote. */
export function reasonsOf({ review, journal, state }: RewardDoc): readonly string[] {
  if (state === 'approved' || state === 'candidate') return [];
  const said = journal.flatMap(({ event, input }) =>
    event === 'refuse' && typeof input['reason'] === 'string' ? [input['reason']] : [],
  );
  return [...review.why.map(({ words }) => words), ...said];
}

function saidToSelf({ state, payout, payWhy, review }: RewardDoc): string {
  if (state !== 'approved') return said[state];
  const words = payout === undefined ? undefined : saidOfPayment(payout);
  if (words !== undefined) return words;
  return payWhy === undefined || review.fen === null ? '已同意，正在安排支付。' : '已同意，排队支付中。';
}

/** What the payee reads of it; nothing while it is queued, which depends on what it waits for. */
function saidOfPayment(payout: Payout): string | undefined {
  if (payout.state === 'queued') return undefined;
  if (payout.state === 'waiting')
    return payout.heard === 'transferring'
      ? '您已经确认，正在到账，一般几分钟。'
      : `请在 ${claimTime(payout)} 以前领取，过期会退回。`;
  if (payout.state === 'expired')
    return mayRetry(payout)
      ? '没有在 24 小时内领取，钱已退回，会重新发给您，到时提醒您。'
      : '几次都没有领取，钱已退回，是否再发由区社治中心决定。';
  return paidWords[payout.state];
}

const claimTime = ({ claimUntil }: Payout): string =>
  claimUntil === null ? '24 小时' : spokenTimeOf(new Date(claimUntil));

const paidWords = {
  sending: '已交财务或商户，正在支付。',
  paid: '已经支付。',
  failed: '没有付成，区社治中心正在处理，有结果会告诉您。',
  ended: '不再支付，原因可以问区社治中心。',
  disputed: '正在核对，有结果会告诉您。',
} as const;

/** One's own payment; what stands in the way of claiming it is said where it waits. */
export const paymentOf = (reward: RewardDoc, payout: Payout, fault: Refused | null, at: Date): MyPayment => ({
  id: reward._id,
  number: reward.case.number,
  title: reward.case.title,
  unitName: reward.case.unit.name,
  amount: spokenFen(payout.fen),
  state: stateTag(reward, true),
  said: payout.state === 'waiting' && fault !== null ? fault.refusal.message : saidToSelf(reward),
  mayClaim: fault === null && mayClaim(payout, at),
});

const said = {
  candidate: '区社治中心正在审核，有结果会告诉您。',
  townChecked: '镇网格中心已核对，区社治中心正在审核。',
  returned: '正在补充核对情况。',
  secondPending: '第一位审核人已同意，还要第二位同意。',
  appealed: '申诉已收到，由另一位审核人复核。',
  excluded: '不符合奖励条件，原因在下面；有不同意见可以申诉一次。',
  refused: '这次不予奖励，原因在下面。',
} as const;

/** What happened to a reward, newest first; the person reads offices, offices read names. */
export const timelineOf = ({ journal, owed }: RewardDoc): readonly TimelineEntry[] =>
  journal
    .map(({ at, event, from, by, input }, nth): TimelineEntry => ({
      at,
      title: doneWords(event, from),
      by: by.name === undefined ? by.title : `${by.title} ${by.name}`,
      words: Object.values(input)
        .filter((value): value is string => typeof value === 'string')
        .join('\n'),
      photos: [],
      told: owed
        .filter(({ key }) => key.startsWith(`${nth}/`))
        .map(toldWords)
        .join('；'),
    })) // prettier-ignore
    .reverse();

const begun: Readonly<Record<string, string>> = { candidate: '列为候选', excluded: '不符合条件' };

function doneWords(event: string, from: string): string {
  const state = Object.entries(rewardFlow.states).find(([name]) => name === from)?.[1];
  const row: Readonly<Record<string, { readonly done: string }>> = state?.steps ?? {};
  return row[event]?.done ?? begun[event] ?? event;
}
