import type { JournalEntry } from './reportDoc';
import type { GuardFormula, GuardTier } from './roster';

/* How many guards a school should have, as the bureau sets it: versions, each from a day on (F020, T31). */

/** One version; it holds from the first moment of a day in Asia/Shanghai until a later one begins. */
export interface GuardVersion extends GuardFormula {
  readonly validFrom: string;
}

/** The register of the formula: one document, every change in its journal. Without a version of its own the standard's holds. */
export interface GuardsDoc {
  readonly _id: 'guards';
  readonly kind: 'guards';
  readonly v: number;
  /** By `validFrom`, one a day. */
  readonly versions: readonly GuardVersion[];
  readonly journal: readonly JournalEntry[];
}

/** One tier as it is typed. */
export type TierInput = Omit<GuardTier, 'isQuoted'>;

export interface GuardInput {
  readonly tiers: readonly TierInput[];
  /** Whose rule it is: `区教育局 2026 年 8 号文`. */
  readonly source: string;
  /** The day it begins, today or later. */
  readonly validFrom: string;
}

/** One version in words, a sentence a tier. */
export interface GuardVersionLine {
  readonly version: number;
  /** Empty for the one that has always been there. */
  readonly validFrom: string;
  readonly source: string;
  readonly tiers: readonly string[];
}

export interface GuardRulePage {
  readonly v: number;
  readonly mayEdit: boolean;
  /** Today in Asia/Shanghai: a version begins no earlier. */
  readonly today: string;
  readonly now: GuardVersionLine;
  /** Those that are still to begin, the next first. */
  readonly waiting: readonly GuardVersionLine[];
  /** The tiers in force, to be typed over. */
  readonly tiers: readonly GuardTier[];
  /** What was changed, newest first, at most twenty. */
  readonly history: readonly {
    readonly at: string;
    readonly who: string;
    readonly words: readonly string[];
    readonly reason: string;
  }[];
}

/** A school that tried tiers would make short, or enough. */
export interface GuardTrialUnit {
  readonly id: string;
  readonly name: string;
  readonly townName: string;
  readonly have: number;
  readonly was: number;
  readonly will: number;
}

/** What tiers would change, before anybody saves them. */
export interface GuardTrial {
  readonly all: number;
  /** Nothing was submitted yet, or nobody knows how many students there are. */
  readonly unknown: number;
  readonly shortNow: number;
  readonly shortThen: number;
  readonly newlyShort: number;
  readonly newlyEnough: number;
  /** Those that change, newly short first, at most fifty. */
  readonly units: readonly GuardTrialUnit[];
}
