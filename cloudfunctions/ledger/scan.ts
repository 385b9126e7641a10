import type { LedgerFilters } from '../../typings/ledger';
import type { ReportDoc } from '../../typings/reportDoc';
import type { Match, Store } from '../world';
import { boundsOf } from './filters.rules';

type Ordered = Pick<ReportDoc, 'order'>;

export interface Batch<R> {
  readonly reports: readonly R[];
  /** Nothing older is left within the bounds. */
  readonly last: boolean;
}

export interface Walk<K> {
  readonly match: Match;
  readonly filters: LedgerFilters;
  /** Where to go on, as an earlier walk left it. */
  readonly cursor: string | null;
  readonly fields: readonly K[];
}

/** One batch of a walk over the ledger, newest first; one call on one index, however many reports there are. */
export async function nextBatch<K extends keyof ReportDoc>(
  store: Store,
  { match, filters, cursor, fields }: Walk<K | 'order'>,
  limit: number,
): Promise<Batch<Pick<ReportDoc, K | 'order'>>> {
  const bounds = boundsOf(filters);
  const found = await store.page('reports', {
    match,
    by: 'order',
    direction: 'desc',
    after: earlier(cursor, bounds.before),
    limit,
    fields,
  });
  const reports = found.filter(({ order }: Ordered) => order >= bounds.from);
  return { reports, last: found.length < limit || reports.length < found.length };
}

const earlier = (cursor: string | null, before: string | null): string | null => {
  if (cursor === null || before === null) return cursor ?? before;
  return cursor < before ? cursor : before;
};
