import type { GuardedUnit } from '../../typings/roster';
import { order, states } from './roster';
import { moment } from './time';

/** A school of the district in the table of a wide screen. */
export interface FilingRow {
  readonly id: string;
  readonly name: string;
  readonly townId: string;
  readonly town: string;
  readonly state: string;
  readonly tone: string;
  /** Those that wait for somebody come first. */
  readonly rank: number;
  readonly since: string;
  /** How many 辅助网格员 are missing; null when it cannot be told. */
  readonly lacks: number | null;
  readonly short: string;
}

type Column = 'town' | 'name' | 'state' | 'lacks';

/** What the table is sorted by, and which way. */
export interface FilingSort {
  readonly by: Column;
  readonly isDown: boolean;
}

/** What is looked for: words, and a town or all of them. */
export interface FilingFilter {
  readonly words: string;
  readonly townId: string;
}

interface Town {
  readonly id: string;
  readonly name: string;
}

const columns: readonly { readonly by: Column; readonly label: string }[] = [
  { by: 'town', label: '镇（街道）' },
  { by: 'name', label: '学校' },
  { by: 'state', label: '备案' },
  { by: 'lacks', label: '辅助网格员' },
];

/** A town's schools as rows. */
export const filingRows = (town: Town, units: readonly GuardedUnit[], now: number): readonly FilingRow[] =>
  units.map(({ id, name, state, since, shortBy }) => ({
    id,
    name,
    townId: town.id,
    town: town.name,
    state: states[state][0],
    tone: states[state][1],
    rank: order.indexOf(state),
    since: since === '' ? '' : moment(since, now),
    lacks: shortBy,
    short: lacksWords(shortBy),
  }));

function lacksWords(lacks: number | null): string {
  if (lacks === null) return '还不知道';
  return lacks === 0 ? '够' : `差 ${lacks} 名`;
}

const compared: Readonly<Record<Exclude<Column, 'lacks'>, (one: FilingRow, other: FilingRow) => number>> = {
  town: (one, other) => one.town.localeCompare(other.town, 'zh'),
  name: (one, other) => one.name.localeCompare(other.name, 'zh'),
  state: (one, other) => one.rank - other.rank,
};

/** What cannot be told stands last, whichever way the rest goes. */
function byLacks(one: FilingRow, other: FilingRow, way: number): number {
  if (one.lacks === null || other.lacks === null)
    return Number(one.lacks === null) - Number(other.lacks === null);
  return way * (one.lacks - other.lacks);
}

/** Sorted; equal rows keep the order in which they came. */
export function sortedRows(rows: readonly FilingRow[], { by, isDown }: FilingSort): readonly FilingRow[] {
  const way = isDown ? -1 : 1;
  if (by === 'lacks') return [...rows].sort((one, other) => byLacks(one, other, way));
  return [...rows].sort((one, other) => way * compared[by](one, other));
}

/** The rows in which every typed word stands: in the name, the town, the state or what is missing. */
export function matchingRows(
  rows: readonly FilingRow[],
  { words, townId }: FilingFilter,
): readonly FilingRow[] {
  const wanted = words.split(/\s+/).filter((word) => word !== '');
  return rows.filter((row) => {
    const text = `${row.name} ${row.town} ${row.state} ${row.short}`;
    return (townId === '' || row.townId === townId) && wanted.every((word) => text.includes(word));
  });
}

/** Chosen once more, a column goes the other way; the most missing is what is looked for first. */
export function nextSort(sort: FilingSort, chosen: string): FilingSort {
  const by = columns.find((column) => column.by === chosen)?.by ?? sort.by;
  return { by, isDown: by === sort.by ? !sort.isDown : by === 'lacks' };
}

export const firstSort: FilingSort = { by: 'state', isDown: false };

/** The heads of the table: which one it is sorted by, for the eye and for the ear. */
export interface HeadView {
  readonly by: string;
  readonly label: string;
  readonly icon: string;
  readonly said: string;
}

export const headsOf = (sort: FilingSort): readonly HeadView[] =>
  columns.map(({ by, label }) => {
    const isOn = by === sort.by;
    const way = sort.isDown ? 'down' : 'up';
    return {
      by,
      label,
      icon: isOn ? way : '',
      said: `按${label}排序${isOn ? (sort.isDown ? '，现在从大到小' : '，现在从小到大') : ''}`,
    };
  });

/** As many as a page carries at once; the rest is found by its words. */
const mostShown = 100;

interface LineView {
  readonly id: string;
  readonly name: string;
  readonly town: string;
  readonly state: string;
  readonly tone: string;
  readonly since: string;
  readonly short: string;
  readonly isShort: boolean;
}

/** The table as it is drawn, and how much of it there is. */
export interface TableView {
  readonly heads: readonly HeadView[];
  readonly lines: readonly LineView[];
  readonly said: string;
}

export function tableView(rows: readonly FilingRow[], filter: FilingFilter, sort: FilingSort): TableView {
  const found = sortedRows(matchingRows(rows, filter), sort);
  return {
    heads: headsOf(sort),
    lines: found.slice(0, mostShown).map(({ id, name, town, state, tone, since, short, lacks }) => ({
      id,
      name,
      town,
      state,
      tone,
      since,
      short,
      isShort: (lacks ?? 0) > 0,
    })),
    said: saidOf(found.length, rows.length),
  };
}

function saidOf(found: number, all: number): string {
  if (found > mostShown) return `找到 ${found} 所，先列出前 ${mostShown} 所，再输入几个字可以缩小范围`;
  return found === all ? `共 ${all} 所` : `找到 ${found} 所，共 ${all} 所`;
}
