import type { ReportState } from './steps';

/** What happened to cases, counted on its day. */
export type CaseFlow =
  | 'received' | 'looked' | 'dispatched'
  | 'solved' | 'notOurs' | 'cannot' | 'rejected' | 'withdrawn' | 'merged'
  | 'townReturns' | 'notOursReturns' | 'districtReturns' | 'reworks' | 'reopened' | 'objected'
  | 'escalated' | 'difficult' | 'suspended' | 'rated' | 'stars'; // prettier-ignore

/** What a department was given and did, counted on its day. */
export type DepartmentFlow =
  'given' | 'signed' | 'handled' | 'handledLate' | 'sentBack' | 'sentToRework' | 'extensions';

/** How long a stretch took; each case falls into one of the buckets of figures.table.ts. */
export type Stretch = 'toLook' | 'toDispatch' | 'toClose' | 'toSign' | 'toHandle';

/** What lies where now. `missed`: messages that reached nobody; `tasks` and `late`: a department's own. */
export type Stock = ReportState | 'open' | 'overdue' | 'missed' | 'tasks' | 'late';

/** `toLook3`: in the fourth bucket. */
export type Figure = CaseFlow | DepartmentFlow | Stock | `${Stretch}${number}`;

/** By `Figure`; what is not there is zero. */
export type Figures = Readonly<Record<string, number>>;

/**
 * What one report was counted for, kept in the report itself: together with the first `entries` of its journal it says
 * all, so that the next count writes only the difference.
 */
export interface Counted {
  /** The batch that counted it last; 0 before the first. */
  readonly batch: number;
  readonly entries: number;
  readonly state: ReportState | '';
  readonly isOpen: boolean;
  /** The item's id; empty while it is not certain. */
  readonly item: string;
  /** Where it happened. */
  readonly town: string;
  /** The town that may read it; empty while none may. */
  readonly seenBy: string;
  readonly missed: number;
  readonly isOverdue: boolean;
  /** Departments that still owe an answer; and those of them whose day has passed. */
  readonly owing: readonly string[];
  readonly late: readonly string[];
}

/**
 * One roll-up: a place's figures of one month, day by day, or its stock now. `_id` is scope + `|` + period. `batch` is
 * the last batch that was written into it: no batch is written twice.
 */
export interface RollupDoc {
  readonly _id: string;
  /** `district:wujin`, `town:hutang`, `town:hutang/unit:wj-01-1`, `item:R05`, `department:hutang-urban` … */
  readonly scope: string;
  /** Its brothers and sisters: `towns`, `town:hutang/units`, `items`, `departments` … */
  readonly list: string;
  /** `2026-11`, or `now`. */
  readonly period: string;
  readonly batch: number;
  readonly sum: Figures;
  /** By day; empty for `now`. */
  readonly days: Readonly<Record<string, Figures>>;
}

/** What is added to one roll-up. */
export interface Addition {
  readonly scope: string;
  readonly list: string;
  readonly period: string;
  readonly days: Readonly<Record<string, Figures>>;
}

/** One report of a batch: what it was found with, and how it is marked when the batch is written. */
export interface BatchedReport {
  readonly id: string;
  /** The due mark that was seen: still the same, it is taken away; another one, and the report is due again. */
  readonly seen: string;
  readonly before: number;
  readonly mark: Counted;
  /** When it has to be looked at again although nothing is done to it: a day will have passed. Null: never. */
  readonly againAt: string | null;
}

/**
 * The one document that the fold goes by, `_id` `fold`. A batch is written down before anything of it is done, so that
 * whoever comes after a crash does the rest of that batch, and nothing else (ADR 0013).
 */
export interface FoldDoc {
  readonly _id: 'fold';
  /** Goes up by one with every batch. */
  readonly batch: number;
  /** Something of this batch may still be undone. */
  readonly isOpen: boolean;
  readonly reports: readonly BatchedReport[];
  readonly additions: readonly Addition[];
}
