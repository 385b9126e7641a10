import type { Answer, Ask } from '../../typings/contract';
import type { LedgerFilters, LedgerPage } from '../../typings/ledger';
import type { Post } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import type { ReportDoc } from '../../typings/reportDoc';
import { grant, refuse } from '../refuse';
import { isGuarded } from '../report/access.rules';
import { cardFields } from '../report/card.rules';
import { cardFor } from '../report/guarded.rules';
import type { Asker, Match, World } from '../world';
import { type Hides, isNarrowed, passes, wholeNumber } from './filters.rules';
import { type Batch, nextBatch, placeOf, type WalkQuery } from './scan';
import { ledgerScope, prefixOf } from './scope.rules';

const pageSize = 20;
/** A search that finds little looks at so many, in growing batches, and then says how far it came. */
const batches = [60, 400, 1000] as const;

const fields = [
  ...cardFields, 'open', 'eventTown', 'tasks', 'text', 'day', 'dueOrder', 'outcome', 'closedAt',
] as const satisfies readonly (keyof ReportDoc)[]; // prettier-ignore

type Listed = Pick<ReportDoc, (typeof fields)[number]>;

export const noLedger = refuse('FORBIDDEN', '您现在的身份没有台账，请在“我的”里切换身份。');

/** The ledger of the asker's scope, narrowed; at most three database calls, however many reports there are (F109). */
export async function searchLedger(
  { filters, cursor }: Ask<'ledger.search'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'ledger.search'>>> {
  const scope = ledgerScope(asker.post);
  if (scope === null || asker.post === null) return noLedger;
  const match = prefixOf(scope, filters);
  const number = wholeNumber(filters);
  const { post } = asker;
  const hides: Hides = (report) => isGuarded(report, post);
  const found =
    number === null
      ? await walk(match, filters, cursor, world, hides)
      : await byNumber({ ...match, number }, filters, world, hides);
  return grant(pageFor(found, post, world.now()));
}

interface Found extends Omit<LedgerPage, 'cards'> {
  readonly hits: readonly Parameters<typeof cardFor>[0][];
}

const pageFor = ({ hits, next, searchedTo }: Found, post: Post, at: Date): LedgerPage => ({
  cards: hits.map((report) => cardFor(report, post, at)),
  next,
  searchedTo,
});

async function byNumber(match: Match, filters: LedgerFilters, world: World, hides: Hides): Promise<Found> {
  const report = await world.store.find('reports', match);
  const at = world.now();
  const isHit = report !== null && passes(report, filters, at.toISOString(), hides);
  return { hits: isHit ? [report] : [], next: null, searchedTo: null };
}

async function walk(
  match: Match,
  filters: LedgerFilters,
  cursor: string | null,
  world: World,
  hides: Hides,
): Promise<Found> {
  const at = world.now();
  const page = (query: WalkQuery & { readonly limit: number }) =>
    world.store.page('reports', { ...query, fields });
  const hits: Listed[] = [];
  let seen: Listed | null = null;
  for (const limit of isNarrowed(filters) ? batches : [pageSize + 1]) {
    const place: string | null = seen === null ? cursor : placeOf(filters, seen);
    const found: Batch<Listed> = await nextBatch(
      { page, match, filters, cursor: place, at: at.toISOString() },
      limit,
    );
    const { reports, last } = found;
    hits.push(...reports.filter((report) => passes(report, filters, at.toISOString(), hides)));
    if (hits.length > pageSize) return pageOf(hits, hits[pageSize - 1] ?? null, filters);
    if (last) return pageOf(hits, null, filters);
    seen = reports.at(-1) ?? seen;
  }
  return pageOf(hits, seen, filters);
}

/** NB: what is overdue is not walked by days, so there is no day to name. */
const pageOf = (hits: readonly Listed[], reached: Listed | null, filters: LedgerFilters): Found => ({
  hits: hits.slice(0, pageSize),
  next: reached === null ? null : placeOf(filters, reached),
  searchedTo: reached === null || filters.overdue === true ? null : reached.day,
});
