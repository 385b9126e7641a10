import type { AttendanceLine, Attended } from '../../../typings/attendance';
import type { ShiftDoc } from '../../../typings/shift';
import { decided } from '../line.rules';
import { attendanceLine, expectedLine, type Eyes } from './line.rules';
import { attendanceIdOf } from './open.rules';

type Shown = Pick<ShiftDoc, '_id' | 'startsAt' | 'line' | 'needs'>;

/** Everybody of one shift: who pressed or was written down, and who is still expected; what asks for somebody first. */
export function peopleOf(
  shift: Shown,
  all: readonly Attended[],
  photos: ReadonlyMap<string, string>,
  eyes: Eyes,
  at: Date,
): readonly AttendanceLine[] {
  const attended = all.filter(({ shift: id }) => id === shift._id);
  const there = new Set(attended.map(({ _id }) => _id));
  const others = decided(shift.line, shift.needs).filter(
    ({ state, openid }) => state === 'held' && !there.has(attendanceIdOf(shift._id, openid)),
  );
  const canAmend = { ...eyes, mayAmend: eyes.mayAmend && shift.startsAt <= at.toISOString() };
  return [
    ...attended.map((one) => {
      const giver = attended.find(({ _id }) => _id === `${shift._id}.${one.insteadOf ?? ''}`);
      return attendanceLine(one, canAmend, photos.get(one.photo ?? '') ?? null, giver);
    }),
    ...others.map((one) => expectedLine(one, canAmend)),
  ].toSorted((a, b) => rank(a) - rank(b));
}

const first: Readonly<Partial<Record<AttendanceLine['end'], number>>> = {
  pending: 0,
  absent: 1,
  expected: 2,
};

const rank = ({ end, flags }: AttendanceLine): number => first[end] ?? (flags.length > 0 ? 3 : 4);
