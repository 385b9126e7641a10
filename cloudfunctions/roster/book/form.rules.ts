import type { ReadCell, ReadSheet } from '../../../typings/book';
import type { AuxKind, CellFault, RosterEntry, RosterKind } from '../../../typings/roster';
import { unguardedText } from '../../plainText.rules';
import { auxKinds, type EntryField, entryFaults, isMasked, kindWords } from '../entry.rules';
import { formCells } from './write.rules';

/** 附件2 as it was issued: five headings and a blank sixth, which is kept for remarks [X] (F018). */
export const headings = ['类别', '姓名', '职务', '办公电话', '手机', ''] as const;

const columns: readonly EntryField[] = ['name', 'job', 'officePhone', 'mobile', 'note'];

/** As many as fit into one document and one answer. */
export const mostRows = 200;
const mostFaults = 50;

export interface ReadRow {
  readonly number: number;
  readonly entry: RosterEntry;
}

export interface ReadForm {
  readonly rows: readonly ReadRow[];
  readonly faults: readonly CellFault[];
}

const plain = (text: string): string => text.replaceAll(/\s/g, '');

/** The row with the five headings in their order; null when there is none. */
export function headerRowOf({ cells }: ReadSheet): number | null {
  const first = cells.filter(({ column, text }) => column === 1 && plain(text) === headings[0]);
  const found = first.find(({ row }) =>
    headings
      .slice(0, 5)
      .every((heading, nth) =>
        cells.some((cell) => cell.row === row && cell.column === nth + 1 && plain(cell.text) === heading),
      ),
  );
  return found?.row ?? null;
}

/** Everybody on the form, and every fault by its cell; a form with a fault is not used at all. */
export function readForm(sheet: ReadSheet): ReadForm {
  const header = headerRowOf(sheet) ?? 0;
  const below = sheet.cells.filter(({ row, column }) => row > header && column <= headings.length);
  const numbers = [...new Set(below.filter(({ column }) => column > 1).map(({ row }) => row))].sort(
    (a, b) => a - b,
  );
  if (numbers.length > mostRows)
    return {
      rows: [],
      faults: [
        {
          cell: '',
          words: `名单最多 ${mostRows} 人，这个文件有 ${numbers.length} 行，请核对是不是选错了文件`,
        },
      ],
    };
  if (numbers.length === 0)
    return { rows: [], faults: [{ cell: `A${header + 1}`, words: '表头下面没有人，请填好后再上传' }] };
  const at = (row: number, column: number): ReadCell | undefined =>
    below.find((cell) => cell.row === row && cell.column === column);
  let last: RosterKind | null = null;
  const faults: CellFault[] = [...strayMerges(sheet, header), ...formulas(below)];
  const rows: ReadRow[] = [];
  for (const number of numbers) {
    const written = at(number, 1)?.text ?? mergedKind(sheet, number, at);
    const kind: RosterKind | null = written === '' ? last : kindOf(written);
    const isUnclear = kind === null || (written === '' && kind !== 'AUX');
    if (isUnclear) faults.push({ cell: `A${number}`, words: written === '' ? '类别没有填，请写网格长、责任网格员或辅助网格员' : `类别“${written.slice(0, 10)}”不对，应为网格长、责任网格员或辅助网格员` }); // prettier-ignore
    if (kind === null) continue;
    last = kind;
    const entry = entryFrom(kind, (column) => at(number, column)?.text ?? '');
    faults.push(...entryFaultsAt(number, entry));
    rows.push({ number, entry });
  }
  const all = [...faults, ...singles(rows), ...sharedMobiles(rows)];
  return { rows, faults: all.sort(byPlace).slice(0, mostFaults) };
}

/** A masked number is no fault yet: whose it is is known once the rows are held against the roster. */
const entryFaultsAt = (number: number, entry: RosterEntry): readonly CellFault[] =>
  entryFaults(isMasked(entry.mobile) ? { ...entry, mobile: '' } : entry).map(({ field, words }) => ({
    cell: cellOf(field, number),
    words,
  }));

/** Masked numbers that are nobody's of the roster, each at its cell: a row of asterisks is never stored. */
export const unknownNumbers = (
  rows: readonly ReadRow[],
  matched: readonly Pick<RosterEntry, 'mobile'>[],
): readonly CellFault[] =>
  rows.flatMap(({ number, entry }, nth) =>
    isMasked(matched[nth]?.mobile ?? '')
      ? [
          {
            cell: cellOf('mobile', number),
            words: `手机号 ${entry.mobile} 隐去了几位，名单里没有对得上的，请填完整的 11 位`,
          },
        ]
      : [],
  );

/** What reading finds of a row that was written with its number masked. */
export const asRead = (row: RosterEntry): RosterEntry =>
  entryFrom(row.kind, (column) => (formCells(row, false)[column - 2] ?? '').trim());

const letters = 'ABCDEF';

const cellOf = (field: EntryField, row: number): string =>
  `${letters[columns.indexOf(field) + 1] ?? ''}${row}`;

const byPlace = (one: CellFault, other: CellFault): number => rowIn(one) - rowIn(other);
const rowIn = ({ cell }: CellFault): number => Number(cell.slice(1) || 0);

/** `网格长（学校安全分管领导）` is the head, whatever stands in the brackets. */
const kindOf = (text: string): RosterKind | null => {
  const words = plain(text);
  const kinds: readonly RosterKind[] = ['AUX', 'OFF', 'HEAD'];
  return kinds.find((kind) => words.startsWith(kindWords[kind])) ?? null;
};

/** A 类别 that is merged over several rows holds for each of them. */
function mergedKind(
  { merged }: ReadSheet,
  row: number,
  at: (row: number, column: number) => ReadCell | undefined,
): string {
  const area = merged.find(({ top, bottom, left }) => left === 1 && top < row && row <= bottom);
  return area === undefined ? '' : (at(area.top, 1)?.text ?? '');
}

function strayMerges({ merged }: ReadSheet, header: number): readonly CellFault[] {
  return merged
    .filter(
      ({ top, left, right }) =>
        top > header && (left > 1 || right > 1) && left <= headings.length && left !== right + 1,
    )
    .filter(({ left, top, bottom, right }) => !(left === 1 && right >= headings.length && top === bottom))
    .map(({ top, left }) => ({
      cell: `${letters[left - 1] ?? ''}${top}`,
      words: '是合并单元格，请取消合并，一人一行',
    }));
}

const formulas = (cells: readonly ReadCell[]): readonly CellFault[] =>
  cells
    .filter(({ isFormula }) => isFormula)
    .map(({ row, column }) => ({
      cell: `${letters[column - 1] ?? ''}${row}`,
      words: '是公式，请复制后“粘贴为数值”',
    }));

function entryFrom(kind: RosterKind, written: (column: number) => string): RosterEntry {
  const text = (column: number): string => unguardedText(written(column));
  const note = text(6);
  const [first = ''] = note.split(/[；;]/);
  const named = kind === 'AUX' ? (auxKinds.find((one) => one === plain(first)) ?? null) : null;
  return {
    kind,
    auxKind: kind === 'AUX' ? (named ?? guessed(`${text(3)}${note}`)) : null,
    name: plain(text(2)),
    job: text(3),
    officePhone: text(4).replaceAll(/\s/g, ''),
    mobile: text(5).replaceAll(/[\s-]/g, ''),
    note: named === null ? note : note.slice(first.length + 1).trim(),
    deputyFor: null,
  };
}

/** The form has no column for the kind: the words of the duty tell it (F021). */
function guessed(words: string): AuxKind {
  if (words.includes('辅警')) return '护学岗辅警';
  if (words.includes('宿管') || words.includes('宿舍')) return '宿管员';
  return /保安|门卫/.test(words) ? '保安员' : '其他内勤人员';
}

/** A second head or officer, at its own cell (F019). */
function singles(rows: readonly ReadRow[]): readonly CellFault[] {
  const kinds: readonly RosterKind[] = ['HEAD', 'OFF'];
  return kinds.flatMap((kind): readonly CellFault[] => {
    const [first, ...more] = rows.filter(({ entry }) => entry.kind === kind);
    if (first === undefined) return [{ cell: '', words: `表里没有${kindWords[kind]}，请填 1 名` }];
    return more.map(({ number }) => ({
      cell: `A${number}`,
      words: `${kindWords[kind]}只能有 1 名，第 ${first.number} 行已经有了，请改为辅助网格员或删去`,
    }));
  });
}

function sharedMobiles(rows: readonly ReadRow[]): readonly CellFault[] {
  return rows.flatMap(({ number, entry }) => {
    const isGiven = entry.mobile !== '' && !isMasked(entry.mobile);
    const first = rows.find((row) => isGiven && row.entry.mobile === entry.mobile);
    if (first === undefined || first.number === number) return [];
    return [{ cell: `E${number}`, words: `和 E${first.number} 是同一个手机号，请核对` }];
  });
}
