import type { OwedMessage } from '../../typings/message';
import { secondsAfter, timeOf } from '../calendar.rules';
import { leaseSeconds, refusedForGood, waitSeconds } from './retry.table';

/** WeChat's answer to one try; null is no answer within the limit. */
export type Code = number | null;

export const isDue = (message: OwedMessage, at: Date): boolean =>
  message.dueAt !== null && message.dueAt <= at.toISOString();

/**
 * What an answer makes of a message. Taken: sent. Refused for good, tried often enough, or not answered: the next in
 * line, at once; an unanswered one may have arrived, so it is never sent to the same person again. Passing trouble:
 * later, by the table. Nobody left: the in-app list holds it (F112–F114).
 */
export function afterAnswer(message: OwedMessage, code: Code, at: Date): OwedMessage {
  const tried = {
    ...message,
    attempts: [...message.attempts, { at: at.toISOString(), rung: message.rung, code }],
  };
  if (code === 0) return { ...tried, state: 'sent', dueAt: null };
  const wait = isPassing(code) ? waitSeconds[triesOnRung(message)] : undefined;
  if (wait !== undefined) return { ...tried, dueAt: secondsAfter(at, wait) };
  return nextInLine(tried, at);
}

function nextInLine(message: OwedMessage, at: Date): OwedMessage {
  const rung = message.rung + 1;
  if (rung >= message.ladder.length) return { ...message, state: 'listed', dueAt: null };
  return { ...message, rung, dueAt: at.toISOString() };
}

const isPassing = (code: Code): boolean => code !== null && !(code in refusedForGood);

const triesOnRung = ({ attempts, rung }: OwedMessage): number =>
  attempts.filter((attempt) => attempt.rung === rung).length;

/** The earliest due of several; null when none of them is to be looked at again. */
export const earliestDue = (owed: readonly OwedMessage[]): string | null =>
  owed.flatMap(({ dueAt }) => dueAt ?? []).sort()[0] ?? null;

/** Due only after the lease: until then the call that owes it is sending it. */
export const leased = (at: Date): string => secondsAfter(at, leaseSeconds);

/** Waits for the morning, not for WeChat. */
export const isPutOff = ({ state, dueAt, heldUntil }: OwedMessage): boolean =>
  state === 'owed' && heldUntil !== undefined && heldUntil === dueAt;

/** How telling them went, for the timeline: `已微信提醒责任网格员`. Empty while it is still being tried. */
export function toldWords(message: OwedMessage): string {
  const { ladder, rung, state } = message;
  const [first] = ladder;
  if (first === undefined) return '已列入站内待办';
  const reached = ladder[rung];
  if (isPutOff(message))
    return `将于 ${timeOf(new Date(message.dueAt ?? ''))} 提醒${reached?.title ?? first.title}`;
  const missed = `未能微信提醒${first.title}，已转站内待办`;
  if (state === 'listed') return missed;
  if (rung === 0) return state === 'sent' ? `已微信提醒${first.title}` : `正在提醒${first.title}`;
  return state === 'sent' && reached !== undefined ? `${missed}，并提醒${reached.title}` : missed;
}
