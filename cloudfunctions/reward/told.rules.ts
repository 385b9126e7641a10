import type { Addressee, OwedMessage } from '../../typings/message';
import type { Payout, PayoutState } from '../../typings/payout';
import type { RewardDoc } from '../../typings/rewardDoc';
import type { RewardReview, RewardState } from '../../typings/rewardReview';
import { spokenTimeOf } from '../calendar.rules';
import { thing } from '../report/words.rules';
import { mayRetry } from './next.rules';
import { payoutFlow } from './payout.table';
import { rewardFlow } from './review.table';

/** Where one reads everything of one's own rewards. */
const minePage = 'packages/reward/pages/mine/index';
/** Where the payee confirms. */
const claimPage = (id: string): string => `packages/reward/pages/claim/index?id=${id}`;

const decided: Readonly<Partial<Record<RewardState, string>>> = {
  approved: '您的发现获得奖励，请点开看',
  refused: '这次没有奖励，请点开看原因',
};

/** What a decision owes the person; null for what is between offices. No amount, no name: read on a locked screen (F117). */
export const decidedMessage = (
  reward: Pick<RewardDoc, 'who' | 'case'>,
  { state }: Pick<RewardReview, 'state'>,
  key: string,
  dueAt: string,
  at: Date,
): OwedMessage | null => {
  const words = decided[state];
  return words === undefined || reward.who === ''
    ? null
    : message(reward, rewardFlow.states[state].reporterSees, words, key, dueAt, at);
};

const paid: Readonly<Partial<Record<PayoutState, string>>> = {
  waiting: '奖励可以领取了，24 小时内有效',
  paid: '奖励已经支付',
};

/** NB: after a few rounds nothing is sent again by itself. */
const paidWords = (payout: Payout): string | undefined => {
  if (payout.state !== 'expired') return paid[payout.state];
  return mayRetry(payout) ? '没有按时领取，钱已退回，会重新发' : '几次没有领取，请联系区社治中心';
};

/** What a payment that moved on owes the person; null when it is nothing to them. */
export const paidMessage = (
  reward: Pick<RewardDoc, '_id' | 'who' | 'case'>,
  before: Payout,
  after: Payout,
  at: Date,
): OwedMessage | null => {
  const words = paidWords(after);
  if (words === undefined || after.state === before.state || reward.who === '') return null;
  const key = `pay/${after.round}/${after.disputes}/${after.state}`;
  const told = message(reward, payoutFlow.states[after.state].reporterSees, words, key, at.toISOString(), at);
  return after.state === 'waiting' ? { ...told, page: claimPage(reward._id) } : told;
};

/** What a day that differs from the merchant's account owes each of the centre: nothing is paid until they have looked (F327). */
export const differsMessages = (
  day: string,
  people: readonly Addressee[],
  at: Date,
): readonly OwedMessage[] =>
  people.map((person, nth) => ({
    key: `differs/${nth}`,
    template: 'report.moved',
    page: 'packages/reward/pages/budget/index',
    fields: {
      character_string1: day,
      phrase2: '已停付',
      time3: spokenTimeOf(at),
      thing4: thing('与商户账单对不上，请核对后再恢复'),
    },
    ladder: [person],
    rung: 0,
    state: 'owed',
    attempts: [],
    dueAt: at.toISOString(),
  }));

const message = (
  { who, case: { number } }: Pick<RewardDoc, 'who' | 'case'>,
  phrase: string,
  words: string,
  key: string,
  dueAt: string,
  at: Date,
): OwedMessage => ({
  key,
  template: 'report.moved',
  page: minePage,
  fields: { character_string1: number, phrase2: phrase, time3: spokenTimeOf(at), thing4: thing(words) },
  ladder: [{ openid: who, title: '本人' }],
  rung: 0,
  state: 'owed',
  attempts: [],
  dueAt,
});
