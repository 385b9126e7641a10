import type { AttendanceDoc, AttendanceEnd } from '../../../typings/attendance';
import { ends } from './end.table';
import { earlyMinutes, lateMinutes } from './settings.table';

type Pressed = Pick<AttendanceDoc, 'state' | 'startsAt' | 'endsAt' | 'inAt' | 'outAt'>;

const minuteMs = 60_000;

/** How it ended for somebody who stood in line: what they did, or what was written about them (F181, F184). */
export function endOf(one: Pressed): AttendanceEnd {
  if (one.state !== 'came') return one.state;
  const isLate = lateBy(one) > lateMinutes;
  const isEarly = one.outAt !== undefined && earlyBy(one) > earlyMinutes;
  if (isLate) return isEarly ? 'lateAndLeftEarly' : 'late';
  return isEarly ? 'leftEarly' : 'onTime';
}

/** Whole minutes after the beginning; 0 for whoever was there. */
export const lateBy = ({ startsAt, inAt = startsAt }: Pressed): number =>
  Math.max(0, Math.floor((Date.parse(inAt) - Date.parse(startsAt)) / minuteMs));

/** Whole minutes before the end; 0 for whoever stayed. */
export const earlyBy = ({ endsAt, outAt = endsAt }: Pressed): number =>
  Math.max(0, Math.floor((Date.parse(endsAt) - Date.parse(outAt)) / minuteMs));

/**
 * Verified minutes: what was served within the shift. Nobody has to press when leaving; without it the shift's end
 * counts, and what is before the beginning or after the end does not (F198).
 */
export function minutesOf(one: Pressed): number {
  if (!ends[endOf(one)].counts) return 0;
  const { startsAt, endsAt, inAt = startsAt, outAt = endsAt } = one;
  const from = Math.max(minuteOf(inAt), minuteOf(startsAt));
  return Math.max(0, Math.min(minuteOf(outAt), minuteOf(endsAt)) - from);
}

/** NB: by the minutes that people see: from 07:26 to 07:40 are 14, whatever the seconds were. */
const minuteOf = (instant: string): number => Math.floor(Date.parse(instant) / minuteMs);

/** `3 小时 20 分`, `45 分`, `2 小时`. */
export function spokenMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} 分`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`;
}
