import type { Refused } from '../../typings/refusal';
import { countCredit } from '../person/credit';
import { isCalledByPhone } from '../platform/caller';
import { logFailure } from '../platform/log';
import { store } from '../platform/store';
import { notForPhones } from '../refuse';
import { creditEvents } from './subscriptions';

/** WeChat tells: about subscriptions, so far. What is not understood is left alone; WeChat wants `success` all the same. */
export async function main(event: unknown): Promise<'success' | Refused> {
  if (isCalledByPhone()) return notForPhones;
  try {
    for (const said of creditEvents(event)) await countCredit(said, store);
  } catch (error) {
    logFailure('event', error);
  }
  return 'success';
}
