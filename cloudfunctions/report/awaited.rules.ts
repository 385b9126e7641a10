import type { OwedMessage } from '../../typings/message';
import type { ReportDoc } from '../../typings/reportDoc';
import { secondsAfter } from '../calendar.rules';

/** Whoever did something in a case this recently is up, and waiting for what comes of it. */
const waitingSeconds = 30 * 60;

/**
 * Marks a message that answers somebody who is waiting right now: the parent who reported a quarter of an hour ago, the
 * officer who has just handed it over. By night it is theirs at once, and nobody else's (F120).
 */
export const awaited = (
  message: OwedMessage,
  { report, at }: { readonly report: ReportDoc; readonly at: Date },
): OwedMessage =>
  message.wakes === undefined && isWaiting(message, report, secondsAfter(at, -waitingSeconds))
    ? { ...message, wakes: 'first' }
    : message;

const isWaiting = ({ key, ladder }: OwedMessage, { journal }: ReportDoc, since: string): boolean =>
  journal.some(
    ({ at, by }) =>
      at >= since &&
      (by.openid === undefined
        ? key.endsWith('/reporter') && by.role === 'REPORTER'
        : by.openid === ladder[0]?.openid),
  );
