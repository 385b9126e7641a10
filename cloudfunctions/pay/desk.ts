import type { PayAsk, Statement } from '../../typings/bill';
import type { BillNews, ClaimTicket } from '../../typings/payout';
import type { World } from '../world';
import { openClient } from './client';
import type { MerchantConfig } from './config';
import { queryBill, sendBill } from './hand';
import { type Payee, type Transfer, transferOver } from './transfer';

export interface Desk {
  readonly config: MerchantConfig;
  readonly transfer: Transfer;
}

type Outside = Pick<World, 'store' | 'now' | 'seal' | 'directory'>;

/** The merchant's desk over its keys; who is paid is only known here and at WeChat Pay. */
export const openDesk = (config: MerchantConfig, outside: Outside): Desk => ({
  config,
  transfer: transferOver(config, openClient(config), (person) => payeeOf(person, outside)),
});

async function payeeOf(person: string, { seal, directory }: Outside): Promise<Payee> {
  const openid = seal.openid(person);
  if (openid === null) return { openid, name: null };
  const held = await directory.person(openid);
  return { openid, name: held?.name ?? null };
}

/** Does what a function of ours asks. */
export function answerAsk(
  ask: PayAsk,
  { transfer }: Desk,
  outside: Outside,
): Promise<BillNews | ClaimTicket | Statement | null> {
  if (ask.do === 'statement') return transfer.statement(ask.day);
  if (ask.do === 'claim') return transfer.claim(ask.bill);
  return ask.do === 'send' ? sendBill(ask.bill, transfer, outside) : queryBill(ask.bill, transfer, outside);
}
