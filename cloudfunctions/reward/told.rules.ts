import type { OwedMessage } from '../../typings/message';
import type { Payout, PayoutState } from '../../typings/payout';
import type { RewardDoc } from '../../typings/rewardDoc';
import type { RewardReview, RewardState } from '../../typings/rewardReview';
import { spokenTimeOf } from '../calendar.rules';
import { thing } from '../report/words.rules';
import { payoutFlow } from './payout.table';
import { rewardFlow } from './review.table';

/** Where one reads everything of one's own rewards. */
const minePage = 'packages/reward/pages/mine/index';

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
  expired: '奖励没有在期限内领取',
};

/** What a payment that moved on owes the person; null when it is nothing to them. */
export const paidMessage = (
  reward: Pick<RewardDoc, 'who' | 'case'>,
  before: Payout,
  after: Payout,
  at: Date,
): OwedMessage | null => {
  const words = paid[after.state];
  if (words === undefined || after.state === before.state || reward.who === '') return null;
  const key = `pay/${after.round}/${after.disputes}/${after.state}`;
  return message(reward, payoutFlow.states[after.state].reporterSees, words, key, at.toISOString(), at);
};

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
