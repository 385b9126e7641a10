import type { AttendanceDoc } from '../../../typings/attendance';
import type { ShiftDoc } from '../../../typings/shift';
import { dueIds } from '../../dueIds';
import { onDuty, ranked } from '../../receiver.rules';
import { lookAgainAt } from '../../workflow/line.rules';
import type { World } from '../../world';
import { decided } from '../line.rules';
import { namedIn } from '../record.rules';
import { toldOf } from '../told.rules';
import { recountDay } from './days';
import { attendanceIdOf, newAttendance } from './open.rules';
import { attendancesAt } from './ofDay';
import { isNear, nextDuty } from './window.rules';

type Outside = Pick<World, 'store' | 'now' | 'directory'>;

const sweptAtOnce = 100;

/**
 * A shift's figures are counted half a day before it, once it has begun, and when it is over: then whoever held a place and said nothing is absent, and who keeps the rota is told once (F184).
 * What happens if … it stops anywhere: the shift is still due, and an absence is written once. … somebody's press
 * arrives later: it takes the place of the absence.
 */
export async function sweepEnded(world: Outside): Promise<{ readonly closed: number }> {
  const due = await dueIds('shifts', { by: 'dutyDueAt', limit: sweptAtOnce }, world);
  for (const id of due) await closeShift(id, world);
  return { closed: due.length };
}

async function closeShift(id: string, world: Outside): Promise<void> {
  const shift = await world.store.read('shifts', id);
  if (shift?.dutyDueAt === undefined) return;
  const next = nextDuty(shift, world.now());
  if (next !== null && shift.state === 'open') {
    if (isNear(shift, world.now())) await recountDay(shift.unit.id, shift.day, world);
    await world.store.amend('shifts', id, { dutyDueAt: shift.dutyDueAt }, {}, { set: { dutyDueAt: next } });
    return;
  }
  const absent = shift.state === 'open' ? await absentFrom(shift, world) : [];
  for (const one of absent) await world.store.insert('attendances', one);
  await recountDay(shift.unit.id, shift.day, world);
  await settle(shift, absent.length, world);
}

async function absentFrom(shift: ShiftDoc, world: Outside): Promise<readonly AttendanceDoc[]> {
  const there = new Set((await attendancesAt(shift, world)).map(({ _id }) => _id));
  return decided(shift.line, shift.needs)
    .filter(({ state, openid }) => state === 'held' && !there.has(attendanceIdOf(shift._id, openid)))
    .map((standing) => newAttendance(shift, standing, 'absent'));
}

async function settle(shift: ShiftDoc, absent: number, { store, now, directory }: Outside): Promise<void> {
  const unit = await directory.unit(shift.unit.id);
  const keepers = onDuty(ranked(unit?.seats ?? []), now());
  const [first] = keepers;
  const isTold = shift.owed.some(({ key }) => key.startsWith('absent/'));
  if (absent === 0 || first === undefined || isTold) {
    await store.amend('shifts', shift._id, {}, {}, { unset: ['dutyDueAt'] });
    return;
  }
  const words = `这一班有 ${absent} 人没签到，请核实`;
  const told = { ...toldOf(shift, { happening: 'absent', openid: first.openid, words, at: now() }), ladder: keepers };
  const due = lookAgainAt([...shift.owed, told]);
  await store.amend('shifts', shift._id, { v: shift.v }, {}, {
    set: { named: namedIn(shift.named, [], [told]), ...(due === null ? {} : { owedDueAt: due }) },
    unset: ['dutyDueAt'],
    append: { owed: [told] },
    add: { v: 1 },
  });
} // prettier-ignore
