import type { PlatformAdapter, PlatformUpdate } from '../../typings/external';
import type { Outcome, Refused } from '../../typings/refusal';
import { grant, refuse } from '../refuse';

/** A call has seconds: more than this is handed over in several files. */
const mostUpdates = 100;

const titles = { number: '本系统编号', externalNumber: '平台编号', state: '状态' } as const;

/**
 * The adapter that always works: a file that a person carries. Written as JSON; read as JSON (a list of objects) or CSV
 * (first line: titles), with the titles above or the English names. Other columns are ignored.
 */
export const fileAdapter: PlatformAdapter = {
  id: 'file',
  write: (cases) => `${JSON.stringify({ form: '平台报送表', cases }, null, 1)}\n`,
  read: (given) => {
    const text = given.replace(/^\ufeff/, '').trim();
    const rows = text.startsWith('[') ? jsonRows(text) : csvRows(text);
    return rows === null ? unreadable : updatesFrom(rows);
  },
};

type Row = Readonly<Record<string, unknown>>;

const unreadable = refuse('INVALID', '文件不是正确的 JSON 或 CSV，请从平台重新导出后再试。', 'file');

function updatesFrom(rows: readonly Row[]): Outcome<readonly PlatformUpdate[]> {
  if (rows.length === 0) return refuse('INVALID', '文件里没有内容，请检查后重新选择。', 'file');
  if (rows.length > mostUpdates)
    return refuse('TOO_LARGE', `一次最多导入 ${mostUpdates} 条，请分成几个文件。`, 'file');
  const updates = rows.map(updateFrom);
  const wrong = updates.findIndex((update) => update === null);
  if (wrong >= 0) return fault(wrong);
  const whole = updates.flatMap((update) => update ?? []);
  const repeated = whole.findIndex(
    ({ number }, nth) => whole.findIndex((one) => one.number === number) < nth,
  );
  return repeated >= 0 ? fault(repeated) : grant(whole);
}

const fault = (nth: number): Refused =>
  refuse(
    'INVALID',
    `第 ${nth + 1} 条没有填对或重复：本系统编号、平台编号、状态都要有，且不超过长度；一条都没有导入。`,
    'file',
  );

function updateFrom(row: Row): PlatformUpdate | null {
  const cell = (name: keyof typeof titles): string => {
    const value = row[titles[name]] ?? row[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const update = { number: cell('number'), externalNumber: cell('externalNumber'), state: cell('state') };
  const isWhole =
    /^[A-Z]+\d+-\d{6}-[0-9A-Z]{5,}$/.test(update.number) &&
    /^[^\s\p{Cc}=+\-@][^\p{Cc}]{0,39}$/u.test(update.externalNumber) &&
    /^[^\p{Cc}]{1,20}$/u.test(update.state);
  return isWhole ? update : null;
}

function jsonRows(text: string): readonly Row[] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.every(isRow) ? parsed : null;
  } catch {
    return null;
  }
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** RFC 4180: commas, quoted cells with doubled quotes and line breaks. */
function csvRows(text: string): readonly Row[] | null {
  const table: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) return null;
    const [, quoted, plain = '', end = ''] = found;
    table.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',' && end !== '') table.push([]);
  }
  const [head = [], ...rows] = table.filter((row) => row.some((words) => words !== ''));
  return rows.map((row) => Object.fromEntries(head.map((title, nth) => [title.trim(), row[nth] ?? ''])));
}
