import type { OwedMessage } from '../../typings/message';
import type { AckRecord } from '../../typings/notice';
import type { ReportDoc } from '../../typings/reportDoc';
import { secondsAfter } from '../calendar.rules';
import { deskOf } from '../receiver.rules';
import { silenceLevels } from './ack.table';

/** What of a case says whether its messages were heard. */
export type Hearing = Pick<ReportDoc, '_id' | 'owed' | 'acks' | 'journal' | 'desks' | 'open' | 'tasks'>;

/** A message that somebody was told and has to acknowledge, with how far its silence has gone. */
export interface Waiting {
  readonly message: OwedMessage;
  readonly ack: NonNullable<OwedMessage['ack']>;
  /** When it was told, or last tried in vain. */
  readonly since: string;
  /** What became of it so far. */
  readonly records: readonly AckRecord[];
}

/** True once somebody said that they have it, or nobody has to any more. */
export const isSettled = (records: readonly AckRecord[]): boolean =>
  records.some(({ what }) => what === 'acknowledged' || what === 'answered');

/** Every message that is still to be acknowledged, also those that reached nobody: the list holds them. */
export const waitingIn = (report: Pick<ReportDoc, 'owed' | 'acks'>): readonly Waiting[] =>
  report.owed.flatMap((message) => {
    const records = (report.acks ?? []).filter(({ key }) => key === message.key);
    const since = message.attempts.at(-1)?.at;
    const isWaiting = message.state !== 'owed' && !isSettled(records);
    if (message.ack === undefined || since === undefined || !isWaiting) return [];
    return [{ message, ack: message.ack, since, records }];
  });

/** The level that comes next, and when; null once all have come. */
export function nextSilence({
  ack,
  since,
  records,
}: Waiting): { readonly level: (typeof silenceLevels)[number]; readonly at: string } | null {
  const level = silenceLevels[records.length];
  const from = records.at(-1)?.at ?? since;
  return level === undefined ? null : { level, at: secondsAfter(new Date(from), ack.minutes * 60) };
}

/** When silence has to be looked at again; null when nobody is waited for. */
export const silenceDueIn = (waiting: readonly Waiting[]): string | null =>
  waiting.flatMap((one) => nextSilence(one)?.at ?? []).sort()[0] ?? null;

/**
 * True when nobody has to say anything any more: the case is over or lies elsewhere, somebody of that desk has done
 * something in it since, or whoever came for somebody who left was told instead.
 */
export function isAnswered(
  { message, ack }: Waiting,
  { owed, journal, desks, open, tasks }: Hearing,
): boolean {
  if (!open || !desks.includes(ack.desk)) return true;
  if (owed.some(({ key }) => key === `${message.key}/moved`)) return true;
  if (!ack.desk.startsWith('unit:'))
    return tasks.some(
      ({ department, state }) => ack.desk === deskOf.department(department) && state !== 'sent',
    );
  return journal.slice(happeningOf(message) + 1).some(({ by }) => by.role === 'OFF' || by.role === 'HEAD');
}

/** The place in the journal of what a message tells. */
export const happeningOf = ({ key }: OwedMessage): number => Number(key.split('/')[0]);

/** Whoever got it; whom it was meant for, when nobody did. */
export const addresseeOf = ({ ladder, rung, state }: OwedMessage) =>
  state === 'listed' ? ladder[0] : (ladder[rung] ?? ladder[0]);

/** Everybody who may acknowledge it: whom it was meant for, who was told, and whom it was passed on to. */
export const toldOf = ({ message, records }: Waiting): readonly string[] => [
  ...new Set([
    ...message.ladder.slice(0, 1).map(({ openid }) => openid),
    ...message.attempts
      .filter(({ code }) => code === 0 || code === null)
      .flatMap(({ rung }) => message.ladder[rung]?.openid ?? []),
    ...(message.state === 'listed' ? message.ladder.map(({ openid }) => openid) : []),
    ...records.flatMap(({ told }) => told ?? []),
  ]),
];
