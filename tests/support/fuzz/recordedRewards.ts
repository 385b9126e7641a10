import { dayOf, laterDay } from '../../../cloudfunctions/calendar.rules';
import type { RewardActions } from '../../../typings/actions/rewards';
import { aList, aReward, decided, wideCaps } from '../rewards';
import type { Recorded } from './recorded';

const reward = aReward()._id;
/** One whose payment failed. */
export const failedReward = 'e'.repeat(40);
/** One that can be claimed. */
export const waitingReward = '7'.repeat(40);
/** The plan that waits for a yes. */
export const waitingPlan = 'a'.repeat(16);

/** The lines of recorded.ts for rewards. */
export const recordedRewards: { readonly [A in keyof RewardActions]: Recorded<A> } = {
  'reward.mine': { by: 'officer', ask: () => ({ cursor: null }) },
  'reward.list': { by: 'reviewer', ask: () => ({ box: 'review', cursor: null }) },
  'reward.read': { by: 'reviewer', ask: () => ({ id: reward }) },
  'reward.act': {
    by: 'reviewer',
    ask: ({ versionOf }) => ({
      id: reward,
      v: versionOf('rewards', reward),
      step: 'return',
      input: { reason: '请补充照片' },
    }),
  },
  'reward.claim': { by: 'officer', ask: () => ({ id: waitingReward }) },
  'reward.payment': { by: 'officer', ask: () => ({ id: waitingReward }) },
  'reward.rules': { by: 'reviewer', ask: () => ({}) },
  'reward.setRules': {
    by: 'reviewer',
    ask: ({ versionOf, fresh }) => ({
      v: versionOf('rewardRules', 'd1'),
      rules: { ...decided, from: laterDay(dayOf(new Date()), Number(fresh())) },
    }),
  },
  'budget.read': { by: 'reviewer', ask: () => ({ cursor: null }) },
  'budget.change': {
    by: 'reviewer',
    ask: ({ versionOf }) => ({ change: { kind: 'caps', v: versionOf('payGates', 'd1'), caps: wideCaps } }),
  },
  'payout.list': { by: 'reviewer', ask: () => ({}) },
  'payout.make': { by: 'reviewer', ask: ({ fresh }) => ({ requestId: `fuzzed_list_${fresh()}` }) },
  'payout.check': { by: 'reviewer', ask: ({ payListFile }) => ({ id: aList()._id, fileId: payListFile }) },
  'payout.adopt': { by: 'reviewer', ask: () => ({ id: 'f'.repeat(40), planId: waitingPlan }) },
  'payout.decide': {
    by: 'reviewer',
    ask: ({ versionOf }) => ({
      id: failedReward,
      v: versionOf('rewards', failedReward),
      step: 'release',
      input: { why: '本人不要了' },
    }),
  },
};
