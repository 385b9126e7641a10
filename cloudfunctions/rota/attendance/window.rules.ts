import type { Refused } from '../../../typings/refusal';
import type { ShiftDoc } from '../../../typings/shift';
import { secondsAfter, spokenTimeOf } from '../../calendar.rules';
import { refuse } from '../../refuse';
import { gapHours } from '../settings.table';
import { begunMinutes, closesMinutes, opensMinutes } from './settings.table';

type Times = Pick<ShiftDoc, 'startsAt' | 'endsAt'>;

/** From when on one can press. */
export const pressFrom = ({ startsAt }: Pick<Times, 'startsAt'>): string =>
  secondsAfter(new Date(startsAt), -opensMinutes * 60);

/** When the clock says who did not come. */
export const closesAt = ({ endsAt }: Pick<Times, 'endsAt'>): string =>
  secondsAfter(new Date(endsAt), closesMinutes * 60);

/** Why one cannot press now, and what to do; null within the window (F181). */
export function outOfWindow(shift: Times, at: string): Refused | null {
  if (at < pressFrom(shift))
    return refuse(
      'CONFLICT',
      `还没到签到时间，请在 ${spokenTimeOf(new Date(pressFrom(shift)))} 以后再来。`,
      'id',
    );
  if (at > shift.endsAt)
    return refuse('CONFLICT', '这一班已经结束，不能再签到；如果您来过，请联系队长或责任网格员补记。', 'id');
  return null;
}

/** When a shift's day is counted next: half a day before it, once it has begun, when it is over; null: it is over. */
export function nextDuty(shift: Times, at: Date): string | null {
  const starts = new Date(shift.startsAt);
  const times = [
    secondsAfter(starts, -gapHours * 3600),
    secondsAfter(starts, begunMinutes * 60),
    closesAt(shift),
  ];
  return times.find((time) => time > at.toISOString()) ?? null;
}

/** From half a day before it on a shift shows in the figures of its day. */
export const isNear = ({ startsAt }: Pick<Times, 'startsAt'>, at: Date): boolean =>
  secondsAfter(new Date(startsAt), -gapHours * 3600) <= at.toISOString();
