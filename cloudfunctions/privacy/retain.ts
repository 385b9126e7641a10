import { randomBytes } from 'node:crypto';
import type { DeletedCounts, SweepDoc } from '../../typings/privacy';
import type { ReportDoc } from '../../typings/reportDoc';
import { secondsAfter } from '../calendar.rules';
import { dueIds } from '../dueIds';
import { writeDown } from './deletions';
import type { Outside } from './held';
import { lookAgainDays } from './periods.table';
import { expired, type Retention, retentionOf } from './retain.rules';

const atOnce = 20;
const attemptsAtOnce = 200;
const daySeconds = 86_400;
const only = 'retention';

/**
 * Deletes what has been kept long enough (F374). The batch is written down before anything is done, each case notes what
 * went, and the ledger's line is the sum of these notes under the batch's own cause. What happens if … this stops
 * anywhere: the next round finds the batch, does what is left of it, and writes the same line, once.
 */
export async function sweepRetention(outside: Outside): Promise<{ readonly seen: number }> {
  const batch = (await outside.store.read('sweeps', only)) ?? (await begin(outside));
  if (batch === null) return { seen: 0 };
  for (const id of batch.reports) await retain(id, batch.cause, outside);
  for (const id of batch.attempts) await outside.store.remove('attempts', id);
  const counts = await countsOf(batch, outside);
  if (Object.values(counts).some((count) => count > 0))
    await writeDown({ cause: batch.cause, counts }, outside);
  await outside.store.remove('sweeps', only, { cause: batch.cause });
  return { seen: batch.reports.length + batch.attempts.length };
}

async function begin(outside: Outside): Promise<SweepDoc | null> {
  const [reports, attempts] = await Promise.all([
    dueIds('reports', { by: 'retainDueAt', limit: atOnce }, outside),
    dueIds('attempts', { by: 'dueAt', limit: attemptsAtOnce }, outside),
  ]);
  if (reports.length + attempts.length === 0) return null;
  const batch = { _id: only, cause: randomBytes(16).toString('hex'), reports, attempts };
  const inserted = await outside.store.insert('sweeps', batch);
  // NB: another instance was first; its batch is done by both, which is the same as by one.
  return inserted === 'inserted' ? batch : outside.store.read('sweeps', only);
}

/** One case. One that is moved meanwhile stays due: the next round sees it as it is then. */
async function retain(id: string, cause: string, outside: Outside): Promise<void> {
  const report = await outside.store.read('reports', id);
  if (report === null) return;
  if (report.retained?.cause === cause) return finish(report, outside);
  const { due, next } = retentionOf(report, outside.now());
  if (Object.keys(due).length === 0) return lookAgain(report, next, outside);
  if (due.media !== undefined && (await hasOpenPart(report, outside)))
    return lookAgain(report, secondsAfter(outside.now(), lookAgainDays * daySeconds), outside);
  if (due.link !== undefined) await forgetWhoHasNoMore(report, outside);
  const { held, change } = expired(report, due, cause);
  if (!(await outside.store.amend('reports', id, held, {}, change))) return;
  const after = await outside.store.read('reports', id);
  if (after !== null) await finish(after, outside);
}

/** Files first, then the date: whatever stops in between is done again. */
async function finish(report: ReportDoc, outside: Outside): Promise<void> {
  const { retained } = report;
  if (retained !== undefined && retained.files.length > 0) await outside.files.remove(retained.files);
  const { due, next } = retentionOf(report, outside.now());
  await lookAgain(report, Object.keys(due).length === 0 ? next : outside.now().toISOString(), outside);
}

/** NB: what is in `retained` is the ledger's until the batch is over; only the files are gone. */
async function lookAgain(
  { _id, v, retained }: ReportDoc,
  next: Retention['next'],
  { store }: Outside,
): Promise<void> {
  const set = {
    ...(next === null ? {} : { retainDueAt: next }),
    ...(retained === undefined ? {} : { 'retained.files': [] }),
  };
  await store.amend('reports', _id, { v }, {}, { set, ...(next === null ? { unset: ['retainDueAt'] } : {}) });
}

/** What a divided case shows, its parts show too. */
async function hasOpenPart({ parts = [] }: ReportDoc, { store }: Outside): Promise<boolean> {
  if (parts.length === 0) return false;
  const made = await store.readAll(
    'reports',
    parts.map(({ id }) => id),
  );
  return made.some(({ open }) => open);
}

/** Whoever is in no other case any more is nobody here: who they are goes with their last link. */
async function forgetWhoHasNoMore({ _id, followers }: ReportDoc, { store, seal }: Outside): Promise<void> {
  const page = { direction: 'asc', after: null } as const;
  for (const alias of followers) {
    const openid = seal.openid(alias);
    if (openid === null) continue;
    const every = await Promise.all(
      seal.aliases(openid).map((one) =>
        store.page('reports', {
          ...page,
          match: { followers: one },
          by: 'order',
          limit: 2,
          fields: ['_id'],
        }),
      ),
    );
    if (every.flat().some((found) => found._id !== _id)) continue;
    const held = await store.page('identities', {
      ...page,
      match: { openid },
      by: '_id',
      limit: 100,
      fields: ['_id'],
    });
    for (const identity of held) {
      await store.remove('identities', identity._id);
      seal.takeBack(identity._id);
    }
  }
}

async function countsOf(batch: SweepDoc, { store }: Outside): Promise<DeletedCounts> {
  const reports = batch.reports.length === 0 ? [] : await store.readAll('reports', batch.reports);
  const done = reports.flatMap(({ retained }) => (retained?.cause === batch.cause ? [retained.counts] : []));
  const sum = (key: 'location' | 'media' | 'link'): number =>
    done.reduce((total, counts) => total + (counts[key] ?? 0), 0);
  const all = {
    location: sum('location'),
    media: sum('media'),
    link: sum('link'),
    attempts: batch.attempts.length,
  };
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
}
