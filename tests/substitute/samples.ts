import { substituteIdOf, turnOfShift } from '../../cloudfunctions/rota/substitute/substitute.rules';
import type { ShiftDoc } from '../../typings/shift';
import type { SubstituteDoc, SubstituteState } from '../../typings/substitute';

/** One that t3 stands in for t0, for one shift; null: for every turn at the school. */
export const aSubstitute = (
  shift: ShiftDoc | null,
  state: SubstituteState = 'accepted',
  more: Partial<SubstituteDoc> = {},
): SubstituteDoc => ({
  _id: substituteIdOf(shift?._id ?? 'u1', 't0', 't3'),
  v: 2,
  unit: { id: 'u1', name: '青禾小学' },
  turn: shift === null ? null : turnOfShift(shift),
  from: { openid: 't0', name: '沈t0' },
  to: { openid: 't3', name: '沈t3' },
  force: 'teacher',
  named: ['t0', 't3'],
  at: '2026-11-23T04:00:00.000Z',
  state,
  owed: [],
  endsDueAt: '2027-11-23T04:00:00.000Z',
  ...more,
});
