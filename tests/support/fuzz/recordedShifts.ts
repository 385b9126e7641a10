import { substituteIdOf } from '../../../cloudfunctions/rota/substitute/substitute.rules';
import type { Action } from '../../../typings/contract';
import { whoOf } from '../../../cloudfunctions/people/place.rules';
import { codeOf } from '../../attendance/support';
import { openDay, openPlan } from '../../rota/samples';
import type { Recorded } from './recorded';

type ShiftAction = Extract<
  Action,
  `rota.${string}` | `shift.${string}` | `substitute.${string}` | `attendance.${string}`
>;

/** A shift that is on while the asks are asked. */
export const shiftNow = 'u1.south.now';

/** The lines of recorded.ts for who stands at the gates, and when. */
export const recordedShifts: { readonly [A in ShiftAction]: Recorded<A> } = {
  'rota.read': { by: 'officer', ask: () => ({ unitId: 'u1' }) },
  'rota.save': {
    by: 'officer',
    ask: ({ versionOf }) => ({ unitId: 'u1', v: versionOf('rotas', 'u1'), plan: openPlan() }),
  },
  'rota.make': {
    by: 'officer',
    ask: () => ({ unitId: 'u1', days: { from: openDay(1), to: openDay(3) }, seed: 7 }),
  },
  // NB: of a later week, so that the officer still has room in the first.
  'rota.fillGaps': {
    by: 'officer',
    ask: () => ({ unitId: 'u1', days: { from: openDay(30), to: openDay(31) }, seed: 7 }),
  },
  'shift.times': { by: 'officer', ask: () => ({}) },
  'shift.list': { by: 'officer', ask: () => ({ unitId: 'u1', from: openDay(0), cursor: null }) },
  'shift.read': { by: 'officer', ask: ({ shifts }) => ({ id: shifts[0] ?? '', candidates: true }) },
  'shift.signUp': { by: 'officer', ask: ({ shifts }) => ({ ids: shifts.slice(0, 2) }) },
  'shift.act': {
    by: 'officer',
    ask: ({ shifts, versionOf, fresh }) => {
      const id = shifts[2 + (Number(fresh()) % (shifts.length - 2))] ?? '';
      return { id, v: versionOf('shifts', id), deed: { kind: 'cancel', why: '学校放假' } };
    },
  },
  'substitute.ask': {
    by: 'officer',
    ask: ({ shifts }) => ({ shift: shifts[0] ?? '', whole: false, name: '某o-head' }),
  },
  'substitute.list': { by: 'officer', ask: () => ({}) },
  'substitute.act': {
    by: 'officer',
    ask: ({ shifts, versionOf }) => {
      const id = substituteIdOf(shifts[0] ?? '', 'o-off', 'o-head');
      return { id, v: versionOf('substitutes', id), step: 'withdraw' };
    },
  },
  'attendance.checkIn': {
    by: 'officer',
    ask: () => ({ id: shiftNow, evidence: { fix: null, code: codeOf(), photo: null }, keptAt: null }),
  },
  'attendance.checkOut': { by: 'officer', ask: () => ({ id: shiftNow, keptAt: null }) },
  'attendance.turns': { by: 'officer', ask: () => ({}) },
  'attendance.list': { by: 'officer', ask: () => ({ unitId: 'u1', day: openDay(1) }) },
  'attendance.act': {
    by: 'officer',
    ask: ({ versionOf }) => {
      const whom = whoOf('o-teacher');
      return {
        id: shiftNow,
        who: whom,
        v: versionOf('attendances', `${shiftNow}.${whom}`),
        deed: { kind: 'came' },
      };
    },
  },
  'attendance.hours': { by: 'officer', ask: () => ({ from: '2026-09-01', to: '2027-01-31' }) },
  'attendance.codes': { by: 'officer', ask: () => ({ unitId: 'u1', renew: null }) },
  'attendance.board': { by: 'officer', ask: () => ({ from: openDay(1), days: 7 }) },
  'shift.calendar': { by: 'officer', ask: () => ({ id: shiftNow }) },
  'shift.free': {
    by: 'officer',
    ask: () => ({
      free: [{ weekdays: [1, 3], from: '07:00', to: '09:00' }],
      away: [{ from: '2099-01-01', to: '2099-01-02' }],
    }),
  },
};
