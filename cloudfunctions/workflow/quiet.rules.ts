import type { OwedMessage, ReminderHours } from '../../typings/message';
import { isBetween, nextTimeOf } from '../calendar.rules';
import { isPutOff } from './delivery.rules';
import { currentAddressee, isOwed, mayWake } from './line.rules';

/**
 * What is owed as it stands at this instant: by night, everything that may not wake its addressee is put off to the
 * morning. NB: whoever is woken anyway is told first what was put off for them, so that they hear things in order
 * (F120).
 */
export const keptStill = (
  owed: readonly OwedMessage[],
  hours: ReminderHours,
  at: Date,
): readonly OwedMessage[] =>
  isBetween(at, hours.quietFrom, hours.quietUntil)
    ? owed.map((message, index) => overnight(message, owed.slice(index + 1), hours, at))
    : owed;

function overnight(
  message: OwedMessage,
  later: readonly OwedMessage[],
  { quietUntil }: ReminderHours,
  at: Date,
): OwedMessage {
  if (!isOwed(message) || mayWake(message)) return message;
  const person = currentAddressee(message);
  const isWoken = later.some(
    (other) => isOwed(other) && mayWake(other) && currentAddressee(other) === person,
  );
  if (isWoken) return isPutOff(message) ? { ...message, dueAt: at.toISOString() } : message;
  const until = nextTimeOf(at, quietUntil);
  return message.heldUntil === until && message.dueAt === until
    ? message
    : { ...message, dueAt: until, heldUntil: until };
}
