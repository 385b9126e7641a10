import type { LedgerHead, MoneyEntry } from '../../typings/reward';
import { spokenFen } from '../../cloudfunctions/reward/fen.rules';
import { emptyLedger, entryFor, headAfter, moneyHash, moveOf } from '../../cloudfunctions/reward/money.rules';
import { canonical } from '../../cloudfunctions/workflow/journal.rules';
import type { Verdict } from '../support/verifying';
import { type LedgerLine, parsedLine } from './lines';

/** As far as it was recomputed: the head, and what each subject holds. */
interface Run {
  head: LedgerHead | null;
  isEnded: boolean;
  lines: number;
  readonly owns: Map<string, MoneyEntry[]>;
}

/**
 * Recomputes a ledger from nothing: every entry by the rules that let it in, tied to the one before, and the balances of
 * the last line as the sum of all (F327). Names the first entry that does not stand.
 */
export async function verifyLedger(lines: AsyncIterable<string>): Promise<Verdict> {
  const run: Run = { head: null, isEnded: false, lines: 0, owns: new Map() };
  for await (const text of lines) {
    if (text === '') continue;
    run.lines += 1;
    const fault = follow(run, parsedLine(text));
    if (fault !== null) return { isWhole: false, said: `第 ${run.lines} 行：${fault}` };
  }
  if (run.head === null) return { isWhole: false, said: '文件是空的。' };
  if (!run.isEnded)
    return { isWhole: false, said: `文件在第 ${run.lines} 行之后断了：没有结尾行，后面的账被删去了。` };
  return { isWhole: true, said: standing(run.head) };
}

function standing({ ledger, count, hash, balances }: LedgerHead): string {
  const { grant, budget, reserved, paid, returned, expired } = balances;
  return [
    `对得上：${ledger}，${count} 笔，前后相接。`,
    `拨入 ${spokenFen(-grant)} = 余额 ${spokenFen(budget)} + 预留 ${spokenFen(reserved)} + 已付 ${spokenFen(paid)}`,
    ` + 退回 ${spokenFen(returned)} + 到期未领 ${spokenFen(expired)}。`,
    `封印 ${hash}，请与系统里的封印核对。`,
  ].join('');
}

/** The first fault of a line, or null; then the run has moved on by it. */
function follow(run: Run, line: LedgerLine | null): string | null {
  if (line === null) return '不是奖励资金账的格式。';
  if (run.isEnded) return '结尾行之后还有内容，是后来加上的。';
  if (run.head === null) return begin(run, line);
  if (line.kind === 'ledger') return '开头行只能有一行。';
  return line.kind === 'end' ? end(run, run.head, line) : enter(run, run.head, line.entry);
}

function begin(run: Run, line: LedgerLine): string | null {
  if (line.kind !== 'ledger') return '缺少开头行，前面的账被删去了。';
  run.head = emptyLedger(line.ledger);
  return null;
}

function enter(run: Run, head: LedgerHead, entry: MoneyEntry): string | null {
  const which = `第 ${entry.seq} 笔（${entry.key}）`;
  if (entry.seq !== head.count + 1 || entry.prev !== head.hash)
    return `${which}与前一笔接不上：它前面有账被删去、插入或调换。`;
  if (entry.hash !== moneyHash(entry)) return `${which}被改过。`;
  const own = run.owns.get(entry.subject) ?? [];
  const again = entryFor(head, own, moveOf(entry), new Date(entry.at));
  if (!again.ok) return `${which}不该记成：${again.refusal.message}`;
  if (again.answer.already) return `${which}记了两次。`;
  own.push(entry);
  run.owns.set(entry.subject, own);
  run.head = headAfter(head, entry);
  return null;
}

function end(run: Run, head: LedgerHead, said: LedgerLine & { readonly kind: 'end' }): string | null {
  run.isEnded = true;
  const { count, hash, balances } = head;
  return canonical(said) === canonical({ kind: 'end', count, hash, balances })
    ? null
    : `结尾行与算出来的对不上：应是 ${count} 笔，余额 ${spokenFen(balances.budget)}，封印 ${hash}。后面的账被删去，或结尾被改过。`;
}
