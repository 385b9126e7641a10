import type { BillDoc } from '../../typings/bill';
import type { Bill, BillNews } from '../../typings/payout';
import { dayOf } from '../calendar.rules';
import type { World } from '../world';
import type { Transfer } from './transfer';

type Outside = Pick<World, 'store' | 'now'>;

/** A signed request is good for five minutes; a minute more is on the safe side. */
const goneMilliseconds = 360_000;

/** What the merchant will not take however often it is sent, as it stands. */
const hopeless: ReadonlySet<string> = new Set([
  'PARAM_ERROR',
  'INVALID_REQUEST',
  'OPENID_UNKNOWN',
  'NAME_UNKNOWN',
]);

/** Hands a bill over: it is written down first, and what was refused for good is not sent again. */
export async function sendBill(handed: Bill, transfer: Transfer, outside: Outside): Promise<BillNews> {
  const held = await outside.store.read('bills', handed.bill);
  if (held !== null && isGivenUp(held, outside.now())) return queryBill(handed, transfer, outside);
  if (!(await noted(handed, held, outside))) return transfer.query(handed);
  const news = await transfer.send(handed);
  if (news.state === 'missing' && news.reason !== '')
    await outside.store.amend('bills', handed.bill, {}, {}, { set: { refused: news.reason } });
  return news;
}

/**
 * Asks what became of a bill. One that was refused for good, and that the merchant does not know when no request can be
 * on its way any more, has failed: nothing else is certain about a bill that was never taken.
 */
export async function queryBill(handed: Bill, transfer: Transfer, outside: Outside): Promise<BillNews> {
  const news = await transfer.query(handed);
  if (news.state !== 'missing') return news;
  const held = await outside.store.read('bills', handed.bill);
  return held !== null && isGivenUp(held, outside.now())
    ? { ...news, state: 'fail', reason: held.refused }
    : news;
}

const isGivenUp = ({ refused, triedAt }: BillDoc, at: Date): boolean =>
  hopeless.has(refused) && at.getTime() - Date.parse(triedAt) > goneMilliseconds;

/** NB: by compare-and-set on the last time, so that two who send at once do not both do. */
async function noted(handed: Bill, held: BillDoc | null, { store, now }: Outside): Promise<boolean> {
  const { bill, reward, person, fen } = handed;
  const triedAt = now().toISOString();
  if (held !== null)
    return store.amend('bills', bill, { v: held.v }, {}, { set: { triedAt, refused: '', v: held.v + 1 } });
  const day = dayOf(now());
  return (
    (await store.insert('bills', { _id: bill, v: 1, reward, person, fen, day, triedAt, refused: '' })) ===
    'inserted'
  );
}
