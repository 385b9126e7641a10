import type { LedgerFilters } from '../../typings/ledger';
import type { ReportDoc } from '../../typings/reportDoc';
import { dueIn } from '../overdue.rules';
import type { Match, PageQuery, Store } from '../world';
import { boundsOf } from './filters.rules';

type Place = Pick<ReportDoc, 'order' | 'dueOrder'>;

export interface Batch<R> {
  readonly reports: readonly R[];
  /** Nothing further is left within the bounds. */
  readonly last: boolean;
}

export interface Walk<K> {
  readonly match: Match;
  readonly filters: LedgerFilters;
  /** Where to go on, as an earlier walk left it. */
  readonly cursor: string | null;
  readonly fields: readonly K[];
  /** The instant at which overdue is judged. */
  readonly at: string;
}

/** What places a case in a walk: what is overdue is walked by its end, all else by when it was reported. */
export const placeOf = ({ overdue }: LedgerFilters, report: Place): string | null =>
  overdue === true ? (report.dueOrder ?? null) : report.order;

/** One batch of a walk over the ledger; one call on one index, however many reports there are. */
export async function nextBatch<K extends keyof ReportDoc>(
  store: Store,
  walk: Walk<K>,
  limit: number,
): Promise<Batch<Pick<ReportDoc, K | keyof Place>>> {
  const { filters, fields } = walk;
  const all = [...new Set([...fields, 'order' as const, 'dueOrder' as const])];
  const isLate = filters.overdue === true;
  const query = isLate ? lateQuery(walk) : newestFirst(walk);
  const found = await store.page('reports', { ...query, limit, fields: all });
  const reports = isLate ? found : found.filter(({ order }: Place) => order >= boundsOf(filters).from);
  return { reports, last: found.length < limit || reports.length < found.length };
}

type Query = Omit<PageQuery<never>, 'limit' | 'fields'>;

const newestFirst = ({ match, filters, cursor }: Walk<unknown>): Query => ({
  match,
  by: 'order',
  direction: 'desc',
  after: earlier(cursor, boundsOf(filters).before),
});

/** The scope's list by ends; what else narrows is looked at row by row. */
const lateQuery = ({ match, cursor, at }: Walk<unknown>): Query => ({
  match: dueIn(match) ?? match,
  by: 'dueOrder',
  direction: 'asc',
  after: cursor,
  upTo: `${at}/~`,
});

const earlier = (cursor: string | null, before: string | null): string | null => {
  if (cursor === null || before === null) return cursor ?? before;
  return cursor < before ? cursor : before;
};
