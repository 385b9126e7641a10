import type { Board, BoardRow, BoardView, StretchLine, Tile, TrendDay } from '../../typings/board';
import type { LedgerFilters } from '../../typings/ledger';
import type { ReportState } from '../../typings/report';
import type { Figures, RollupDoc, Stretch } from '../../typings/statistics';
import { reportFlow } from '../report/report.table';
import { sumOf } from './batch.rules';
import { caseColumns, caseTiles, departmentColumns, departmentTiles, type Shown } from './board.table';
import { noItem, now } from './counting.rules';
import { bucketWords, stretchLabels } from './figures.table';
import type { Span } from './period.rules';
import type { BoardPlace } from './place.rules';
import { shown, shownColumn } from './smallNumbers.rules';

export type Rolled = Pick<RollupDoc, 'scope' | 'period' | 'sum'> & { readonly days?: RollupDoc['days'] };

/** Figures of one scope: what happened in the period, and what lies there now. */
export interface Figured {
  readonly flows: Figures;
  readonly stock: Figures;
}

/** What of these roll-ups falls into the period. */
export function figured(rollups: readonly Rolled[], { days, months }: Span): Figured {
  const isWhole = days.length > 7;
  const flows = rollups
    .filter(({ period }) => months.includes(period))
    .map((rollup) => (isWhole ? rollup.sum : sumOf(days.map((day) => ofDay(rollup, day)))));
  return {
    flows: sumOf(flows),
    stock: sumOf(rollups.filter(({ period }) => period === now).map(({ sum }) => sum)),
  };
}

const ofDay = ({ days }: Rolled, day: string): Figures => days?.[day] ?? {};

/** A figure of a row of board.table.ts. */
const countOf = ({ figures, of }: Shown, figured: Figured): number =>
  figures.reduce((sum, figure) => sum + (figured[of][figure] ?? 0), 0);

const openStates = (Object.keys(reportFlow.states) as readonly ReportState[]).filter(
  (state) => reportFlow.states[state].open,
);

const stateLabel = (state: ReportState): string =>
  reportFlow.states[state].label.replace('{desk}', '网格中心');

/** Everything above the rows. */
export function upperPart(
  own: readonly Rolled[],
  place: BoardPlace,
  span: Span,
): Pick<Board, 'flows' | 'stock' | 'states' | 'stretches' | 'trend'> {
  const all = figured(own, span);
  const tiles = place.figures === 'cases' ? caseTiles : departmentTiles;
  const tile = (row: Shown): Tile => ({
    key: row.figures.join('-'),
    label: row.label,
    count: visible(countOf(row, all), place),
    filters: place.hasLedger ? narrowed(place.filters, row.behind?.(span) ?? null) : null,
  });
  const isDepartment = place.figures === 'department';
  return {
    flows: tiles.filter(({ of }) => of === 'flows').map(tile),
    stock: tiles.filter(({ of }) => of === 'stock').map(tile),
    states: isDepartment
      ? []
      : openStates.map((state) => stateTile(state, all, place)).filter(({ count }) => count !== 0),
    stretches: stretchesOf(
      isDepartment ? ['toSign', 'toHandle'] : ['toLook', 'toDispatch', 'toClose'],
      all,
      place,
    ),
    trend: span.days.length === 1 ? [] : trendOf(own, place, span),
  };
}

const visible = (count: number, { isAggregate }: BoardPlace): number | null =>
  isAggregate ? shown(count) : count;

const narrowed = (place: LedgerFilters, more: LedgerFilters | null): LedgerFilters | null =>
  more === null ? null : { ...place, ...more };

const stateTile = (state: ReportState, { stock }: Figured, place: BoardPlace): Tile => ({
  key: state,
  label: stateLabel(state),
  count: visible(stock[state] ?? 0, place),
  filters: place.hasLedger ? { ...place.filters, state } : null,
});

const stretchesOf = (
  stretches: readonly Stretch[],
  { flows }: Figured,
  place: BoardPlace,
): readonly StretchLine[] =>
  stretches.map((stretch) => {
    const buckets = bucketWords.map((_, nth) => flows[`${stretch}${nth}`] ?? 0);
    const count = visible(
      buckets.reduce((sum, one) => sum + one, 0),
      place,
    );
    return {
      label: stretchLabels[stretch],
      count,
      words: count === null || count === 0 ? '' : stretchWords(buckets),
    };
  });

/** `半数 4 小时内，九成 3 天内`. */
const stretchWords = (buckets: readonly number[]): string =>
  `半数 ${within(buckets, 0.5)}，九成 ${within(buckets, 0.9)}`;

/** The bucket by which so large a part was over. */
export function within(buckets: readonly number[], part: number): string {
  const wanted = buckets.reduce((sum, one) => sum + one, 0) * part;
  let sum = 0;
  const place = buckets.findIndex((count) => (sum += count) >= wanted && sum > 0);
  return bucketWords[Math.max(place, 0)] ?? '';
}

const ends = ['solved', 'notOurs', 'cannot', 'rejected'] as const;

function trendOf(own: readonly Rolled[], place: BoardPlace, { days, today }: Span): readonly TrendDay[] {
  const isDepartment = place.figures === 'department';
  return days
    .filter((day) => day <= today)
    .map((day) => {
      const figures = sumOf(own.map((rollup) => ofDay(rollup, day)));
      const ended = isDepartment
        ? (figures['handled'] ?? 0)
        : ends.reduce((sum, end) => sum + (figures[end] ?? 0), 0);
      return {
        day,
        received: visible(figures[isDepartment ? 'given' : 'received'] ?? 0, place),
        ended: visible(ended, place),
      };
    });
}

/** One line of the list: who it is, and where a tap leads. */
export interface Named {
  readonly scope: string;
  readonly id: string;
  readonly name: string;
}

/** The rows of a list, those with most on their hands first. */
export function lowerPart(
  rollups: readonly Rolled[],
  named: readonly Named[],
  view: BoardView,
  place: BoardPlace,
  span: Span,
): Pick<Board, 'columns' | 'rows'> {
  const columns: readonly Shown[] = view === 'departments' ? departmentColumns : caseColumns;
  const byScope = new Map<string, Rolled[]>();
  for (const rollup of rollups) byScope.set(rollup.scope, [...(byScope.get(rollup.scope) ?? []), rollup]);
  const lines = named.map((one) => ({ one, figured: figured(byScope.get(one.scope) ?? [], span) }));
  const counts = columns.map((column) => {
    const all = lines.map((line) => countOf(column, line.figured));
    return place.isAggregate ? shownColumn(all) : all;
  });
  const rows = lines.map(({ one, figured: line }, nth): BoardRow => ({
    id: one.id,
    name: one.name,
    cells: [
      ...counts.map((column) => column[nth] ?? null),
      ...(view === 'departments' ? departmentRates(line) : []),
    ],
    town: view === 'towns' && !place.isAggregate ? one.id : null,
    filters: place.hasLedger ? narrowed(place.filters, behindRow(view, one.id)) : null,
  }));
  return {
    columns: [
      ...columns.map(({ label, behind }) => ({
        label,
        filters: place.hasLedger ? (behind?.(span) ?? null) : null,
      })),
      ...(view === 'departments' ? rateColumns : []),
    ],
    rows: [...rows].sort((one, other) => weight(other) - weight(one)),
  };
}

const weight = ({ cells }: BoardRow): number =>
  cells.slice(0, 2).reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);

/** NB: the ledger cannot be asked for what has no item yet, nor for a department over all its time. */
const behindRow = (view: BoardView, id: string): LedgerFilters | null =>
  ({
    towns: { town: id },
    units: { unit: id },
    items: id === noItem ? null : { item: id },
    departments: null,
    none: null,
  })[view];

const rateColumns = ['退回率', '办理用时'].map((label) => ({ label, filters: null }));

/** NB: a rate of nothing is no rate, and half of nothing takes no time. */
function departmentRates({ flows }: Figured): readonly string[] {
  const [given, back] = [flows['given'] ?? 0, flows['sentBack'] ?? 0];
  const buckets = bucketWords.map((_, nth) => flows[`toHandle${nth}`] ?? 0);
  return [
    given === 0 ? '' : `${Math.round((back / given) * 100)}%`,
    buckets.some((count) => count > 0) ? `半数 ${within(buckets, 0.5)}` : '',
  ];
}
