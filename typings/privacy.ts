/** What is kept of somebody, by kind: one row of the retention table each. */
export type DataClass =
  | 'reports'
  | 'joins'
  | 'identity'
  | 'journal'
  | 'reminders'
  | 'posts'
  | 'rosters'
  | 'postHistory'
  | 'volunteering'
  | 'shifts'
  | 'diary'
  | 'attendances'
  | 'substitutes'
  | 'certificates'
  | 'thanks'
  | 'rewards'
  | 'braveries'
  | 'rounds'
  | 'sweeps'
  | 'media'
  | 'link'
  | 'exports'
  | 'consents'
  | 'attempts'
  | 'location'
  | 'drafts'
  | 'deletions';

/** What somebody is asked for, each by itself (F033). */
export type ConsentPurpose = 'location' | 'photos' | 'phone';

export interface ConsentText {
  /** Goes up with the words: who said yes to an older one is asked again. */
  readonly version: number;
  readonly title: string;
  readonly why: string;
  readonly kept: string;
  /** The other way, for whoever does not want to. */
  readonly without: string;
}

export interface ConsentRow extends ConsentText {
  /** What lets the cloud refuse: that there is no yes, or only that it was taken back. */
  readonly refusedBy: 'absence' | 'withdrawal';
}

/** One yes, and its end. */
export interface ConsentEntry {
  readonly purpose: ConsentPurpose;
  readonly version: number;
  readonly at: string;
  readonly withdrawnAt?: string;
  /** Where it was taken back. */
  readonly by?: 'self' | 'wechat';
}

/** What one person agreed to, with its history; nothing else of them. */
export interface ConsentDoc {
  readonly _id: string;
  readonly v: number;
  readonly openid: string;
  /** Oldest first. */
  readonly given: readonly ConsentEntry[];
  /** When the clock looks once more for what was stored by what was taken back; absent once it did. */
  readonly forgetDueAt?: string;
}

export type ConsentState = 'given' | 'older' | 'withdrawn' | 'never';

export interface ConsentLine extends ConsentText {
  readonly purpose: ConsentPurpose;
  readonly state: ConsentState;
  /** In words, oldest first. */
  readonly history: readonly string[];
}

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
  readonly consents: readonly ConsentLine[];
  /** How they wanted to be called, each once; only these they correct themselves. */
  readonly names: readonly string[];
  /** What is corrected by whom, and how. */
  readonly corrects: readonly string[];
  /** What a cancellation does, and what stays: read before anything happens. */
  readonly deletes: readonly string[];
  readonly stays: readonly string[];
  /** The posts that somebody has to hand over first; empty: nothing stands in the way. */
  readonly handOver: readonly string[];
}

/** How much was deleted, by kind. */
export type DeletedCounts = Readonly<
  Partial<
    Record<
      | 'reports'
      | 'joins'
      | 'identity'
      | 'reminders'
      | 'exports'
      | 'posts'
      | 'consents'
      | 'attempts'
      | 'volunteering'
      | 'shifts'
      | 'diary'
      | 'attendances'
      | 'substitutes'
      | 'certificates'
      | 'thanks'
      | 'rewards'
      | 'braveries'
      | 'rounds'
      | 'sweeps'
      | RetainedClass,
      number
    >
  >
>;

/** What of a case ends by itself. */
export type RetainedClass = 'location' | 'media' | 'link';

/** How long after what, and what happens then: it goes, it is shortened to the school, it leads to nobody any more. */
export interface RetentionPeriod {
  readonly days: number;
  readonly from: 'closed';
  readonly then: 'delete' | 'shorten' | 'anonymise';
}

/** A batch of what is over, written down before it is done; there is one at a time. */
export interface SweepDoc {
  readonly _id: string;
  readonly cause: string;
  readonly reports: readonly string[];
  readonly attempts: readonly string[];
}

/** What went of a case last, and the files that may still be there. */
export interface Retained {
  readonly cause: string;
  readonly counts: Readonly<Partial<Record<RetainedClass, number>>>;
  readonly files: readonly string[];
}

/** A cancellation that is not through yet. It alone names the person, and is removed when it is done. */
export interface CancellationDoc {
  readonly _id: string;
  readonly openid: string;
  /** Made by chance: what the ledger knows it by. */
  readonly cause: string;
  readonly counts: DeletedCounts;
  readonly startedAt: string;
  readonly dueAt: string;
  /** What they called themselves: hidden in their cases from now on. */
  readonly names?: readonly string[];
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
