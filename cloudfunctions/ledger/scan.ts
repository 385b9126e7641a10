import type { LedgerFilters } from '../../typings/ledger';
import type { ReportDoc } from '../../typings/reportDoc';
import { dueIn } from '../overdue.rules';
import type { Match, PageQuery } from '../world';
import { boundsOf } from './filters.rules';

type Place = Pick<ReportDoc, 'order' | 'dueOrder'>;

interface Bounds {
  readonly match: Match;
  readonly filters: LedgerFilters;
  /** Where to go on, as an earlier walk left it. */
  readonly cursor: string | null;
  /** The instant at which overdue is judged. */
  readonly at: string;
}

/** Where a page of the walk begins, and how it is ordered. */
export type WalkQuery = Omit<PageQuery<never>, 'limit' | 'fields' | 'parts'>;

export interface Batch<R> {
  readonly reports: readonly R[];
  /** Nothing further is left within the bounds. */
  readonly last: boolean;
}

export interface Walk<R> extends Bounds {
  /** Reads what is wanted of each case; `order` and `dueOrder` are. */
  readonly page: (query: WalkQuery & { readonly limit: number }) => Promise<readonly R[]>;
}

/** What places a case in a walk: what is overdue is walked by its end, all else by when it was reported. */
export const placeOf = ({ overdue }: LedgerFilters, report: Place): string | null =>
  overdue === true ? (report.dueOrder ?? null) : report.order;

/** One batch of a walk over the ledger; one call on one index, however many reports there are. */
export async function nextBatch<R extends Place>(walk: Walk<R>, limit: number): Promise<Batch<R>> {
  const { filters, page } = walk;
  const isLate = filters.overdue === true;
  const query = isLate ? lateQuery(walk) : newestFirst(walk);
  const found = await page({ ...query, limit });
  const reports = isLate ? found : found.filter(({ order }) => order >= boundsOf(filters).from);
  return { reports, last: found.length < limit || reports.length < found.length };
}

const newestFirst = ({ match, filters, cursor }: Bounds): WalkQuery => ({
  match,
  by: 'order',
  direction: 'desc',
  after: earlier(cursor, boundsOf(filters).before),
});

/** The scope's list by ends; what else narrows is looked at row by row. */
const lateQuery = ({ match, cursor, at }: Bounds): WalkQuery => ({
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
