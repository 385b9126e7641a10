import type { LedgerFilters } from '../../typings/ledger';
import type { ReportDoc } from '../../typings/reportDoc';
import type { Match, Store } from '../world';
import { type Filtered, filteredFields, type Hides, passes } from './filters.rules';
import { type Batch, nextBatch, placeOf } from './scan';

/** Large enough that the calls do not count, small enough for memory and for what a database answers at once. */
const batchSize = 500;

export interface Walked {
  readonly match: Match;
  readonly filters: LedgerFilters;
  readonly hides: Hides;
  /** The instant at which overdue is judged. */
  readonly at: string;
}

/** Where the walk goes on after a batch that was not its last. */
function placeAfter(
  filters: LedgerFilters,
  reports: readonly Pick<ReportDoc, 'order' | 'dueOrder'>[],
): string | null {
  const last = reports.at(-1);
  return last === undefined ? null : placeOf(filters, last);
}

/**
 * The whole ledger that the filters leave, newest first (what is overdue: the longest overdue first), in batches; some may be empty. The next batch is under way
 * while one is worked on.
 */
export async function* walkLedger<K extends keyof ReportDoc>(
  store: Store,
  { match, filters, hides, at }: Walked,
  wanted: readonly K[],
): AsyncGenerator<readonly Pick<ReportDoc, K | keyof Filtered | 'order' | 'dueOrder'>[]> {
  const fields = [...new Set([...wanted, ...filteredFields])];
  type Found = Batch<Pick<ReportDoc, K | keyof Filtered | 'order' | 'dueOrder'>>;
  const from = (cursor: string | null): Promise<Found> =>
    nextBatch(store, { match, filters, cursor, fields, at }, batchSize);
  let ahead: Promise<Found> | null = from(null);
  while (ahead !== null) {
    const { reports, last }: Found = await ahead;
    ahead = last ? null : from(placeAfter(filters, reports));
    // Told where it is awaited; until then nobody is there to hear it.
    ahead?.catch(() => undefined);
    yield reports.filter((report) => passes(report, filters, at, hides));
  }
}
