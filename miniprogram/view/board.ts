import type {
  Board,
  BoardAsk,
  BoardColumn,
  BoardPeriod,
  BoardRow,
  BoardView,
  Tile,
} from '../../typings/board';
import type { LedgerFilters } from '../../typings/ledger';
import { ledgerUrl } from './ledgerUrl';

/** What the page asks for. */
export interface BoardChoice {
  readonly view: BoardView;
  readonly town: string | null;
  readonly period: BoardPeriod;
  readonly on: string;
}

export const boardAsk = ({ view, town, period, on }: BoardChoice): BoardAsk => ({
  view,
  period,
  on,
  ...(town === null ? {} : { town }),
});

/** The periods to choose from. */
export const periods = [
  { period: 'day', label: '日' },
  { period: 'week', label: '周' },
  { period: 'month', label: '月' },
] as const satisfies readonly { readonly period: BoardPeriod; readonly label: string }[];

/** A figure as a control: a tap opens the list behind it. */
export interface TileView {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Empty where nothing lies behind it. */
  readonly url: string;
  /** Read aloud. */
  readonly says: string;
  readonly look: string;
}

/** One day of the trend: two bars, and their numbers in words beside them. */
export interface BarView {
  readonly day: string;
  readonly label: string;
  readonly received: string;
  readonly ended: string;
  readonly receivedStyle: string;
  readonly endedStyle: string;
  readonly says: string;
}

/** A figure of a row; `says` is read aloud, empty where nothing lies behind it. */
export interface CellView {
  readonly value: string;
  readonly says: string;
}

export interface RowView {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly CellView[];
  /** True where the name leads somewhere: into the town, or to its list. */
  readonly isOpen: boolean;
  readonly says: string;
}

/** A board ready to be drawn. */
export interface BoardPageView {
  readonly title: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly views: readonly { readonly view: BoardView; readonly label: string }[];
  readonly flows: readonly TileView[];
  readonly stock: readonly TileView[];
  readonly states: readonly TileView[];
  readonly stretches: readonly { readonly label: string; readonly words: string }[];
  readonly bars: readonly BarView[];
  readonly columns: readonly string[];
  readonly rows: readonly RowView[];
  /** How many rows more there are. */
  readonly more: number;
  readonly note: string;
}

/** NB: a star and not an empty cell, so that nobody takes a hidden number for none. */
const shown = (count: number | string | null): string => (count === null ? '*' : String(count));

const urlOf = (filters: LedgerFilters | null, count: number | string | null): string =>
  filters === null || count === 0 ? '' : ledgerUrl(filters);

const worrying: readonly string[] = ['逾期', '逾期反馈', '未送达提醒'];

const tileView = ({ key, label, count, filters }: Tile): TileView => {
  const url = urlOf(filters, count);
  return {
    key,
    label,
    value: shown(count),
    url,
    says: `${label} ${count ?? '少于三'}${url === '' ? '' : '，点开看清单'}`,
    look: worrying.includes(label) && count !== 0 ? 'tile-late' : '',
  };
};

/** `28`: only the day, for the week and the month are named above. */
const dayLabel = (day: string): string => String(Number(day.slice(8)));

const height = (count: number | null, most: number): string =>
  `height: ${most === 0 || count === null ? 0 : Math.round((count / most) * 100)}%`;

function barsOf({ trend }: Board): readonly BarView[] {
  const most = Math.max(0, ...trend.flatMap(({ received, ended }) => [received ?? 0, ended ?? 0]));
  return trend.map(({ day, received, ended }) => ({
    day,
    label: dayLabel(day),
    received: shown(received),
    ended: shown(ended),
    receivedStyle: height(received, most),
    endedStyle: height(ended, most),
    says: `${day}，新收 ${shown(received)}，办结 ${shown(ended)}`,
  }));
}

const rowView = (row: BoardRow, columns: readonly BoardColumn[]): RowView => ({
  id: row.id,
  name: row.name,
  cells: row.cells.map((cell, nth) => ({
    value: shown(cell),
    says:
      cellUrl(row, columns, nth) === ''
        ? ''
        : `${row.name}${columns[nth]?.label ?? ''} ${shown(cell)}，点开看清单`,
  })),
  isOpen: rowUrl(row) !== '',
  says: `${row.name}：${columns.map(({ label }, nth) => `${label} ${shown(row.cells[nth] ?? '')}`).join('，')}`,
});

const boardPage = '/packages/office/pages/board/index';

/** Where the name of a row leads: into a town, or to the list of its cases; empty for nowhere. */
export const rowUrl = ({ town, filters }: BoardRow): string =>
  town === null ? urlOf(filters, 1) : `${boardPage}?town=${encodeURIComponent(town)}`;

/** Where one figure of a row leads: to as many cases as it says; empty for nowhere. */
export function cellUrl({ filters, cells }: BoardRow, columns: readonly BoardColumn[], nth: number): string {
  const column = columns[nth]?.filters ?? null;
  return filters === null || column === null ? '' : urlOf({ ...filters, ...column }, cells[nth] ?? null);
}

/** Rows by a column, the largest first; null leaves them as they came. */
export function sorted(rows: readonly BoardRow[], column: number | null): readonly BoardRow[] {
  if (column === null) return rows;
  const weight = ({ cells }: BoardRow): number => Number.parseFloat(String(cells[column] ?? '')) || 0;
  return [...rows].sort((one, other) => weight(other) - weight(one));
}

/** So many rows are drawn at once. */
export const rowsAtOnce = 30;

/** A board ready to be drawn: its rows by a column, the first so many of them. */
export function boardView(board: Board, column: number | null, most = rowsAtOnce): BoardPageView {
  const { title, period, views, flows, stock, states, stretches, columns, isHidden, isCut } = board;
  return {
    title,
    label: period.label,
    before: period.before,
    after: period.after ?? '',
    views: views.length > 1 ? views : [],
    flows: flows.map(tileView),
    stock: stock.map(tileView),
    states: states.map(tileView),
    stretches: stretches.map(({ label, count, words }) => ({
      label,
      words: words === '' ? stretchNote(count) : words,
    })),
    bars: barsOf(board),
    columns: columns.map(({ label }) => label),
    rows: sorted(board.rows, column)
      .slice(0, most)
      .map((row) => rowView(row, columns)),
    more: Math.max(0, board.rows.length - most),
    note: [
      isHidden ? '少于 3 的数以 * 表示。' : '',
      isCut ? '只列出前 500 行，请到台账里筛选。' : '',
      '数字约每分钟更新；重开的事项从原办结日减去。',
    ].join(''),
  };
}

const stretchNote = (count: number | null): string => (count === null ? '*' : '暂无');
