import type { StatementLine } from '../../typings/bill';

const ways: Readonly<Record<string, StatementLine['way']>> = { 支出: 'out', 收入: 'back' };

/**
 * The lines of 资金账单 that are transfers of ours: a heading, values behind backquotes, two lines of totals. Sums are in
 * yuan there. Null when a column is missing or a sum is none: a list that is half understood proves nothing.
 */
export function statementLines(text: string): readonly StatementLine[] | null {
  const [heading = '', ...rows] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = heading.split(',');
  const way = columns.indexOf('收支类型');
  const sum = columns.indexOf('收支金额（元）');
  const bill = columns.indexOf('业务凭证号');
  if (way < 0 || sum < 0 || bill < 0) return null;
  const lines = rows
    .filter((row) => row.startsWith('`'))
    .map((row) => row.split(',').map((cell) => cell.replace(/^`/, '')))
    .filter((cells) => cells.length === columns.length)
    .map((cells) => lineOf(cells[bill] ?? '', cells[way] ?? '', cells[sum] ?? ''));
  return lines.some((line) => line === null) ? null : lines.filter((line) => line !== null);
}

function lineOf(bill: string, said: string, yuan: string): StatementLine | null {
  const way = ways[said];
  const [, whole, part] = /^(\d{1,9})\.(\d{2})$/.exec(yuan) ?? [];
  if (way === undefined || whole === undefined || part === undefined) return null;
  return { bill, way, fen: Number(whole) * 100 + Number(part) };
}
