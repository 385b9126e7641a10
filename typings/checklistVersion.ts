import type { ChecklistEntry } from './directory';
import type { JournalEntry } from './reportDoc';

/*
 * Versions of the checklist (F075, W29): a half-open window each, from its own first day to the next version's. Reports
 * keep the words and the advice of the version that they were filed under.
 */

/** `_id` is the version. A draft becomes valid by approval, on a day that is still to come. */
export interface ChecklistVersionDoc {
  readonly _id: string;
  readonly v: number;
  readonly version: string;
  readonly state: 'draft' | 'approved' | 'dropped';
  /** The instant at which it becomes valid; empty: since ever, or not settled yet. */
  readonly validFrom: string;
  /** Where its words come from: `某文件附件3`. */
  readonly source: string;
  readonly items: readonly ChecklistEntry[];
  readonly counts: VersionCounts;
  /** `createdAt/version`: the order of the list. */
  readonly order: string;
  /** When the directory has still to be told; absent once it was. */
  readonly dueAt?: string;
  readonly journal: readonly JournalEntry[];
}

/** Against the version that was valid when it was made. */
export interface VersionCounts {
  readonly items: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** `valid` now, `next`: approved and still to come, `retired`: was valid once. */
export type VersionState = 'draft' | 'next' | 'valid' | 'retired' | 'dropped';

export interface VersionLine {
  readonly id: string;
  readonly v: number;
  readonly version: string;
  readonly state: VersionState;
  readonly source: string;
  readonly validFrom: string;
  /** The instant at which the next one takes over; empty while none does. */
  readonly validTo: string;
  readonly counts: VersionCounts;
  readonly history: readonly { readonly at: string; readonly who: string; readonly words: string }[];
}

/** One item that is new, other or gone against the valid version. */
export interface ItemChange {
  readonly id: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** The beginning of its text. */
  readonly name: string;
  /** What is other, and what stood there: `部门：甲局，原为 乙局`. */
  readonly words: readonly string[];
}

/** One thing that is wrong with a file: nothing of it is taken over. */
export interface RowProblem {
  /** `第 3 行（R03）`. */
  readonly row: string;
  readonly words: string;
}

/** What a file would change; `draft` once it was taken over. */
export interface VersionImport {
  readonly problems: readonly RowProblem[];
  readonly counts: VersionCounts;
  readonly changed: readonly ItemChange[];
  readonly draft: string | null;
  readonly said: string;
}
