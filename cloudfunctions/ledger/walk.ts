import type { LedgerFilters } from '../../typings/ledger';
import type { ReportDoc } from '../../typings/reportDoc';
import type { Match, Store } from '../world';
import {
  type Filtered,
  filteredFields,
  type Hides,
  type LedgerDoc,
  ledgerParts,
  passes,
} from './filters.rules';
import { type Batch, nextBatch, placeOf, type WalkQuery } from './scan';

/** Large enough that the calls do not count, small enough for memory and for what a database answers at once. */
const batchSize = 500;

export interface Walked {
  readonly match: Match;
  readonly filters: LedgerFilters;
  readonly hides: Hides;
  /** The instant at which overdue is judged. */
  readonly at: string;
}

type Walking<K extends keyof LedgerDoc> = Pick<LedgerDoc, K | keyof Filtered | 'order' | 'dueOrder'>;

/** Where the walk goes on after a batch that was not its last. */
function placeAfter(
  filters: LedgerFilters,
  reports: readonly Pick<ReportDoc, 'order' | 'dueOrder'>[],
): string | null {
  const last = reports.at(-1);
  return last === undefined ? null : placeOf(filters, last);
}

/** Behind what whoever is given a batch asks at once: those answers are what it waits for, the next batch is not. */
const soon = <T>(work: () => Promise<T>): Promise<T> =>
  new Promise((resolve) => {
    setImmediate(() => {
      resolve(work());
    });
  });

/**
 * The whole ledger that the filters leave, newest first (what is overdue: the longest overdue first), in batches; some may be empty. The next batch is under way
 * while one is worked on.
 */
export async function* walkLedger<K extends keyof LedgerDoc>(
  store: Store,
  { match, filters, hides, at }: Walked,
  wanted: readonly K[],
): AsyncGenerator<readonly Walking<K>[]> {
  const fields = [...new Set([...wanted, ...filteredFields, 'order' as const, 'dueOrder' as const])];
  type Found = Batch<Walking<K>>;
  const page = (query: WalkQuery & { readonly limit: number }): Promise<readonly Walking<K>[]> =>
    store.page('reports', { ...query, fields, parts: ledgerParts });
  const from = (cursor: string | null): Promise<Found> =>
    nextBatch({ page, match, filters, cursor, at }, batchSize);
  let ahead: Promise<Found> | null = from(null);
  while (ahead !== null) {
    const { reports, last }: Found = await ahead;
    ahead = last ? null : soon(() => from(placeAfter(filters, reports)));
    // Told where it is awaited; until then nobody is there to hear it.
    ahead?.catch(() => undefined);
    yield reports.filter((report) => passes(report, filters, at, hides));
  }
}
