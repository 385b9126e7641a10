import type { LedgerFilters } from './ledger';

/** What a board lists below its figures; `none` for a school's or a department's own. */
export type BoardView = 'towns' | 'units' | 'items' | 'departments' | 'none';

export type BoardPeriod = 'day' | 'week' | 'month';

export interface BoardAsk {
  readonly view: BoardView;
  /** One town of the district, looked into. */
  readonly town?: string;
  readonly period: BoardPeriod;
  /** A day in the period, `2026-11-26`. */
  readonly on: string;
}

/** One figure; null stands for a number too small to be shown (F372). `filters`: the list behind it in the ledger. */
export interface Tile {
  readonly key: string;
  readonly label: string;
  readonly count: number | null;
  readonly filters: LedgerFilters | null;
}

/** How long a stretch took, by buckets: half of them, and nine in ten. */
export interface StretchLine {
  readonly label: string;
  readonly count: number | null;
  /** `半数 4 小时内，九成 3 天内`. */
  readonly words: string;
}

export interface TrendDay {
  readonly day: string;
  readonly received: number | null;
  readonly ended: number | null;
}

/** A column; `filters`: the list behind each of its figures, together with the row's own. */
export interface BoardColumn {
  readonly label: string;
  readonly filters: LedgerFilters | null;
}

export interface BoardRow {
  readonly id: string;
  readonly name: string;
  /** In the order of the columns. */
  readonly cells: readonly (number | string | null)[];
  /** A town that can be looked into. */
  readonly town: string | null;
  readonly filters: LedgerFilters | null;
}

/** A board of one place in one period. */
export interface Board {
  readonly title: string;
  readonly view: BoardView;
  readonly views: readonly { readonly view: BoardView; readonly label: string }[];
  readonly period: {
    readonly label: string;
    readonly from: string;
    readonly to: string;
    readonly before: string;
    readonly after: string | null;
  };
  readonly flows: readonly Tile[];
  readonly stock: readonly Tile[];
  readonly states: readonly Tile[];
  readonly stretches: readonly StretchLine[];
  readonly trend: readonly TrendDay[];
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly BoardRow[];
  /** More rows than are shown. */
  readonly isCut: boolean;
  /** Small numbers are hidden from whoever may see sums only. */
  readonly isHidden: boolean;
}
