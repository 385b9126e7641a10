/*
 * The table of a wide screen: rows are found by words and by a place, and sorted by the head of a column. One for every
 * desk page; a page says what its columns are and what stands in them.
 */

/** What stands in a cell, and by what it is sorted: null cannot be told, and stands last. */
export interface DeskCell {
  readonly text: string;
  readonly key: string | number | null;
  /** `waiting`, `done` … make a tag; `soft` and `wrong` are words; empty is plain. */
  readonly tone: string;
}

const lookOf = (tone: string): string => {
  if (tone === '' || tone === 'wrong') return tone;
  return tone === 'soft' ? 'note' : `tag tag-${tone}`;
};

/** A row: its cells in the order of the columns. */
export interface DeskRow {
  readonly id: string;
  /** What a row is chosen by beside its words: a town, a place. */
  readonly part: string;
  readonly cells: readonly DeskCell[];
  /** Words by which it is found and which no cell shows. */
  readonly more?: string;
}

export interface DeskColumn {
  readonly by: string;
  readonly label: string;
  /** How much of the width it takes, beside the others. */
  readonly share: number;
  /** Chosen for the first time it begins with the most. */
  readonly isMostFirst?: true;
}

export interface DeskSort {
  readonly by: string;
  readonly isDown: boolean;
}

/** A table with what is looked for in it. */
export interface Desk {
  readonly columns: readonly DeskColumn[];
  /** `所`, `个`: how its rows are counted. */
  readonly counted: string;
  readonly rows: readonly DeskRow[];
  readonly words: string;
  /** Empty: all of them. */
  readonly part: string;
  readonly sort: DeskSort;
}

/** A table without rows; sorted by nothing it keeps the order in which they come. */
export const newDesk = (columns: readonly DeskColumn[], counted: string, by = ''): Desk => ({
  columns,
  counted,
  rows: [],
  words: '',
  part: '',
  sort: { by, isDown: false },
});

/** A cell of words, sorted by them. */
export const wordCell = (text: string, tone = ''): DeskCell => ({ text, key: text, tone });

/** What cannot be told stands last, whichever way the rest goes. */
function compared(one: DeskCell['key'], other: DeskCell['key'], way: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return way * (one - other);
  return way * String(one).localeCompare(String(other), 'zh');
}

/** Sorted; equal rows keep the order in which they came. */
export function sortedRows({ columns, rows, sort }: Pick<Desk, 'columns' | 'rows' | 'sort'>) {
  const at = columns.findIndex(({ by }) => by === sort.by);
  const way = sort.isDown ? -1 : 1;
  return [...rows].sort((one, other) =>
    compared(one.cells[at]?.key ?? null, other.cells[at]?.key ?? null, way),
  );
}

/** The rows of the chosen part in which every typed word stands, in whatever column. */
export function matchingRows({ rows, words, part }: Pick<Desk, 'rows' | 'words' | 'part'>) {
  const wanted = words.split(/\s+/).filter((word) => word !== '');
  return rows.filter((row) => {
    const text = [...row.cells.map((cell) => cell.text), row.more ?? ''].join(' ');
    return (part === '' || row.part === part) && wanted.every((word) => text.includes(word));
  });
}

/** Chosen once more, a column goes the other way. */
export function withSort(desk: Desk, chosen: string): Desk {
  const column = desk.columns.find(({ by }) => by === chosen);
  if (column === undefined) return desk;
  const isDown = column.by === desk.sort.by ? !desk.sort.isDown : column.isMostFirst === true;
  return { ...desk, sort: { by: column.by, isDown } };
}

interface HeadView {
  readonly by: string;
  readonly label: string;
  readonly share: number;
  readonly icon: string;
  readonly said: string;
}

/** The heads: which one it is sorted by, for the eye and for the ear. */
export const headsOf = ({ columns, sort }: Pick<Desk, 'columns' | 'sort'>): readonly HeadView[] =>
  columns.map(({ by, label, share }) => {
    const isOn = by === sort.by;
    const way = sort.isDown ? '，现在从大到小' : '，现在从小到大';
    return {
      by,
      label,
      share,
      icon: isOn ? (sort.isDown ? 'down' : 'up') : '',
      said: `按${label}排序${isOn ? way : ''}`,
    };
  });

/** As many as a page carries at once; the rest is found by its words. */
const mostShown = 100;

/** The table as it is drawn, and how much of it there is. */
export interface DeskView {
  readonly heads: readonly HeadView[];
  readonly lines: readonly {
    readonly id: string;
    /** `look`: its class. */
    readonly cells: readonly { readonly text: string; readonly look: string }[];
  }[];
  readonly said: string;
}

export function deskView(desk: Desk): DeskView {
  const found = sortedRows({ ...desk, rows: matchingRows(desk) });
  return {
    heads: headsOf(desk),
    lines: found.slice(0, mostShown).map(({ id, cells }) => ({
      id,
      cells: cells.map(({ text, tone }) => ({ text, look: lookOf(tone) })),
    })),
    said: saidOf(found.length, desk.rows.length, desk.counted),
  };
}

function saidOf(found: number, all: number, counted: string): string {
  if (found > mostShown)
    return `找到 ${found} ${counted}，先列出前 ${mostShown} ${counted}，再输入几个字可以缩小范围`;
  return found === all ? `共 ${all} ${counted}` : `找到 ${found} ${counted}，共 ${all} ${counted}`;
}
