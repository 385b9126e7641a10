import type { LedgerFilters } from '../../typings/ledger';
import type { ReportDoc } from '../../typings/reportDoc';
import type { Match, Store } from '../world';
import { type Filtered, filteredFields, passes } from './filters.rules';
import { type Batch, nextBatch } from './scan';

/** Large enough that the calls do not count, small enough for memory and for what a database answers at once. */
const batchSize = 500;

export interface Walked {
  readonly match: Match;
  readonly filters: LedgerFilters;
  /** The day on which overdue is judged. */
  readonly today: string;
}

/**
 * The whole ledger that the filters leave, newest first, in batches; some may be empty. The next batch is under way
 * while one is worked on.
 */
export async function* walkLedger<K extends keyof ReportDoc>(
  store: Store,
  { match, filters, today }: Walked,
  wanted: readonly K[],
): AsyncGenerator<readonly Pick<ReportDoc, K | keyof Filtered | 'order'>[]> {
  const fields = [...new Set([...wanted, ...filteredFields, 'order' as const])];
  type Found = Batch<Pick<ReportDoc, K | keyof Filtered | 'order'>>;
  const from = (cursor: string | null): Promise<Found> =>
    nextBatch(store, { match, filters, cursor, fields }, batchSize);
  let ahead: Promise<Found> | null = from(null);
  while (ahead !== null) {
    const { reports, last }: Found = await ahead;
    ahead = last ? null : from(reports.at(-1)?.order ?? null);
    // Told where it is awaited; until then nobody is there to hear it.
    ahead?.catch(() => undefined);
    yield reports.filter((report) => passes(report, filters, today));
  }
}
