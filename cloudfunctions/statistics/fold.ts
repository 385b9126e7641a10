import type { Addition, BatchedReport, FoldDoc } from '../../typings/statistics';
import type { Store } from '../world';
import { batchOf, changeOf, firstRollup } from './batch.rules';
import { countedFields } from './counting.rules';

/** What counting needs of the world. */
export interface Counting {
  readonly store: Store;
  readonly now: () => Date;
}

/** So many reports make a batch: few enough for one document to hold, enough that shared roll-ups are written once. */
const batchSize = 40;
/** Written side by side; the database lets no more through at once. */
const atOnce = 8;
/** No batch is begun after this; the clock calls again. */
const beginMilliseconds = 12_000;

/**
 * Folds what is due into the roll-ups, batch by batch; answers how many reports were counted. What happens if … it stops
 * anywhere: the batch stands written down, and the next call does the rest of it: a roll-up knows the last batch that
 * was written into it, a report the last that counted it. … two fold at once: one of them opens the next batch, and
 * both may finish it, for every write of it is done once (ADR 0013, F363, F365).
 */
export async function foldReports(counting: Counting): Promise<{ readonly counted: number }> {
  const begun = performance.now();
  let counted = 0;
  let fold = await standing(counting.store);
  for (;;) {
    if (fold.isOpen) counted += await finish(fold, counting.store);
    if (performance.now() - begun > beginMilliseconds) return { counted };
    fold = await standing(counting.store);
    const next = fold.isOpen ? fold : await open(fold, counting);
    if (next === null) return { counted };
    fold = next;
  }
}

const closed: FoldDoc = { _id: 'fold', batch: 0, isOpen: false, reports: [], additions: [] };

async function standing(store: Store): Promise<FoldDoc> {
  const found = await store.read('folds', 'fold');
  if (found !== null) return found;
  await store.insert('folds', closed);
  return (await store.read('folds', 'fold')) ?? closed;
}

/**
 * Writes the next batch down; null when nothing is due, or when somebody else was first. NB: what is due is read after
 * the fold was seen closed: no report of it can be counted in between without the compare-and-set failing.
 */
async function open(fold: FoldDoc, { store, now }: Counting): Promise<FoldDoc | null> {
  const at = now();
  const due = await store.page('reports', {
    match: {},
    by: 'countDueAt',
    direction: 'asc',
    after: null,
    // Marks go on behind the instant; a tilde is behind all of them.
    upTo: `${at.toISOString()}~`,
    limit: batchSize,
    fields: countedFields,
  });
  if (due.length === 0) return null;
  const batch = fold.batch + 1;
  const next = { batch, isOpen: true, ...batchOf(due, at, batch) };
  const isOpened = await store.amend(
    'folds',
    'fold',
    { batch: fold.batch, isOpen: false },
    {},
    { set: next },
  );
  return isOpened ? { _id: 'fold', ...next } : null;
}

/** Roll-ups first, then the reports, then the fold itself: each write of a batch is done once, however often it is tried. */
async function finish({ batch, additions, reports }: FoldDoc, store: Store): Promise<number> {
  await inTurns(additions, (some) => Promise.all(some.map((addition) => addOnce(addition, batch, store))));
  await inTurns(reports, (some) => Promise.all(some.map((report) => markCounted(report, store))));
  await store.amend(
    'folds',
    'fold',
    { batch, isOpen: true },
    {},
    { set: { isOpen: false, reports: [], additions: [] } },
  );
  return reports.length;
}

async function inTurns<T>(all: readonly T[], work: (some: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += atOnce) await work(all.slice(from, from + atOnce));
}

/** What a batch adds to one roll-up, once: it knows the last batch that was written into it. */
async function addOnce(addition: Addition, batch: number, store: Store): Promise<void> {
  const rollup = firstRollup(addition, batch);
  const isAdded = await store.raise('rollups', rollup._id, { field: 'batch', to: batch }, changeOf(addition));
  // Either it is not there yet, or this batch was written into it before: then its id is taken.
  if (!isAdded) await store.insert('rollups', rollup);
}

async function markCounted({ id, seen, before, mark, againAt }: BatchedReport, store: Store): Promise<void> {
  const again = againAt === null ? { unset: ['countDueAt'] } : {};
  const due = againAt === null ? {} : { countDueAt: againAt };
  const isLeft = await store.amend(
    'reports',
    id,
    { countDueAt: seen },
    {},
    { set: { counted: mark, ...due }, ...again },
  );
  // Something happened to it meanwhile: it stays due, and is counted from here on.
  if (!isLeft) await store.amend('reports', id, { 'counted.batch': before }, {}, { set: { counted: mark } });
}
