import type { OwedMessage } from '../../typings/message';
import { secondsAfter } from '../calendar.rules';

/**
 * By when what was told has to be acknowledged, the earliest first; null when nothing has to be. NB: whether it was, is
 * asked then: whoever settles a message does not know.
 */
export const heardBy = (owed: readonly OwedMessage[]): string | null =>
  owed
    .flatMap(({ ack, state, attempts }) => {
      const last = attempts.at(-1);
      return ack === undefined || state === 'owed' || last === undefined
        ? []
        : [secondsAfter(new Date(last.at), ack.minutes * 60)];
    })
    .sort()[0] ?? null;
