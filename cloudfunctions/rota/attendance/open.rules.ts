import type { AttendanceDoc } from '../../../typings/attendance';
import type { Outcome } from '../../../typings/refusal';
import type { ShiftDoc, Standing } from '../../../typings/shift';
import { whoOf } from '../../people/place.rules';
import { grant, refuse } from '../../refuse';
import { standsAt } from '../reasons.rules';

const notMine = refuse(
  'FORBIDDEN',
  '这一班没有排您。替别人来，要先由对方登记您为替班人、您也答应；或请对方换班给您，或请队长安排，再签到。',
  'id',
);
const waiting = refuse('FORBIDDEN', '您在这一班是候补，还没有位子；请先在班次里确认，或联系队长安排。', 'id');
const cancelled = refuse('CONFLICT', '这一班已经取消，不用签到，请回到“我的班次”看别的班。', 'id');

export const attendanceIdOf = (shift: string, openid: string): string => `${shift}.${whoOf(openid)}`;

/** The place that somebody holds: nobody presses for another (F182, T33). */
export function placeOf(shift: ShiftDoc, openid: string): Outcome<Standing> {
  const standing = standsAt(shift, openid);
  if (standing === undefined) return notMine;
  if (shift.state === 'cancelled') return cancelled;
  return standing.state === 'held' ? grant(standing) : waiting;
}

/** An attendance before anything is known; what is, is added. */
export const newAttendance = (
  { _id, unit, post, day, startsAt, endsAt, order }: ShiftDoc,
  { openid, name, force }: Pick<Standing, 'openid' | 'name' | 'force'>,
  state: AttendanceDoc['state'],
): AttendanceDoc => ({
  _id: attendanceIdOf(_id, openid),
  v: 1,
  openid,
  name,
  force,
  unit,
  shift: _id,
  post: { id: post.id, name: post.name, point: post.point ?? null },
  day,
  startsAt,
  endsAt,
  order: `${order}/${whoOf(openid)}`,
  state,
  flags: [],
  journal: [],
});
