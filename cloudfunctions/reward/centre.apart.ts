/* What reviewers and the centre ask: loaded then, and not by each cold start. */
export { actOnReward } from './act';
export { changeBudget, readBudget } from './budget';
export { claimReward, readPayment } from './claim';
export { adoptList, checkList, makeList } from './lists';
export { listMine, listRewards, readReward } from './look';
export { decideAboutPayout, listPayouts } from './payouts';
export { readRules, setRules } from './rules';
