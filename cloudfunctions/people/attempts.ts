import type { Outcome } from '../../typings/refusal';
import { secondsAfter } from '../calendar.rules';
import { attemptDays } from '../privacy/periods.table';
import { grant, refuse } from '../refuse';
import type { Outside } from './outside';

/** Enough for a person with a code on paper; for guessing 60 bits it is nothing. */
const mostAnHour = 10;

const tooOften = refuse('RATE_LIMIT', '试得太频繁了，请一小时后再试，或请邀请您的人重新发一张二维码。');

/** Takes one of this hour's attempts of a person, whatever comes of it; refuses when there are none left. */
export async function takeAttempt(openid: string, { store, now }: Outside): Promise<Outcome<null>> {
  const _id = `${openid}/${now().toISOString().slice(0, 13)}`;
  const dueAt = secondsAfter(now(), attemptDays * 86_400);
  for (let tries = 0; tries < mostAnHour; tries += 1) {
    const before = await store.read('attempts', _id);
    if (before === null && (await store.insert('attempts', { _id, count: 1, dueAt })) === 'inserted')
      return grant(null);
    if (before !== null && before.count >= mostAnHour) return tooOften;
    const isTaken =
      before !== null &&
      (await store.amend('attempts', _id, { count: before.count }, {}, { add: { count: 1 } }));
    if (isTaken) return grant(null);
  }
  return tooOften;
}
