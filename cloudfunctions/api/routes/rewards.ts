import type { RewardActions } from '../../../typings/actions/rewards';
import {
  budgetChangeAsk,
  budgetReadAsk,
  payoutAdoptAsk,
  payoutCheckAsk,
  payoutDecideAsk,
  payoutListAsk,
  payoutMakeAsk,
  rewardActAsk,
  rewardListAsk,
  rewardMineAsk,
  rewardReadAsk,
  rewardRulesAsk,
  rewardSetRulesAsk,
} from '../../reward/asks';
import {
  actOnReward,
  adoptList,
  changeBudget,
  checkList,
  decideAboutPayout,
  listMine,
  listPayouts,
  listRewards,
  makeList,
  readBudget,
  readReward,
  readRules,
  setRules,
} from '../../reward/doors';
import type { RoutesOf } from '../route';

/** Rewards, from one's own find to the finance list. */
export const rewardRoutes = {
  'reward.mine': { schema: rewardMineAsk, may: ['reward.own'], answer: listMine },
  'reward.list': { schema: rewardListAsk, may: ['reward.view'], answer: listRewards },
  'reward.read': { schema: rewardReadAsk, may: ['reward.view'], answer: readReward },
  'reward.act': { schema: rewardActAsk, may: ['reward.own', 'reward.view'], answer: actOnReward },
  'reward.rules': { schema: rewardRulesAsk, may: ['config.rewards'], answer: readRules },
  'reward.setRules': { schema: rewardSetRulesAsk, may: ['config.rewards'], answer: setRules },
  'budget.read': { schema: budgetReadAsk, may: ['reward.pay'], answer: readBudget },
  'budget.change': { schema: budgetChangeAsk, may: ['reward.pay'], answer: changeBudget },
  'payout.list': { schema: payoutListAsk, may: ['reward.pay'], answer: listPayouts },
  'payout.make': { schema: payoutMakeAsk, may: ['reward.pay'], answer: makeList },
  'payout.check': { schema: payoutCheckAsk, may: ['reward.pay'], answer: checkList },
  'payout.adopt': { schema: payoutAdoptAsk, may: ['reward.pay'], answer: adoptList },
  'payout.decide': { schema: payoutDecideAsk, may: ['reward.pay'], answer: decideAboutPayout },
} as const satisfies RoutesOf<RewardActions>;
