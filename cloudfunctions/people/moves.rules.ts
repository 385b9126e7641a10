import type { Addressee, OwedMessage } from '../../typings/message';
import type { Move } from '../../typings/people';
import type { ReportDoc } from '../../typings/reportDoc';

/** A message of a report whose addressee changed, with its place in the list. */
export interface MovedMessage {
  readonly index: number;
  readonly message: OwedMessage;
}

/** Messages still owed to somebody who left go to who came, or to those who are there. What was tried stays on record. */
export const movedMessages = (
  owed: readonly OwedMessage[],
  move: Move,
  there: readonly Addressee[],
): readonly MovedMessage[] =>
  owed.flatMap((message, index) =>
    message.state === 'owed' && message.ladder.some(({ openid }) => openid === move.from)
      ? [{ index, message: handedOver(message, move, there) }]
      : [],
  );

function handedOver(message: OwedMessage, { from, to }: Move, there: readonly Addressee[]): OwedMessage {
  const left = message.ladder.slice(message.rung);
  const others = left.filter(({ openid }) => openid !== from);
  const heirs = to === null ? there.filter(({ openid }) => openid !== from) : [to];
  const ladder = [
    ...(left[0]?.openid === from ? heirs : []),
    ...others,
    ...(left[0]?.openid === from ? [] : heirs),
  ];
  const once = ladder.filter(({ openid }, nth) => ladder.findIndex((one) => one.openid === openid) === nth);
  const [first] = once;
  // NB: rungs that were tried stay in front, so that attempts keep pointing at whom they were made for.
  const tried = message.ladder.slice(0, message.rung);
  if (first === undefined) return { ...message, state: 'listed', dueAt: null };
  return { ...message, ladder: [...tried, ...once] };
}

/** What was told to somebody after they had left is told once more, to who came (an instance trusts its memory a minute). */
export const toldTooLate = (report: Pick<ReportDoc, 'owed'>, { from, to }: Move, since: string, at: string) =>
  report.owed.flatMap((message): readonly OwedMessage[] => {
    const last = message.attempts.at(-1);
    const isLate = message.state === 'sent' && last !== undefined && last.at >= since;
    const key = `${message.key}/moved`;
    const isTold = report.owed.some((one) => one.key === key);
    if (to === null || !isLate || isTold || message.ladder[message.rung]?.openid !== from) return [];
    return [{ ...message, key, ladder: [to], rung: 0, state: 'owed', attempts: [], dueAt: at }];
  });
