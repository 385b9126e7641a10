import { hearNews } from '../reward/hearNews';
import type { World } from '../world';
import type { Desk } from './desk';
import { provedNotice } from './notice';
import { newsFrom } from './said.rules';
import type { WebRequest } from './web';

/**
 * Takes in one notice and answers WeChat Pay's status for it. 401, 400: nothing in it is proved, and nothing was read.
 * 200: heard, or none of our bills. However often it is told, a payment hears it once (F326).
 */
export async function hearNotice(
  request: WebRequest,
  { config }: Desk,
  outside: Omit<World, 'courier'>,
): Promise<number> {
  if (request.method !== 'POST') return 400;
  const proved = provedNotice(request, config, outside.now());
  if (!proved.ok) return proved.status;
  const { said } = proved;
  const held = await outside.store.read('bills', said.outBillNo);
  if (held === null) return 200;
  const openid = outside.seal.openid(held.person);
  await hearNews(held.reward, newsFrom(said, { bill: held._id, openid }), outside);
  return 200;
}
