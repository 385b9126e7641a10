import type { Answer, Ask } from '../../typings/contract';
import type { Days } from '../../typings/rota';
import type { JournalActor } from '../../typings/reportDoc';
import type { Outcome } from '../../typings/refusal';
import type { ShiftDoc, Standing } from '../../typings/shift';
import { dayBegins } from '../calendar.rules';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { shiftsOfDays } from './attendance/ofDay';
import { shiftsOf } from './diary';
import { gapsOfShift, withChosen } from './fillGaps.rules';
import { amendShift } from './keepShifts';
import { slotOf } from './make.rules';
import { filled, inLots, spanFault } from './makeAll';
import { moved } from './move.rules';
import { openRota } from './plan';
import type { Member } from './reasons.rules';
import { type Given, tellEach } from './tellEach';

const mostTries = 8;

/**
 * Gives the empty places of shifts that are there to whoever can, by the rules of the automatic rota: whoever stands
 * there stays, whoever left is not put back (F180, F184). What happens if … it stops: asked again it fills the rest; time
 * that was kept for nothing is given back by the clock. … somebody signs up meanwhile: the place is theirs.
 */
export async function fillAll(
  { unitId, days, seed }: Ask<'rota.fillGaps'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'rota.fillGaps'>>> {
  const opened = await openRota(unitId, asker, world);
  if (!opened.ok) return opened;
  const { rota, by } = opened.answer;
  const fault = spanFault(days, world.now());
  if (fault !== null) return fault;
  const shifts = await shiftsWithGaps(unitId, days, world);
  const chosen = await filled(shifts.map(slotOf), rota, seed, world);
  const given: Given[] = [];
  await inLots(shifts, async ({ _id }) => {
    const one = await placeAt(_id, chosen.get(_id) ?? [], by, world);
    if (one !== null) given.push(one);
  });
  await tellEach(rota, given.toSorted((a, b) => (a.shift.order < b.shift.order ? -1 : 1)), world);
  return grant(saidOf(shifts, given));
} // prettier-ignore

/** Those that are to come, are not cancelled and have a free place. */
async function shiftsWithGaps(
  unitId: string,
  { from, to }: Days,
  world: World,
): Promise<readonly ShiftDoc[]> {
  const all = await shiftsOfDays(unitId, dayBegins(from, 0), dayBegins(to, 1), world);
  const ids = all.filter((shift) => shift.state === 'open' && gapsOfShift(shift) > 0).map(({ _id }) => _id);
  const now = world.now().toISOString();
  return (await shiftsOf(ids, world))
    .filter(({ startsAt }) => startsAt > now)
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));
}

/** Whoever still has a place when it is written: one compare-and-set, on the shift as it is by then. */
async function placeAt(
  id: string,
  members: readonly Member[],
  by: JournalActor,
  world: World,
): Promise<Given | null> {
  for (let tries = 0; members.length > 0 && tries < mostTries; tries += 1) {
    const shift = await world.store.read('shifts', id);
    const at = world.now();
    if (shift === null || shift.state !== 'open' || shift.startsAt <= at.toISOString()) return null;
    const { line, added } = withChosen(shift, members, at);
    if (added.length === 0) return null;
    const deed = { by, event: 'fill', words: `自动补位 ${added.length} 人` };
    const { after, change } = moved(shift, { line, told: [], deed }, at);
    if (await amendShift(shift, change, world)) return givenAt(after, added);
  }
  return null;
}

const givenAt = (shift: ShiftDoc, added: readonly Standing[]): Given => ({
  shift,
  who: added.map(({ openid }) => openid),
  happening: `filled-${shift.v}`,
});

function saidOf(shifts: readonly ShiftDoc[], given: readonly Given[]): Answer<'rota.fillGaps'> {
  const before = shifts.reduce((sum, shift) => sum + gapsOfShift(shift), 0);
  const filledNow = given.reduce((sum, { who }) => sum + who.length, 0);
  const gaps = before - filledNow;
  if (before === 0) return { filled: 0, gaps: 0, said: '这些日子已经排出的班没有空位，不用补。' };
  const rest = `还空 ${gaps} 个位子，没有合适又有空的人，可以点“问谁能来”。`;
  if (filledNow === 0) return { filled: 0, gaps, said: rest };
  return { filled: filledNow, gaps, said: `补上 ${filledNow} 人次，已提醒本人${gaps === 0 ? '，全部排满。' : `；${rest}`}` };
} // prettier-ignore
