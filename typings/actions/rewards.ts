import type { ClaimTicket } from '../payout';
import type { StepInput } from '../report';
import type {
  BudgetChange,
  BudgetView,
  CentrePayStep,
  MyPayment,
  MyReward,
  PayListPlan,
  PayoutsView,
  RewardBox,
  RewardCard,
  RewardRulesDraft,
  RewardRulesView,
  RewardView,
} from '../rewardPage';
import type { RewardStep } from '../rewardReview';

/** Rewards: one's own, the review, the rules, the budget, the payments (M16). */
export interface RewardActions {
  'reward.mine': {
    ask: { readonly cursor: string | null };
    answer: { readonly rows: readonly MyReward[]; readonly next: string | null };
  };
  /** The rewards of one's town or district in one list. */
  'reward.list': {
    ask: { readonly box: RewardBox; readonly cursor: string | null };
    answer: { readonly cards: readonly RewardCard[]; readonly next: string | null };
  };
  'reward.read': { ask: { readonly id: string }; answer: RewardView };
  /** One step of a review, at the version one has seen. */
  'reward.act': {
    ask: { readonly id: string; readonly v: number; readonly step: RewardStep; readonly input: StepInput };
    answer: { readonly v: number; readonly said: string };
  };
  /** What the phone confirms with at WeChat Pay, fresh each time; refused to everybody but the payee (F326). */
  'reward.claim': { ask: { readonly id: string }; answer: ClaimTicket };
  /** One's own payment; while it is out, the merchant is asked now: the phone's own word counts for nothing. */
  'reward.payment': { ask: { readonly id: string }; answer: MyPayment };
  'reward.rules': { ask: Record<string, never>; answer: RewardRulesView };
  /** A new version from a day on; what was reported before keeps its own. */
  'reward.setRules': {
    ask: { readonly v: number; readonly rules: RewardRulesDraft };
    answer: { readonly v: number; readonly said: string };
  };
  'budget.read': { ask: { readonly cursor: string | null }; answer: BudgetView };
  'budget.change': { ask: { readonly change: BudgetChange }; answer: { readonly said: string } };
  'payout.list': { ask: Record<string, never>; answer: PayoutsView };
  /** Puts what is due on a list for the finance office; the same `requestId` is the same list. */
  'payout.make': {
    ask: { readonly requestId: string };
    answer: { readonly id: string; readonly said: string };
  };
  /** Reads a list that came back, and changes nothing. */
  'payout.check': { ask: { readonly id: string; readonly fileId: string }; answer: PayListPlan };
  'payout.adopt': {
    ask: { readonly id: string; readonly planId: string };
    answer: { readonly said: string };
  };
  /** What the centre decides about a payment that the clock leaves alone. */
  'payout.decide': {
    ask: { readonly id: string; readonly v: number; readonly step: CentrePayStep; readonly input: StepInput };
    answer: { readonly said: string };
  };
}
