import type { Claim } from './claim';
import { NotMade } from './notMade';

/** A file holds at most so many cases; beyond that nobody opens it on a phone. */
export const mostCases = 100_000;
/** Well within what the function may take, upload included. */
const mostMilliseconds = 45_000;

/** How far a walk got: `isCut` when more would have followed. */
export interface Pace {
  cases: number;
  isCut: boolean;
}

/** Passes batches on, says how far it is, and stops at the file's limit or when time runs out. */
export async function* paced<R>(
  batches: AsyncIterable<readonly R[]>,
  held: Claim,
  pace: Pace,
): AsyncGenerator<readonly R[]> {
  const begun = performance.now();
  for await (const batch of batches) {
    if (performance.now() - begun > mostMilliseconds)
      throw new NotMade('这个范围太大，一次生成不完，请缩短时间范围后分几次导出。');
    const room = mostCases - pace.cases;
    pace.cases += Math.min(batch.length, room);
    pace.isCut = batch.length > room;
    yield batch.slice(0, room);
    if (pace.isCut) return;
    await held.progress(pace.cases);
  }
}

/** What is said of a file that could not take all. */
export const cutWords = ({ isCut }: Pace): { readonly problem?: string } =>
  isCut ? { problem: `只导出了最近的 ${mostCases} 条，更早的请按时间范围另行导出；文件保留 7 天。` } : {};
