import type { ShiftActions } from '../../../typings/actions/shifts';
import { actOnShift } from '../../rota/act';
import {
  rotaFillGapsAsk,
  rotaMakeAsk,
  rotaReadAsk,
  rotaSaveAsk,
  shiftActAsk,
  shiftCalendarAsk,
  shiftFreeAsk,
  shiftListAsk,
  shiftReadAsk,
  shiftSignUpAsk,
  shiftTimesAsk,
} from '../../rota/asks';
import { makeCalendar } from '../../rota/calendar';
import { readTimes, saveFree } from '../../rota/free';
import { fillGaps, makeShifts, readRota, saveRota } from '../../rota/keeping';
import { listShifts, readShift } from '../../rota/list';
import { signUp } from '../../rota/signUp';
import type { RoutesOf } from '../route';

/** Who makes a rota; a captain is a volunteer until the use case knows. */
const keeps = ['rota.create', 'rota.captain'] as const;

/** Who stands at the gate, and when. */
export const shiftRoutes = {
  'rota.read': { schema: rotaReadAsk, may: keeps, answer: readRota },
  'rota.save': { schema: rotaSaveAsk, may: keeps, answer: saveRota },
  'rota.make': { schema: rotaMakeAsk, may: keeps, answer: makeShifts },
  'rota.fillGaps': { schema: rotaFillGapsAsk, may: keeps, answer: fillGaps },
  'shift.list': { schema: shiftListAsk, may: ['shift.signUp'], answer: listShifts },
  'shift.read': { schema: shiftReadAsk, may: ['shift.signUp'], answer: readShift },
  'shift.signUp': { schema: shiftSignUpAsk, may: ['shift.signUp'], answer: signUp },
  'shift.act': { schema: shiftActAsk, may: ['shift.signUp'], answer: actOnShift },
  'shift.calendar': { schema: shiftCalendarAsk, may: ['shift.signUp'], answer: makeCalendar },
  'shift.times': { schema: shiftTimesAsk, may: ['shift.signUp'], answer: readTimes },
  'shift.free': { schema: shiftFreeAsk, may: ['shift.signUp'], answer: saveFree },
} as const satisfies RoutesOf<ShiftActions>;
