import type { ReadCell, ReadSheet } from '../../typings/book';
import type { Payout } from '../../typings/payout';
import type { ListResult } from '../../typings/rewardDoc';
import type { PayListPlan } from '../../typings/rewardPage';
import type { CellFault } from '../../typings/roster';
import { unguardedText } from '../plainText.rules';
import { billNumber } from './bill.rules';
import { spokenFen, yuanOf } from './fen.rules';

/** The columns of a finance list; the last three are the finance office's to fill in (F333). */
export const listColumns = [
  { title: '序号', width: 6 },
  { title: '单号', width: 36 },
  { title: '姓名', width: 12 },
  { title: '身份', width: 14 },
  { title: '学校', width: 26 },
  { title: '金额（元）', width: 12 },
  { title: '结果', width: 10 },
  { title: '凭证号', width: 20 },
  { title: '未付原因', width: 30 },
] as const;

const results = { 已付: 'paid', 未付: 'failed', 未领: 'unclaimed' } as const;

/** So many rows are one list. */
export const mostListed = 200;
const mostFaults = 50;

const plain = (text: string): string => unguardedText(text).replaceAll(/\s/g, '');

/** The row with the headings, wherever the finance office moved it; null when there is none. */
export function listHeadOf({ cells }: ReadSheet): ReadonlyMap<string, number> | null {
  const rows = new Set(cells.map(({ row }) => row));
  for (const row of rows) {
    const named = new Map(cells.filter((cell) => cell.row === row).map(({ text, column }) => [plain(text), column]));
    if (['单号', '金额（元）', '结果'].every((title) => named.has(title))) return new Map([...named, ['', row]]);
  }
  return null;
} // prettier-ignore

/** A bill that is on the list, as it stands here. */
export interface ListedBill {
  readonly reward: string;
  readonly payout: Payout;
}

export interface ReadList {
  readonly results: readonly ListResult[];
  readonly plan: Omit<PayListPlan, 'id'>;
}

/** Holds a list that came back against the one that went out: what it would enter, or every fault by its cell. */
export function readList(sheet: ReadSheet, bills: readonly ListedBill[]): ReadList {
  const head = listHeadOf(sheet) ?? new Map<string, number>();
  const top = head.get('') ?? 0;
  const columns = [...head].filter(([title]) => title !== '');
  const rows = [...new Set(sheet.cells.filter(({ row }) => row > top).map(({ row }) => row))].toSorted((a, b) => a - b);
  const cellAt = (row: number, title: string): ReadCell | undefined =>
    sheet.cells.find((cell) => cell.row === row && cell.column === head.get(title));
  const faults: CellFault[] = [];
  const read: ListResult[] = [];
  const seen = new Map<string, number>();
  let open = 0;
  let known = 0;
  for (const row of rows) {
    const text = (title: string): string => unguardedText(cellAt(row, title)?.text ?? '').trim();
    const fault = (title: string, words: string): void =>
      void faults.push({ cell: `${letterOf(head.get(title) ?? columns.length + 1)}${row}`, words });
    const bill = plain(text('单号'));
    if (bill === '') {
      if (plain(text('金额（元）')) !== '' && plain(text('结果')) !== '') fault('单号', '没有单号，请保留导出时的单号');
      continue;
    }
    const before = seen.get(bill);
    if (before !== undefined) {
      fault('单号', `和第 ${before} 行是同一个单号，请只留一行`);
      continue;
    }
    seen.set(bill, row);
    const listed = bills.find(({ payout }) => numbersOf(payout).includes(bill));
    if (listed === undefined) {
      fault('单号', '不是这份清单里的单号，请核对是不是选错了文件');
      continue;
    }
    const { payout, reward } = listed;
    if (!sameFen(text('金额（元）'), payout.fen)) {
      fault('金额（元）', `金额应是 ${yuanOf(payout.fen)}，请不要改动`);
      continue;
    }
    const said = plain(text('结果'));
    if (said === '') {
      open += 1;
      continue;
    }
    const result = Object.entries(results).find(([words]) => words === said)?.[1];
    if (result === undefined) {
      fault('结果', `“${said.slice(0, 10)}”不对，请填 已付、未付 或 未领`);
      continue;
    }
    const [ref, why] = [text('凭证号'), text('未付原因').slice(0, 100)];
    if (!isVoucher(ref)) {
      fault('凭证号', '凭证号最多 64 个字，写在一行里，请改短');
      continue;
    }
    if (result === 'paid' && ref === '') fault('凭证号', '已付的要填凭证号');
    if (result === 'failed' && why === '') fault('未付原因', '未付的要填原因');
    if ((result === 'paid' && ref === '') || (result === 'failed' && why === '')) continue;
    const line: ListResult = { bill, reward, fen: payout.fen, result, ref, why };
    if (isKnown(payout, line)) known += 1;
    if (!isKnown(payout, line)) read.push(line);
  }
  if (rows.length > mostListed * 2) faults.push({ cell: '', words: '行数太多，不像付款清单，请核对是不是选错了文件' });
  const count = (wanted: ListResult['result']): number => read.filter(({ result }) => result === wanted).length;
  const sum = read.filter(({ result }) => result === 'paid').reduce((total, { fen }) => total + fen, 0);
  return {
    results: read,
    plan: {
      faults: faults.slice(0, mostFaults),
      paid: count('paid'),
      failed: count('failed'),
      unclaimed: count('unclaimed'),
      open,
      known,
      amount: spokenFen(sum),
    },
  };
} // prettier-ignore

/** NB: it goes into the books as it is, so that it is never cut short silently. */
const isVoucher = (ref: string): boolean => /^\P{C}{0,64}$/u.test(ref);

const numbersOf = ({ reward, round }: Payout): readonly string[] =>
  Array.from({ length: round }, (_, nth) => billNumber(reward, nth + 1));

/** Entered before, the same way: telling it again is no news. */
function isKnown(payout: Payout, { bill, result }: ListResult): boolean {
  const isPresent = bill === billNumber(payout.reward, payout.round);
  if (result === 'paid') return isPresent && payout.state === 'paid';
  return !isPresent || payout.state === 'failed' || payout.state === 'expired' || payout.state === 'ended';
}

/** NB: as Excel keeps numbers: `20`, `20.0`, `20.00`; never rounded to fit. */
const sameFen = (text: string, fen: number): boolean => {
  const digits = plain(text).replaceAll(',', '').replace(/元$/, '');
  return /^\d{1,9}(\.\d{1,10})?$/.test(digits) && Math.abs(Number(digits) * 100 - fen) < 1e-6;
};

const letterOf = (column: number): string => String.fromCharCode(64 + Math.min(26, Math.max(1, column)));
