import type { BillDoc, ReconciliationDoc, StatementLine } from '../../typings/bill';
import { dayOf, instantOn, laterDay } from '../calendar.rules';
import { lookAgainAt } from '../workflow/line.rules';
import type { Merchant } from '../world';
import { postHolders } from '../postHolders';
import { pullBrake } from './gate';
import { hearNews } from './hearNews';
import type { Outside } from './pay';
import { differencesIn, toAsk, type ComparedDay } from './reconcile.rules';
import { differsMessages } from './told.rules';

/** The merchant's account of a day is there the next day from ten on. */
const readyAt = '10:30';
const daysBack = 7;
const everyMinutes = 10;
const daysAtOnce = 2;
const pageOf = 100;
const mostSaid = 3;

/**
 * Each day once, the oldest first: the merchant's own account against what was handed over and what it became. Where they
 * differ all paying stops, and the brake says what differs (F327). What happens if … it stops in between: the day is not
 * written down, and compared again; a day that was missed is compared later, for a week.
 */
export async function reconcile(outside: Outside): Promise<{ readonly compared: number }> {
  const merchant = outside.merchants.transfer ?? outside.merchants.simulate;
  const now = outside.now();
  if (merchant === null || now.getUTCMinutes() % everyMinutes !== 0) return { compared: 0 };
  let compared = 0;
  for (const day of (await openDays(outside)).slice(0, daysAtOnce))
    if (await compareDay(day, merchant, outside)) compared += 1;
  return { compared };
}

async function openDays({ store, now }: Outside): Promise<readonly string[]> {
  const today = dayOf(now());
  const days = Array.from({ length: daysBack }, (_, back) => laterDay(today, back - daysBack)).filter(
    (day) => instantOn(laterDay(day, 1), readyAt) <= now().getTime(),
  );
  const done = new Set((await store.readAll('reconciliations', days)).map(({ _id }) => _id));
  return days.filter((day) => !done.has(day));
}

/** False: there is nothing to compare with yet. */
async function compareDay(day: string, merchant: Merchant, outside: Outside): Promise<boolean> {
  const lines = await merchant.statement(day);
  if (lines === null) return false;
  const held = await billsOf(day, lines, outside);
  const compared = { day, lines, held, payouts: await payoutsOf(held, outside) };
  for (const one of toAsk(compared)) await askAgain(one, merchant, outside);
  const differences = differencesIn(compared);
  if (differences.length > 0) await stopAll(day, differences, outside);
  await outside.store.insert('reconciliations', {
    _id: day,
    v: 1,
    state: differences.length === 0 ? 'agrees' : 'differs',
    lines: lines.length,
    differences,
    at: outside.now().toISOString(),
    // NB: in the same write, so that a day is told of once.
    ...(differences.length === 0 ? { owed: [] } : await tellCentre(day, outside)),
  });
  return true;
}

async function billsOf(
  day: string,
  lines: readonly StatementLine[],
  { store }: Outside,
): Promise<readonly BillDoc[]> {
  const found = new Map<string, BillDoc>();
  const fields = ['_id', 'v', 'reward', 'person', 'fen', 'day', 'triedAt', 'refused'] as const;
  for (let after: string | null = null; ;) {
    const page: readonly BillDoc[] = await store.page('bills', { match: { day }, by: '_id', direction: 'asc', after, limit: pageOf, fields }); // prettier-ignore
    for (const one of page) found.set(one._id, one);
    after = page.at(-1)?._id ?? null;
    if (page.length < pageOf) break;
  }
  const others = [...new Set(lines.map(({ bill }) => bill))].filter((bill) => !found.has(bill));
  for (let from = 0; from < others.length; from += pageOf)
    for (const one of await store.readAll('bills', others.slice(from, from + pageOf)))
      found.set(one._id, one);
  return [...found.values()];
}

async function payoutsOf(held: readonly BillDoc[], { store }: Outside): Promise<ComparedDay['payouts']> {
  const ids = [...new Set(held.map(({ reward }) => reward))];
  const payouts = [];
  for (let from = 0; from < ids.length; from += pageOf)
    for (const { payout } of await store.readAll('rewards', ids.slice(from, from + pageOf)))
      if (payout !== undefined) payouts.push(payout);
  return payouts;
}

/** What the merchant says of it now is heard; where that cannot be, hearing it stops everything. */
async function askAgain(
  { _id: bill, reward, fen, person, triedAt }: BillDoc,
  merchant: Merchant,
  outside: Outside,
) {
  await hearNews(reward, await merchant.query({ bill, reward, fen, person, sentAt: triedAt }), outside);
}

async function tellCentre(day: string, outside: Outside): Promise<Pick<ReconciliationDoc, 'owed' | 'owedDueAt'>> {
  const { id } = await outside.directory.district();
  const owed = differsMessages(day, await postHolders('SGC', id, outside), outside.now());
  const due = lookAgainAt(owed);
  return due === null ? { owed } : { owed, owedDueAt: due };
} // prettier-ignore

async function stopAll(day: string, differences: readonly string[], outside: Outside): Promise<void> {
  const { id } = await outside.directory.district();
  const said = differences.slice(0, mostSaid).join('');
  const more = differences.length > mostSaid ? `共 ${differences.length} 处。` : '';
  await pullBrake(id, `${day} 与商户账单对不上，已停止支付。${said}${more}请核对后再恢复。`, outside);
}
