import type { Outcome, Refused } from '../typings/refusal';
import { secondsAfter } from './calendar.rules';
import { attemptDays } from './privacy/periods.table';
import { grant } from './refuse';
import type { World } from './world';

/** What is tried, how often an hour lets it, and what is said then. NB: `what` follows the hour, or is empty. */
export interface Tries {
  readonly what: string;
  readonly most: number;
  readonly refusal: Refused;
}

/** Takes one of this hour's attempts of a person, whatever comes of it; refuses when there are none left. */
export async function takeAttempt(
  openid: string,
  { what, most, refusal }: Tries,
  { store, now }: Pick<World, 'store' | 'now'>,
): Promise<Outcome<null>> {
  // NB: begins with the person and a digit, by which whoever leaves is found (privacy/removals.ts).
  const _id = `${openid}/${now().toISOString().slice(0, 13)}${what}`;
  const dueAt = secondsAfter(now(), attemptDays * 86_400);
  for (let tries = 0; tries < most; tries += 1) {
    const before = await store.read('attempts', _id);
    if (before === null && (await store.insert('attempts', { _id, count: 1, dueAt })) === 'inserted')
      return grant(null);
    if (before !== null && before.count >= most) return refusal;
    const isTaken =
      before !== null &&
      (await store.amend('attempts', _id, { count: before.count }, {}, { add: { count: 1 } }));
    if (isTaken) return grant(null);
  }
  return refusal;
}
