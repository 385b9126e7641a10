import { countCredit } from '../person/credit';
import { logFailure } from '../platform/log';
import { store } from '../platform/store';
import { creditEvents } from './subscriptions.rules';

/** WeChat tells: about subscriptions, so far. What is not understood is left alone; WeChat wants `success` all the same. */
export async function main(event: unknown): Promise<'success'> {
  try {
    for (const said of creditEvents(event)) await countCredit(said, store);
  } catch (error) {
    logFailure('event', error);
  }
  return 'success';
}
