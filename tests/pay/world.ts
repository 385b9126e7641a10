import { merchantText } from '../../local/merchantText';
import type { Merchant } from '../../local/merchant';
import { startMerchant } from '../../local/merchant';
import { openClient } from '../../cloudfunctions/pay/client';
import type { MerchantConfig } from '../../cloudfunctions/pay/config';
import { merchantFrom } from '../../cloudfunctions/pay/config';
import { type Payee, type Transfer, transferOver } from '../../cloudfunctions/pay/transfer';

/* The real adapter against the simulator of WeChat Pay, in one process and on one clock. */

export const appid = 'wx0000000000000000';

export const payees: Readonly<Record<string, Payee>> = {
  p1: { openid: 'o-payee', name: '某甲' },
  p2: { openid: 'o-second', name: null },
};

export interface Contract {
  readonly merchant: Merchant;
  readonly config: MerchantConfig;
  readonly transfer: Transfer;
}

/** NB: `reach` is not for answers but for notices; without it they go nowhere. */
export async function startContract(
  options: Partial<Parameters<typeof startMerchant>[0]> = {},
): Promise<Contract> {
  const merchant = await startMerchant({ appid, ...options });
  const config = merchantFrom({ MERCHANT: merchantText(merchant) });
  if (config === null) throw new Error('no merchant');
  const payeeOf = (person: string) => Promise.resolve(payees[person] ?? { openid: null, name: null });
  return { merchant, config, transfer: transferOver(config, openClient(config), payeeOf) };
}
