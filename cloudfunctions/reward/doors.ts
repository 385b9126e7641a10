import type { RewardActions } from '../../typings/actions/rewards';
import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { Asker, World } from '../world';

type Answering<A extends keyof RewardActions> = (
  ask: Ask<A>,
  asker: Asker,
  world: World,
) => Promise<Outcome<Answer<A>>>;

const centre = () => import('./centre.apart');

/** My own finds. */
export const listMine: Answering<'reward.mine'> = async (...given) => (await centre()).listMine(...given);
/** The offices’ lists. */
export const listRewards: Answering<'reward.list'> = async (...given) =>
  (await centre()).listRewards(...given);
/** One reward with its evidence. */
export const readReward: Answering<'reward.read'> = async (...given) => (await centre()).readReward(...given);
/** One step of a review (F322). */
export const actOnReward: Answering<'reward.act'> = async (...given) =>
  (await centre()).actOnReward(...given);
/** What the phone confirms with (F326). */
export const claimReward: Answering<'reward.claim'> = async (...given) =>
  (await centre()).claimReward(...given);
/** One's own payment. */
export const readPayment: Answering<'reward.payment'> = async (...given) =>
  (await centre()).readPayment(...given);
/** The rules in force. */
export const readRules: Answering<'reward.rules'> = async (...given) => (await centre()).readRules(...given);
/** A new version of them (F323). */
export const setRules: Answering<'reward.setRules'> = async (...given) => (await centre()).setRules(...given);
/** The money and its ledger (F327). */
export const readBudget: Answering<'budget.read'> = async (...given) => (await centre()).readBudget(...given);
/** Putting money in, caps, the brake. */
export const changeBudget: Answering<'budget.change'> = async (...given) =>
  (await centre()).changeBudget(...given);
/** Lists and payments to decide about. */
export const listPayouts: Answering<'payout.list'> = async (...given) =>
  (await centre()).listPayouts(...given);
/** A list for the finance office (F333). */
export const makeList: Answering<'payout.make'> = async (...given) => (await centre()).makeList(...given);
/** Reading one that came back. */
export const checkList: Answering<'payout.check'> = async (...given) => (await centre()).checkList(...given);
/** Entering it. */
export const adoptList: Answering<'payout.adopt'> = async (...given) => (await centre()).adoptList(...given);
/** What the centre decides about a payment (F326). */
export const decideAboutPayout: Answering<'payout.decide'> = async (...given) =>
  (await centre()).decideAboutPayout(...given);
