import type { Addressee, OwedMessage } from '../../typings/message';
import type { ReportDoc } from '../../typings/reportDoc';
import { onDuty } from '../receiver.rules';
import { leased } from '../workflow/delivery.rules';
import { ladderOf, type Staff } from './desks.rules';
import { arrived } from './words.rules';

/** True when a case becomes an emergency by what becomes part of it. */
export const isAlarming = (source: ReportDoc, target: ReportDoc): boolean =>
  source.flags.includes('EMERGENCY') && !target.flags.includes('EMERGENCY');

/**
 * What a case owes that becomes an emergency while it is open: whoever holds it, the school's head and the bureau, as if
 * it had come in as one; nobody twice, and not whoever brought it about (F047, F120).
 */
export function alarms(target: ReportDoc, openid: string, staff: Staff): readonly OwedMessage[] {
  const { district, unit, at } = staff;
  const heads = (unit?.seats ?? []).filter(({ role }) => role === 'HEAD');
  const ladders = [
    ...target.desks.map((desk) => ladderOf(desk, staff)),
    ...(target.bypass ? [] : [onDuty(heads, at)]),
    onDuty(district.bureauSeats, at),
  ].map((ladder) => ladder.filter((one) => one.openid !== openid));
  const alarmed: ReportDoc = { ...target, flags: [...target.flags, 'EMERGENCY'] };
  return ladders
    .filter(isNews)
    .map((ladder, nth) => arrived(alarmed, `${target.journal.length}/alarm-${nth}`, ladder, at, leased(at)));
}

const isNews = (
  [first]: readonly Addressee[],
  index: number,
  all: readonly (readonly Addressee[])[],
): boolean => first !== undefined && !all.slice(0, index).some(([told]) => told?.openid === first.openid);
