import type { ReportDoc } from '../../typings/reportDoc';
import type { RollupDoc } from '../../typings/statistics';
import type { Store } from '../world';
import { countedFields, markOf, tallyOf, uncounted } from './counting.rules';
import type { Counting } from './fold';
import { type Difference, differencesBetween, held, summed } from './recount.rules';

const pageSize = 200;

const fields = [...countedFields, 'order'] as const satisfies readonly (keyof ReportDoc)[];

/**
 * Counts every report of a district from its journal, from scratch, and says which figure of the roll-ups differs.
 * Changes nothing. What is due and not yet counted is taken as the roll-ups have it. NB: for a script, its time grows
 * with the number of reports.
 */
export async function recount(districtId: string, { store, now }: Counting): Promise<readonly Difference[]> {
  const counted = new Map<string, number>();
  const at = now();
  let after: string | null = null;
  for (;;) {
    const found: readonly Pick<ReportDoc, (typeof fields)[number]>[] = await store.page('reports', {
      match: { districtId },
      by: 'order',
      direction: 'asc',
      after,
      limit: pageSize,
      fields,
    });
    for (const report of found) {
      const isDue = report.countDueAt !== undefined && report.countDueAt <= `${at.toISOString()}~`;
      const mark = isDue ? (report.counted ?? uncounted) : markOf(report, at, 0);
      for (const [key, count] of tallyOf(report, mark)) counted.set(key, (counted.get(key) ?? 0) + count);
    }
    after = found.at(-1)?.order ?? null;
    if (found.length < pageSize) return compare(counted, store);
  }
}

async function compare(counted: ReadonlyMap<string, number>, store: Store): Promise<readonly Difference[]> {
  const standing = new Map<string, number>();
  const badSums: Difference[] = [];
  let after: string | null = null;
  for (;;) {
    const found: readonly RollupDoc[] = await store.page('rollups', {
      match: {},
      by: '_id',
      direction: 'asc',
      after,
      limit: pageSize,
      fields: ['_id', 'scope', 'list', 'period', 'batch', 'sum', 'days'],
    });
    for (const rollup of found) {
      for (const [key, count] of held(rollup)) standing.set(key, count);
      badSums.push(...summed(rollup));
    }
    after = found.at(-1)?._id ?? null;
    if (found.length < pageSize) return [...differencesBetween(standing, counted), ...badSums];
  }
}
