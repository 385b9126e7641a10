import type { BillNews } from '../../typings/payout';
import { advance, listen, type Outside } from './pay';

const mostTries = 5;

/**
 * Takes in what a verified notice, an answer or a line of a list says of one reward's bill, however often it is told, and
 * lets the ledger know (F326). Function `pay` calls it for each notice, the finance list's import for each line.
 */
export async function hearNews(rewardId: string, news: BillNews, outside: Outside): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const reward = await outside.store.read('rewards', rewardId);
    if (reward === null) return;
    if (await listen(reward, news, outside)) return advance(rewardId, outside);
  }
  throw new Error('a reward moves too often for its news to be heard');
}
