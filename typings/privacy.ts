/** What is kept of somebody, by kind: one row of the retention table each. */
export type DataClass =
  | 'reports'
  | 'joins'
  | 'identity'
  | 'journal'
  | 'reminders'
  | 'posts'
  | 'postHistory'
  | 'volunteering'
  | 'exports'
  | 'attempts'
  | 'location'
  | 'drafts'
  | 'deletions';

/** What makes an end of it: the person's own cancellation, its time, both; nothing; or it never leaves the phone. */
export type Ending = 'cancel' | 'time' | 'both' | 'stays' | 'phone';

/** One kind of data in words that a parent understands (F033). */
export interface RetentionRow {
  readonly what: string;
  readonly why: string;
  /** The legal ground, in plain words. */
  readonly basis: string;
  readonly kept: string;
  readonly where: string;
  readonly ends: Ending;
  /** True when a duty of the clock deletes it by itself once its time is over. */
  readonly swept: boolean;
}

/** A row as its owner reads it: with how much of it there is; null where it is not counted by person. */
export interface HeldRow extends Omit<RetentionRow, 'ends' | 'swept'> {
  readonly key: DataClass;
  readonly count: number | null;
}

export interface PrivacyPage {
  readonly rows: readonly HeldRow[];
  /** What a cancellation does, and what stays: read before anything happens. */
  readonly deletes: readonly string[];
  readonly stays: readonly string[];
  /** The posts that somebody has to hand over first; empty: nothing stands in the way. */
  readonly handOver: readonly string[];
}

/** How much of somebody was deleted, by kind. */
export type DeletedCounts = {
  readonly [C in 'reports' | 'joins' | 'identity' | 'reminders' | 'exports' | 'posts']: number;
} & {
  /** Absent in lines that are older than volunteers. */
  readonly volunteering?: number;
};

/** A cancellation that is not through yet. It alone names the person, and is removed when it is done. */
export interface CancellationDoc {
  readonly _id: string;
  readonly openid: string;
  /** Made by chance: what the ledger knows it by. */
  readonly cause: string;
  readonly counts: DeletedCounts;
  readonly startedAt: string;
  readonly dueAt: string;
}

/** One line of the deletion ledger: append-only, chained, and about nobody. */
export interface DeletionDoc {
  /** Its place in the chain, padded: the next one is made once. */
  readonly _id: string;
  readonly nth: number;
  readonly cause: string;
  readonly day: string;
  readonly counts: DeletedCounts;
  readonly prev: string | null;
  readonly hash: string;
}
