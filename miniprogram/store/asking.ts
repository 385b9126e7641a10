import { askForReminders } from './reminders';
import { knownMe } from './me';

const key = 'declinedAt';
const restMilliseconds = 12 * 60 * 60 * 1000;

/**
 * For officers, at a tap that opens a to-do or ends a step: one more reminder, if the cloud says it is worth it.
 * Somebody who declined is left in peace for half a day. Resolves when the prompt is gone; never fails.
 */
export async function topUpReminders(now: number): Promise<void> {
  const offers = knownMe()?.askFor ?? [];
  const declinedAt: unknown = wx.getStorageSync(key);
  const rests = typeof declinedAt === 'number' && now - declinedAt < restMilliseconds;
  if (offers.length === 0 || rests) return;
  const ending = await askForReminders(offers);
  if (ending !== 'accepted') wx.setStorageSync(key, now);
}
