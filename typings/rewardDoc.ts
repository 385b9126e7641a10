import type { OwedMessage } from './message';
import type { Caps, Payout, PayoutState, PayPath } from './payout';
import type { JournalEntry } from './reportDoc';
import type { LedgerHead, MoneyEntry } from './reward';
import type { FinderKind, RewardReview, RewardRules, RewardState } from './rewardReview';

/* What the database holds of rewards (M16). One find of one person is one document: its review, and its payment. */

/** Where a reward stands in the offices' lists: to be decided, to be looked at anew by the town, granted, not granted. */
export type RewardBox = 'review' | 'town' | 'granted' | 'past';

export type RewardFlagKind = 'samePhoto' | 'likePhoto' | 'samePlace' | 'burst' | 'alwaysYes';

/** Something that a reviewer should look at; it decides nothing (F325). */
export interface RewardFlag {
  readonly kind: RewardFlagKind;
  readonly words: string;
}

/** The case as a list of rewards shows it. */
export interface RewardedCase {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly town: { readonly id: string; readonly name: string };
  readonly day: string;
}

/** Collection `rewards`. `_id` is made from the case and what stands for the person there: there is one (F321). */
export interface RewardDoc {
  readonly _id: string;
  readonly v: number;
  readonly state: RewardState;
  readonly box: RewardBox;
  readonly districtId: string;
  readonly case: RewardedCase;
  /** What stands for the person; never a name. */
  readonly who: string;
  readonly kind: FinderKind;
  readonly grid: string;
  readonly review: RewardReview;
  /** Fingerprints of the pictures, to find the same one elsewhere. */
  readonly prints: readonly string[];
  /** What the pictures look like, 64 bits each; absent where none could be read (ADR 0029). */
  readonly sketches?: readonly string[];
  /** `d1/0a3f`: by what pictures of the district that look alike are found. */
  readonly sketchKeys?: readonly string[];
  /** `u1/R05`: the same place and item. */
  readonly matter: string;
  readonly flags: readonly RewardFlag[];
  /** What stands for whoever decided, in order; for what a reviewer has decided lately. */
  readonly deciders?: readonly string[];
  /** The budget that pays it: `d1/2026`. Absent until it was approved. */
  readonly ledger?: string;
  readonly payout?: Payout;
  readonly payState?: PayoutState;
  /** By which way its present bill went out. */
  readonly path?: PayPath;
  /** The finance list that holds its present bill. */
  readonly list?: string;
  /** Why nothing is sent now, in words; empty or absent: nothing is in the way. */
  readonly payWhy?: string;
  readonly payDueAt?: string;
  /** The day its present bill was sent, Asia/Shanghai. */
  readonly sentDay?: string;
  /** The district, as long as money of it may be on its way. */
  readonly outIn?: string;
  /** The district, while somebody there has to decide about its payment. */
  readonly stuckIn?: string;
  readonly at: string;
  /** `at` + `/` + id, for cursors. */
  readonly order: string;
  readonly journal: readonly JournalEntry[];
  readonly owed: readonly OwedMessage[];
  readonly owedDueAt?: string;
}

/** Collection `rewardRules`, one document a district: every version of what is rewarded, and with how much (F323). */
export interface RewardRulesDoc {
  readonly _id: string;
  readonly v: number;
  readonly versions: readonly RewardRules[];
  readonly journal: readonly JournalEntry[];
}

/**
 * Collection `budgets`, one document a district and year: the end of its ledger. `last` is the entry that was written
 * last, whole: whoever writes the next one lays it down in `moneyEntries` first (ADR 0023).
 */
export interface BudgetDoc {
  readonly _id: string;
  readonly v: number;
  readonly head: LedgerHead;
  readonly last: MoneyEntry | null;
}

/** Collection `moneyEntries`. `_id` is the ledger and the number, padded. */
export interface MoneyEntryDoc extends MoneyEntry {
  readonly _id: string;
  readonly ledger: string;
}

/** What a sender has decided and may not have written yet: the next sender writes it first. */
export interface SendingIntent {
  readonly reward: string;
  /** The version it was decided on. */
  readonly v: number;
  readonly payout: Payout;
  readonly path: PayPath;
  readonly list: string | null;
}

/** Collection `payGates`, one document a district: what stands between payouts and being sent (F326). */
export interface PayGateDoc {
  readonly _id: string;
  readonly v: number;
  readonly path: PayPath;
  readonly brake: string | null;
  readonly caps: Caps | null;
  readonly intent: SendingIntent | null;
  /** After which of the queue the clock goes on looking again; absent: nothing was changed that let anything go. */
  readonly wake?: string;
  readonly journal: readonly JournalEntry[];
}

/** How one bill of a finance list ended, as the list says. */
export interface ListResult {
  readonly bill: string;
  readonly reward: string;
  readonly fen: number;
  readonly result: 'paid' | 'failed' | 'unclaimed';
  readonly ref: string;
  readonly why: string;
}

/** Collection `payLists`: one list for the finance office, from being filled to its results. */
export interface PayListDoc {
  readonly _id: string;
  readonly v: number;
  readonly districtId: string;
  /** For people: `F-261126-01`. */
  readonly number: string;
  readonly state: 'filling' | 'ready' | 'adopting' | 'done';
  readonly rows: number;
  readonly fen: number;
  readonly by: string;
  readonly at: string;
  readonly order: string;
  /** When the clock goes on with it; absent while nothing is to be done. */
  readonly dueAt?: string;
  /** What a file said, waiting for a yes, or being entered. */
  readonly pending?: { readonly id: string; readonly results: readonly ListResult[] };
}
