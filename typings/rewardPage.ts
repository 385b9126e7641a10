import type { Caps, PayPath, PayoutStep } from './payout';
import type { Need, Tag, TimelineEntry } from './report';
import type { Balances } from './reward';
import type { RewardBox } from './rewardDoc';
import type { FinderKind, RewardRules, RewardStep } from './rewardReview';
import type { CellFault } from './roster';

/** One of my own finds, with what became of it. */
export interface MyReward {
  readonly id: string;
  readonly v: number;
  readonly number: string;
  readonly title: string;
  readonly unitName: string;
  readonly day: string;
  readonly state: Tag;
  /** `20.00 元`; empty until it is known. */
  readonly amount: string;
  readonly said: string;
  /** Every reason, when there is no reward. */
  readonly reasons: readonly string[];
  readonly appeal: RewardMayDo | null;
  /** Its money waits to be claimed on this phone. */
  readonly mayClaim: boolean;
}

/** One's own payment, as it stands at this moment. */
export interface MyPayment {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unitName: string;
  /** `20.00 元`. */
  readonly amount: string;
  readonly state: Tag;
  readonly said: string;
  readonly mayClaim: boolean;
}

export interface RewardMayDo {
  readonly step: RewardStep;
  readonly label: string;
  readonly tone: 'primary' | 'plain' | 'danger';
  readonly needs: readonly Need[];
}

/** A reward in the offices' lists. */
export interface RewardCard {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unitName: string;
  readonly kindWords: string;
  readonly amount: string;
  readonly flags: number;
  readonly state: Tag;
  readonly at: string;
}

/** What the decision stands on, beside it. */
export interface RewardEvidence {
  readonly text: string;
  readonly where: string;
  readonly photos: readonly string[];
  readonly timeline: readonly TimelineEntry[];
  /** Why it is not shown; empty when it is. */
  readonly hidden: string;
}

/** One reward as whoever decides sees it; the person is not named. */
export interface RewardView {
  readonly id: string;
  readonly v: number;
  readonly number: string;
  readonly title: string;
  readonly unitName: string;
  readonly townName: string;
  readonly day: string;
  readonly kindWords: string;
  readonly isForwarded: boolean;
  readonly amount: string;
  /** Why there is no amount, or that two have to agree; empty: nothing to say. */
  readonly amountWords: string;
  readonly state: Tag;
  readonly flags: readonly string[];
  readonly reasons: readonly string[];
  /** How its payment stands; empty before it is approved. */
  readonly payment: string;
  readonly evidence: RewardEvidence;
  readonly mayDo: readonly RewardMayDo[];
  readonly timeline: readonly TimelineEntry[];
}

/** The rules as they are edited: the version of today, the one to come, those of before. */
export interface RewardRulesView {
  readonly v: number;
  readonly now: RewardRules | null;
  readonly next: RewardRules | null;
  readonly items: readonly { readonly id: string; readonly plain: string }[];
  readonly kinds: readonly { readonly kind: FinderKind; readonly label: string }[];
  readonly mayEdit: boolean;
}

/** A new version of the rules, without its number. */
export type RewardRulesDraft = Omit<RewardRules, 'version'>;

/** One movement as it is read. */
export interface MoneyLine {
  readonly seq: number;
  readonly at: string;
  readonly label: string;
  readonly way: string;
  readonly amount: string;
  readonly by: string;
  readonly why: string;
  /** The first letters of its hash. */
  readonly seal: string;
}

export interface BudgetView {
  readonly ledger: string;
  readonly balances: Balances;
  /** The same in words, in the order in which they are read. */
  readonly lines: readonly { readonly label: string; readonly amount: string }[];
  readonly seal: string;
  readonly gate: {
    readonly v: number;
    readonly path: PayPath;
    readonly pathWords: string;
    readonly brake: string;
    readonly caps: Caps | null;
    readonly paths: readonly { readonly path: PayPath; readonly label: string; readonly isThere: boolean }[];
  };
  readonly entries: readonly MoneyLine[];
  readonly next: string | null;
}

/** What the centre changes about money. A movement has an identity, a setting the version one has seen. */
export type BudgetChange =
  | {
      readonly kind: 'fund' | 'cut';
      readonly requestId: string;
      readonly fen: number;
      readonly ref: string;
      readonly why: string;
    }
  | { readonly kind: 'caps'; readonly v: number; readonly caps: Caps }
  | { readonly kind: 'brake' | 'resume'; readonly v: number; readonly why: string }
  | { readonly kind: 'path'; readonly v: number; readonly path: PayPath };

/** The steps of a payment that the centre takes itself. */
export type CentrePayStep = Extract<
  PayoutStep,
  'requeue' | 'release' | 'refund' | 'settlePaid' | 'settleFailed'
>;

export interface PayMayDo {
  readonly step: CentrePayStep;
  readonly label: string;
  readonly tone: 'primary' | 'plain' | 'danger';
  readonly needs: readonly Need[];
}

/** A payment about which somebody has to decide. */
export interface StuckPayout {
  readonly id: string;
  readonly v: number;
  readonly number: string;
  readonly unitName: string;
  readonly amount: string;
  readonly state: Tag;
  readonly why: string;
  readonly mayDo: readonly PayMayDo[];
}

export interface PayListCard {
  readonly id: string;
  readonly number: string;
  readonly state: Tag;
  readonly rows: number;
  readonly amount: string;
  readonly at: string;
  readonly mayExport: boolean;
}

export interface PayoutsView {
  readonly path: PayPath;
  readonly brake: string;
  /** How many wait to be put on a list; at most a hundred are counted. */
  readonly waiting: number;
  readonly lists: readonly PayListCard[];
  readonly stuck: readonly StuckPayout[];
}

/** What a list that came back would enter. */
export interface PayListPlan {
  /** Says yes to exactly this; null when there are faults, or nothing is new. */
  readonly id: string | null;
  readonly faults: readonly CellFault[];
  readonly paid: number;
  readonly failed: number;
  readonly unclaimed: number;
  /** Rows that say nothing yet. */
  readonly open: number;
  /** Rows that were entered before. */
  readonly known: number;
  readonly amount: string;
}

export type { RewardBox };
