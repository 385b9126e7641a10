import type { AttendanceActions } from '../../../typings/actions/attendance';
import { actOnAttendance } from '../../rota/attendance/act';
import {
  attendanceActAsk,
  checkInAsk,
  checkOutAsk,
  codesAsk,
  dutyBoardAsk,
  hoursAsk,
  listAttendanceAsk,
  turnsAsk,
} from '../../rota/attendance/asks';
import { dutyBoard } from '../../rota/attendance/board';
import { checkIn } from '../../rota/attendance/checkIn';
import { checkOut } from '../../rota/attendance/checkOut';
import { postCodes } from '../../rota/attendance/code';
import { myHours } from '../../rota/attendance/hours';
import { listAttendance } from '../../rota/attendance/list';
import { myTurns } from '../../rota/attendance/mine';
import type { RoutesOf } from '../route';

/** Whether they came, and how long. */
export const attendanceRoutes = {
  'attendance.checkIn': { schema: checkInAsk, may: ['shift.signUp'], answer: checkIn },
  'attendance.checkOut': { schema: checkOutAsk, may: ['shift.signUp'], answer: checkOut },
  'attendance.turns': { schema: turnsAsk, may: ['shift.signUp'], answer: myTurns },
  'attendance.list': {
    schema: listAttendanceAsk,
    may: ['attendance.board', 'rota.create', 'rota.captain'],
    answer: listAttendance,
  },
  'attendance.act': {
    schema: attendanceActAsk,
    may: ['rota.create', 'rota.captain'],
    answer: actOnAttendance,
  },
  'attendance.hours': { schema: hoursAsk, may: ['shift.signUp'], answer: myHours },
  'attendance.codes': { schema: codesAsk, may: ['rota.create', 'rota.captain'], answer: postCodes },
  'attendance.board': { schema: dutyBoardAsk, may: ['attendance.board'], answer: dutyBoard },
} as const satisfies RoutesOf<AttendanceActions>;
