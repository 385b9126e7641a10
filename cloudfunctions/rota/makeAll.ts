import type { Answer, Ask } from '../../typings/contract';
import type { Outcome, Refused } from '../../typings/refusal';
import type { Days, RotaDoc } from '../../typings/rota';
import type { ShiftDoc } from '../../typings/shift';
import { dayOf, daysBetween, isDay } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { publishedYears } from '../workCalendar.table';
import { reserve, shiftsOf } from './diary';
import { fillRota } from './fill.rules';
import { diariesOf } from './list';
import { chosen, helperFrom, newShift, turnFrom } from './make.rules';
import { openRota } from './plan';
import { membersOf } from './people';
import type { Member } from './reasons.rules';
import { placesIn } from './room.rules';
import { type Slot, slotsOf } from './slots.rules';
import { tellEach } from './tellEach';

/** A term, and some. */
const mostDays = 200;
const atOnce = 20;

/**
 * Makes the shifts of some days by the school's pattern, and fills them when a seed is given. Shifts that are there
 * already stay as they are, so that whoever stopped half-way asks again and has the rest. What happens if … it stops:
 * time that was kept in a diary for a shift that never was made is given back by the clock.
 */
export async function makeAll(
  { unitId, days, seed }: Ask<'rota.make'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'rota.make'>>> {
  const opened = await openRota(unitId, asker, world);
  if (!opened.ok) return opened;
  const { rota } = opened.answer;
  const at = world.now();
  const fault = spanFault(days, at);
  if (fault !== null) return fault;
  const { calendar } = await world.directory.deadlines();
  const years = calendar.years.length === 0 ? publishedYears : calendar.years;
  const all = slotsOf({ unitId, ...rota }, days, years).filter(({ from }) => from > at.getTime());
  if (all.length === 0) return refuse('CONFLICT', '这些日子按现在的岗位、时段和学期没有班，请检查设置。', 'days');
  const there = new Set((await shiftsOf(all.map(({ id }) => id), world)).map(({ _id }) => _id));
  const slots = all.filter(({ id }) => !there.has(id));
  const shifts = await shiftsFor(slots, rota, seed, world);
  const made = await inserted(shifts, world);
  await tellEach(rota, made.map((shift) => ({ shift, who: shift.who, happening: 'made' })), world);
  return grant(saidOf(slots, made));
} // prettier-ignore

/** What is wrong with a span of days for which a rota is made or filled; null: nothing. */
export function spanFault({ from, to }: Days, at: Date): Refused | null {
  if (!isDay(from) || !isDay(to) || to < from || daysBetween(from, to) >= mostDays)
    return refuse('INVALID', `请选一段不超过 ${mostDays} 天的日期。`, 'days');
  return from < dayOf(at) ? refuse('INVALID', '只能排今天以后的班，请改开始日期。', 'days') : null;
}

async function shiftsFor(
  slots: readonly Slot[],
  rota: RotaDoc,
  seed: number | null,
  world: World,
): Promise<readonly ShiftDoc[]> {
  const at = world.now();
  const given = seed === null ? new Map<string, readonly Member[]>() : await filled(slots, rota, seed, world);
  return slots.map((slot) =>
    newShift(slot, rota, (given.get(slot.id) ?? []).map((member) => chosen(member, at)), at),
  );
} // prettier-ignore

/** Whom the automatic rota chose, as far as their diaries were still free when it asked them; their time is kept. */
export async function filled(
  slots: readonly Slot[],
  rota: RotaDoc,
  seed: number,
  world: World,
): Promise<ReadonlyMap<string, readonly Member[]>> {
  const members = await membersOf(rota._id, world);
  const byId = new Map(members.map((member) => [member.openid, member]));
  const diaries = await diariesOf([...byId.keys()], world);
  const bySlot = new Map(slots.map((slot) => [slot.id, slot]));
  const helpers = members.map((member) => helperFrom(member, diaries.get(member.openid), rota, bySlot));
  const { places } = fillRota(slots, helpers, seed);
  const refused = new Set<string>();
  await inLots(members, async ({ openid }) => {
    const own = slots.filter(({ id }) => places.get(id)?.includes(openid) === true);
    if (own.length === 0) return;
    const clashing = await reserve(openid, own.map((slot) => turnFrom(slot, rota)), world);
    for (const id of clashing) refused.add(`${id}/${openid}`);
  }); // prettier-ignore
  return new Map(
    [...places].map(([id, openids]) => [
      id,
      openids.filter((openid) => !refused.has(`${id}/${openid}`)).flatMap((openid) => byId.get(openid) ?? []),
    ]),
  );
}

/** NB: one that somebody made meanwhile stays theirs; the clock gives back the time that was kept for it. */
async function inserted(shifts: readonly ShiftDoc[], { store }: World): Promise<readonly ShiftDoc[]> {
  const made: ShiftDoc[] = [];
  await inLots(shifts, async (shift) => {
    if ((await store.insert('shifts', shift)) === 'inserted') made.push(shift);
  });
  return made.toSorted((a, b) => (a.order < b.order ? -1 : 1));
}

/** So many at a time, so that a term is not a thousand calls at once. */
export async function inLots<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += atOnce)
    await Promise.all(all.slice(from, from + atOnce).map(work));
}

function saidOf(slots: readonly Slot[], made: readonly ShiftDoc[]): Answer<'rota.make'> {
  const filled = made.reduce((sum, { line }) => sum + line.length, 0);
  const gaps = made.reduce((sum, { needs, line }) => sum + placesIn(needs) - line.length, 0);
  if (slots.length === 0) return { made: 0, filled, gaps, said: '这些日子的班已经排出来了，没有新的。' };
  const said = `排出 ${made.length} 班，已有 ${filled} 人次${gaps === 0 ? '，全部排满。' : `，还空 ${gaps} 个位子。`}`;
  return { made: made.length, filled, gaps, said };
}
