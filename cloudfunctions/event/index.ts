import type { Refused } from '../../typings/refusal';
import { hearOfBraveryPicture } from '../bravery/pictures';
import { countCredit } from '../person/credit';
import { isCalledByPhone } from '../platform/caller';
import { logFailure } from '../platform/log';
import { platformWorld } from '../platform/world';
import { cancelByWeChat } from '../privacy/cancel';
import { withdrawByWeChat } from '../privacy/consent';
import { hearOfPicture } from '../report/checkPictures';
import { notForPhones } from '../refuse';
import { leaverOf, revokedIn } from './authorisations';
import { pictureSaid } from './pictures';
import { creditEvents } from './subscriptions';

const world = platformWorld();

/** WeChat tells: about subscriptions, pictures it looked at, and people who left. What is not understood is left alone; WeChat wants `success` all the same. */
export async function main(event: unknown): Promise<'success' | Refused> {
  if (isCalledByPhone()) return notForPhones;
  try {
    for (const said of creditEvents(event)) await countCredit(said, world.store);
    const picture = pictureSaid(event);
    if (picture !== null) await hearOfPicture(picture, world);
    if (picture !== null) await hearOfBraveryPicture(picture, world);
    const revoked = revokedIn(event);
    if (revoked !== null) await withdrawByWeChat(revoked.openid, revoked.purposes, world);
    const leaver = leaverOf(event);
    if (leaver !== null) await cancelByWeChat(leaver, world);
  } catch (error) {
    logFailure('event', error);
  }
  return 'success';
}
