import * as z from 'zod';
import type { PayAsk, Statement } from '../../typings/bill';
import type { BillNews, BillState, ClaimTicket } from '../../typings/payout';
import { newsMeans } from '../reward/payout.table';
import type { Merchant, Merchants } from '../world';
import { payByFrom } from './env';
import { logFailure } from './log';
import { app } from './sdk';

/** A finance list is no merchant: what is on it is taken, and how it ended comes back with the list. */
const byHand: Merchant = {
  send: ({ bill, fen }) => Promise.resolve({ bill, fen, state: 'accepted', reason: '' }),
  query: ({ bill }) => Promise.resolve(unknownOf(bill)),
  claim: () => Promise.resolve(null),
  statement: () => Promise.resolve(null),
};

const unknownOf = (bill: string): BillNews => ({ bill, fen: null, state: 'unknown', reason: '' });

const news: z.ZodType<BillNews> = z.object({
  bill: z.string(),
  state: z.custom<BillState>((held) => typeof held === 'string' && Object.hasOwn(newsMeans, held)),
  fen: z.number().nullable(),
  reason: z.string(),
  payee: z.literal('other').exactOptional(),
});

const ticket: z.ZodType<ClaimTicket | null> = z
  .object({ mchId: z.string(), appId: z.string(), package: z.string() })
  .nullable();

const statement: z.ZodType<Statement> = z
  .array(z.object({ bill: z.string(), way: z.enum(['out', 'back']), fen: z.number() }))
  .nullable();

/** The function that alone holds the keys. NB: no answer from it says nothing about a bill, so none is made up. */
const overPay: Merchant = {
  send: (bill) => ask({ do: 'send', bill }, news, unknownOf(bill.bill)),
  query: (bill) => ask({ do: 'query', bill }, news, unknownOf(bill.bill)),
  claim: (bill) => ask({ do: 'claim', bill }, ticket, null),
  statement: (day) => ask({ do: 'statement', day }, statement, null),
};

async function ask<T>(data: PayAsk, schema: z.ZodType<T>, otherwise: T): Promise<T> {
  try {
    const { result } = await app.callFunction({ name: 'pay', data });
    return schema.parse(result);
  } catch (error) {
    logFailure('asking the merchant', error);
    return otherwise;
  }
}

/** The ways by which money leaves in this deployment: the finance list always, one more where it is set up. */
export function merchantsFrom(env: NodeJS.ProcessEnv): Merchants {
  const set = payByFrom(env);
  return {
    manual: byHand,
    simulate: set === 'simulate' ? overPay : null,
    transfer: set === 'transfer' ? overPay : null,
  };
}
