import type { OwedMessage } from './message';
import type { Bill } from './payout';

/* What goes between whoever pays and the function that holds the keys (F326). */

/** What a function asks of `pay`. */
export type PayAsk =
  | { readonly do: 'send' | 'query' | 'claim'; readonly bill: Bill }
  | { readonly do: 'statement'; readonly day: string };

/** One movement in the merchant's own account of a day. */
export interface StatementLine {
  readonly bill: string;
  readonly way: 'out' | 'back';
  readonly fen: number;
}

/** Null: there is none to be had yet. */
export type Statement = readonly StatementLine[] | null;

/**
 * Collection `bills`: what was ever handed to the merchant. `_id` is the bill's number. Written before it is handed over,
 * so that a notice finds its reward, and the account of a day can be compared (F327).
 */
export interface BillDoc {
  readonly _id: string;
  readonly v: number;
  readonly reward: string;
  readonly person: string;
  readonly fen: number;
  /** The day it was handed over first, Asia/Shanghai. */
  readonly day: string;
  /** When it was handed over last. A request is only good for five minutes. */
  readonly triedAt: string;
  /** With which code the merchant refused it last; empty: not at all. */
  readonly refused: string;
}

/** Collection `reconciliations`, one document a day: what the merchant's own account of it says against ours (F327). */
export interface ReconciliationDoc {
  /** The day, Asia/Shanghai. */
  readonly _id: string;
  readonly v: number;
  readonly state: 'agrees' | 'differs';
  readonly lines: number;
  /** In Chinese, for the centre; empty where all agrees. */
  readonly differences: readonly string[];
  readonly at: string;
  /** The centre is told of a day that differs. */
  readonly owed: readonly OwedMessage[];
  readonly owedDueAt?: string;
}
