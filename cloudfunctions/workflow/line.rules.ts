import type { OwedMessage } from '../../typings/message';
import { earliestDue, isPutOff } from './delivery.rules';
import { troubleOfOne } from './retry.table';

/** Still to be handed over, whenever. */
export const isOwed = (message: OwedMessage): boolean => message.state === 'owed';

/** May be sent by night to whom it is tried with now. */
export const mayWake = ({ wakes, rung }: OwedMessage): boolean =>
  wakes === 'all' || (wakes === 'first' && rung === 0);

/** Whom it is tried with now. */
export const currentAddressee = ({ ladder, rung }: OwedMessage): string | undefined => ladder[rung]?.openid;

/**
 * Those whose turn it is: a case is told in the order in which things happened. A message waits while an earlier one of
 * the case to the same person is still owed, and while an earlier happening waits for WeChat itself. It does not wait
 * for what was put off to the morning for others, nor for trouble that is only another person's; and what may wake
 * somebody waits for nobody else (F112, F120).
 */
export const inTurn = (all: readonly OwedMessage[]): readonly OwedMessage[] => {
  const owed = all.filter(isOwed);
  return owed.filter(
    (message, index) => !owed.slice(0, index).some((earlier) => goesBefore(earlier, message)),
  );
};

function goesBefore(earlier: OwedMessage, message: OwedMessage): boolean {
  if (currentAddressee(earlier) === currentAddressee(message)) return true;
  return (
    happeningOf(earlier) !== happeningOf(message) &&
    message.wakes !== 'all' &&
    !isPutOff(earlier) &&
    !isTroubleOfOne(earlier)
  );
}

/** The first part of a key names what happened: `3/desk-town:t1`. */
const happeningOf = ({ key }: OwedMessage): string => key.split('/')[0] ?? key;

const isTroubleOfOne = ({ attempts }: OwedMessage): boolean => {
  const code = attempts.at(-1)?.code;
  return code !== undefined && code !== null && code in troubleOfOne;
};

/** When to look at a case again: the earliest due of those whose turn it is; null when nothing is owed. */
export const lookAgainAt = (owed: readonly OwedMessage[]): string | null =>
  earliestDue([...owed.filter((message) => !isOwed(message)), ...inTurn(owed)]);
