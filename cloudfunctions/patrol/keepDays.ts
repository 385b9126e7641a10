import type { PatrolDoc } from '../../typings/patrol';
import type { PatrolWeekDoc } from '../../typings/round';
import { dayBegins, dayOf, laterDay } from '../calendar.rules';
import { dueIds } from '../dueIds';
import { onDuty } from '../receiver.rules';
import type { World } from '../world';
import { calendarOf, roundsOf } from './counts';
import { dayFigures, mondayOf, weekIdOf } from './day.rules';
import { rollUpDay } from './rollUp';
import { isSame, newWeek, withDay } from './week.rules';

type Outside = Pick<World, 'store' | 'now' | 'directory'>;

const sweptAtOnce = 300;
const mostTries = 6;
/** Of a school that was long asleep; the rest a minute later. */
const mostDays = 8;

/** Every school whose day is over (F190): what is missing is written down and told, once. */
export async function sweepPatrols(world: Outside): Promise<{ readonly settled: number }> {
  const due = await dueIds('patrols', { by: 'dueAt', limit: sweptAtOnce }, world);
  for (const id of due) await settleDays(id, world);
  return { settled: due.length };
}

/**
 * Settles the days of a school that are over, the oldest first. What happens if … it stops after a day was written and
 * before that is noted: the day is counted again, which changes nothing and tells nobody.
 */
async function settleDays(unitId: string, world: Outside): Promise<void> {
  for (let nth = 0; nth < mostDays; nth += 1) {
    const patrol = await world.store.read('patrols', unitId);
    if (patrol === null || patrol.nextDay >= dayOf(world.now())) return;
    const unit = await world.directory.unit(unitId);
    if (unit === null || unit.closed === true) return rest(patrol, world);
    await countDay(patrol, patrol.nextDay, world);
    const nextDay = laterDay(patrol.nextDay, 1);
    const set = { nextDay, dueAt: dayBegins(nextDay, 1) };
    await world.store.amend('patrols', unitId, { nextDay: patrol.nextDay }, {}, { set });
  }
}

/** Nobody walks at a school that is closed. */
async function rest({ _id, v }: PatrolDoc, { store }: Outside): Promise<void> {
  await store.amend('patrols', _id, { v }, {}, { unset: ['dueAt'] });
}

/** Counts a day again that was settled before; false: it has not been settled yet, its first count will do. */
export async function recountDay(unitId: string, day: string, world: Outside): Promise<boolean> {
  const patrol = await world.store.read('patrols', unitId);
  if (patrol === null) return true;
  const week = await world.store.read('patrolWeeks', weekIdOf(unitId, mondayOf(day)));
  if (week?.days.some((one) => one.day === day) === true) await countDay(patrol, day, world);
  return patrol.nextDay > day;
}

/** NB: rolled up also when the count changed nothing: whoever counted before may have stopped in between. */
async function countDay(patrol: PatrolDoc, day: string, world: Outside): Promise<void> {
  await countInWeek(patrol, day, world);
  await rollUpDay(patrol._id, day, world);
}

async function countInWeek(patrol: PatrolDoc, day: string, world: Outside): Promise<void> {
  const unit = await world.directory.unit(patrol._id);
  const seats = unit?.seats ?? [];
  const at = world.now();
  const [officers, heads] = (['OFF', 'HEAD'] as const).map((role) => onDuty(seats.filter((seat) => seat.role === role), at)); // prettier-ignore
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = (await world.store.read('patrolWeeks', weekIdOf(patrol._id, mondayOf(day)))) ?? newWeek(patrol, day); // prettier-ignore
    // NB: read after the week: a round that comes in between finds this day settled, and has it counted again.
    const circuits = dayFigures(patrol, day, await roundsOf(patrol._id, day, world), await calendarOf(world));
    if (isSame(before.days, day, circuits)) return;
    const after = withDay(before, { day, circuits, officers: officers ?? [], heads: heads ?? [], at });
    if (await kept(before, after, world)) return;
  }
  throw new Error('a week moves too often');
}

async function kept(before: PatrolWeekDoc, after: PatrolWeekDoc, { store }: Outside): Promise<boolean> {
  if (before.v === 0) return (await store.insert('patrolWeeks', after)) === 'inserted';
  const { state, days, needed, done, shortBy, owedDueAt } = after;
  const owed = after.owed.slice(before.owed.length);
  const journal = after.journal.slice(before.journal.length);
  const set = { state, days, needed, done, shortBy, ...(owedDueAt === undefined ? {} : { owedDueAt }) };
  const append = { ...(owed.length === 0 ? {} : { owed }), ...(journal.length === 0 ? {} : { journal }) };
  const isBare = owed.length === 0 && journal.length === 0;
  const change = { set, add: { v: 1 }, ...(isBare ? {} : { append }) };
  return store.amend('patrolWeeks', after._id, { v: before.v }, {}, change);
}
