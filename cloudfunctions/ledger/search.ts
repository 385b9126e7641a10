import type { Answer, Ask } from '../../typings/contract';
import type { LedgerFilters, LedgerPage } from '../../typings/ledger';
import type { Outcome } from '../../typings/refusal';
import type { ReportDoc } from '../../typings/reportDoc';
import { grant, refuse } from '../refuse';
import { cardFields, cardOf } from '../report/card.rules';
import type { Asker, Match, World } from '../world';
import { isNarrowed, passes, wholeNumber } from './filters.rules';
import { type Batch, nextBatch, placeOf } from './scan';
import { ledgerScope, prefixOf } from './scope.rules';

const pageSize = 20;
/** A search that finds little looks at so many, in growing batches, and then says how far it came. */
const batches = [60, 400, 1000] as const;

const fields = [
  ...cardFields, 'open', 'eventTown', 'tasks', 'text', 'day', 'dueOrder',
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
  if (scope === null) return noLedger;
  const match = prefixOf(scope, filters);
  const number = wholeNumber(filters);
  if (number !== null) return grant(await byNumber({ ...match, number }, filters, world));
  return grant(await walk(match, filters, cursor, world));
}

async function byNumber(match: Match, filters: LedgerFilters, world: World): Promise<LedgerPage> {
  const report = await world.store.find('reports', match);
  const at = world.now();
  const isHit = report !== null && passes(report, filters, at.toISOString());
  return { cards: isHit ? [cardOf(report, false, at)] : [], next: null, searchedTo: null };
}

async function walk(
  match: Match,
  filters: LedgerFilters,
  cursor: string | null,
  world: World,
): Promise<LedgerPage> {
  const at = world.now();
  const hits: Listed[] = [];
  let seen: Listed | null = null;
  for (const limit of isNarrowed(filters) ? batches : [pageSize + 1]) {
    const place: string | null = seen === null ? cursor : placeOf(filters, seen);
    const found: Batch<Listed> = await nextBatch(
      world.store,
      { match, filters, cursor: place, fields, at: at.toISOString() },
      limit,
    );
    const { reports, last } = found;
    hits.push(...reports.filter((report) => passes(report, filters, at.toISOString())));
    if (hits.length > pageSize) return pageOf(hits, hits[pageSize - 1] ?? null, filters, at);
    if (last) return pageOf(hits, null, filters, at);
    seen = reports.at(-1) ?? seen;
  }
  return pageOf(hits, seen, filters, at);
}

/** NB: what is overdue is not walked by days, so there is no day to name. */
const pageOf = (
  hits: readonly Listed[],
  reached: Listed | null,
  filters: LedgerFilters,
  at: Date,
): LedgerPage => ({
  cards: hits.slice(0, pageSize).map((report) => cardOf(report, false, at)),
  next: reached === null ? null : placeOf(filters, reached),
  searchedTo: reached === null || filters.overdue === true ? null : reached.day,
});
