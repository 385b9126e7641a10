import type { OwedMessage } from '../../typings/message';
import type { ReportStep } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { mustAck, urgentMinutes } from './ack.table';

type Rows = Readonly<Record<string, (typeof mustAck)[keyof typeof mustAck] | undefined>>;

const rows: Rows = mustAck;

/** Marks a message of a desk as one that has to be acknowledged, where the table says so (F119). */
export function toAcknowledge(
  message: OwedMessage,
  desk: string,
  step: ReportStep | 'submitted',
  { flags }: Pick<ReportDoc, 'flags'>,
): OwedMessage {
  const row = rows[step];
  const isUrgent = flags.includes('EMERGENCY');
  const isMeant = desk.startsWith(`${row?.desk ?? '-'}:`) && (step !== 'submitted' || isUrgent);
  if (row === undefined || !isMeant || message.ladder.length === 0) return message;
  return { ...message, ack: { desk, minutes: isUrgent ? urgentMinutes : row.minutes } };
}

/** Where acknowledgements are counted from: a case that has nothing to acknowledge has no such number. */
export const ackStart = (
  owed: readonly OwedMessage[],
  { ackV }: Pick<ReportDoc, 'ackV'>,
): Pick<ReportDoc, 'ackV'> =>
  ackV === undefined && owed.some(({ ack }) => ack !== undefined) ? { ackV: 0 } : {};
