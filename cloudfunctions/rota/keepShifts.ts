import type { ShiftDoc } from '../../typings/shift';
import { dueIds } from '../dueIds';
import { onDuty, ranked } from '../receiver.rules';
import type { World } from '../world';
import { settleDiary } from './diary';
import { passTime } from './passTime.rules';

type Outside = Pick<World, 'store' | 'now' | 'directory'>;

const sweptAtOnce = 200;
/** A lapsed offer makes another: so many in a row at most, the rest a minute later. */
const mostRounds = 4;

/**
 * Does what a shift still owes others: diaries that do not say yet what its line says, offers that nobody confirmed,
 * reminders. What happens if … it stops anywhere: the shift is still due. … the clock jumps: what is over is not told.
 */
export async function keepShift(id: string, world: Outside): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const shift = await world.store.read('shifts', id);
    if (shift === null) return;
    for (const openid of shift.unsettled) await settleDiary(openid, [id], world);
    const { reminders } = await world.directory.district();
    const keepers = await keepersOf(shift.unit.id, world);
    const { change, isDone } = passTime(shift, { quiet: reminders, keepers, at: world.now() });
    if (await world.store.amend('shifts', id, { v: shift.v }, {}, change)) if (isDone) return;
  }
}

/** Whom of a school a gap, or a swap that nobody took, is told to: the next on duty when one cannot be reached. */
export async function keepersOf(
  unitId: string,
  { directory, now }: Pick<World, 'directory' | 'now'>,
): Promise<ReturnType<typeof onDuty>> {
  const unit = await directory.unit(unitId);
  return onDuty(ranked(unit?.seats ?? []), now());
}

/** Every shift whose time has come. */
export async function sweepShifts(world: Outside): Promise<{ readonly kept: number }> {
  const due = await dueIds('shifts', { by: 'dueAt', limit: sweptAtOnce }, world);
  for (const id of due) await keepShift(id, world);
  return { kept: due.length };
}

/** One compare-and-set on a shift; false: somebody moved it first. */
export const amendShift = (
  shift: ShiftDoc,
  change: Parameters<World['store']['amend']>[4],
  { store }: Pick<World, 'store'>,
): Promise<boolean> => store.amend('shifts', shift._id, { v: shift.v }, {}, change);
