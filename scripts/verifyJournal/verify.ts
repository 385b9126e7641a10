import type { JournalEntry } from '../../typings/reportDoc';
import { firstBroken } from '../../cloudfunctions/workflow/journal.rules';
import { sealedLine } from '../../cloudfunctions/workflow/seal.rules';
import type { Verdict } from '../support/verifying';
import { type LineContent, parsedLine } from './lines';

interface Run {
  readonly lines: number;
  readonly cases: number;
  readonly entries: number;
  readonly hash: string | null;
  readonly isEnded: boolean;
}

const broken = (said: string): Verdict => ({ isWhole: false, said });

/**
 * Checks journals line by line against themselves, in constant memory. Entries are checked before their line, so that
 * the first thing named is the smallest thing that was touched (F098).
 */
export async function verify(lines: AsyncIterable<string>): Promise<Verdict> {
  let run: Run = { lines: 0, cases: 0, entries: 0, hash: null, isEnded: false };
  for await (const text of lines) {
    if (text === '') continue;
    const next = follow(run, text);
    if ('said' in next) return next;
    run = next;
  }
  if (run.lines === 0) return broken('文件是空的。');
  if (!run.isEnded) return broken(`文件在第 ${run.lines} 行之后断了：没有结尾行，后面的记录被删去了。`);
  return {
    isWhole: true,
    said: `完整：${run.cases} 件、${run.entries} 条流转记录，前后相接。封印 ${run.hash ?? ''}，请与系统里这次导出的封印核对。`,
  };
}

function follow(run: Run, text: string): Run | Verdict {
  const at = run.lines + 1;
  const line = parsedLine(text);
  if (line === null) return broken(`第 ${at} 行不是流转记录的格式。`);
  const { content, hash } = line;
  const place = `第 ${at} 行${content.kind === 'case' ? `（${content.number}）` : ''}`;
  if (run.isEnded) return broken(`${place}：结尾行之后还有内容，是后来加上的。`);
  const inside = content.kind === 'case' ? brokenEntry(content.journal) : null;
  if (inside !== null) return broken(`${place}：${inside}`);
  if (hash !== sealedLine(content, run.hash).hash)
    return broken(`${place}：与上一行接不上。这一行被改过，或它前面有整行被删去、插入或调换。`);
  return counted(run, content, hash) ?? broken(`${place}：开头行或件数不对。`);
}

function brokenEntry(journal: readonly JournalEntry[]): string | null {
  const at = firstBroken(journal);
  const entry = at === null ? undefined : journal[at];
  if (at === null || entry === undefined) return null;
  return `第 ${at + 1} 条记录（${entry.at} ${entry.event}）与前面接不上，是第一处被改动、删去、插入或调换的地方。`;
}

/** Null when the line stands where it cannot: a head in the middle, another number of cases. */
function counted(run: Run, content: LineContent, hash: string): Run | null {
  const lines = run.lines + 1;
  const isFirst = run.lines === 0;
  if ((content.kind === 'head') !== isFirst) return null;
  if (content.kind === 'head') return { ...run, lines, hash };
  if (content.kind === 'end')
    return content.cases === run.cases ? { ...run, lines, hash, isEnded: true } : null;
  return { ...run, lines, hash, cases: run.cases + 1, entries: run.entries + content.journal.length };
}
