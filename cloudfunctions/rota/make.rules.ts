import type { RotaDoc } from '../../typings/rota';
import type { DiaryDoc, DiaryTurn, ShiftDoc, Standing } from '../../typings/shift';
import { dayOf, secondsAfter } from '../calendar.rules';
import { leased } from '../workflow/delivery.rules';
import type { Helper } from './helper.rules';
import { decided, placed } from './line.rules';
import type { Member } from './reasons.rules';
import { type Slot, weekOf } from './slots.rules';

const isoOf = (instant: number): string => new Date(instant).toISOString();

/** A shift as it is made: empty, or with those whom the automatic rota chose. */
export function newShift(
  { id, postId, day, from, to, needs, one }: Slot,
  { unit, posts, settings }: RotaDoc,
  standing: readonly Standing[],
  at: Date,
): ShiftDoc {
  const post = posts.find((found) => found.id === postId);
  const who = standing.map(({ openid }) => openid);
  return {
    _id: id,
    v: 1,
    unit,
    post: { id: postId, name: post?.name ?? '', kind: post?.kind ?? 'mass', point: post?.point ?? null },
    day,
    startsAt: isoOf(from),
    endsAt: isoOf(to),
    order: `${isoOf(from)}/${id}`,
    needs,
    one,
    state: 'open',
    line: standing,
    who,
    named: who,
    captains: [],
    swaps: [],
    opensAt: secondsAfter(new Date(from), -settings.openDays * 86_400),
    withdrawUntil: secondsAfter(new Date(from), -settings.withdrawHours * 3600),
    mostPerWeek: settings.mostPerWeek,
    confirmMinutes: settings.confirmMinutes,
    journal: [],
    owed: [],
    // NB: the clock's first look settles the diaries and finds when to remind.
    dueAt: leased(at),
    dutyDueAt: leased(at),
    unsettled: who,
  };
}

export const chosen = ({ openid, name, force }: Member, at: Date): Standing => ({
  openid,
  name,
  force,
  at: at.toISOString(),
  by: 'fill',
  state: 'held',
});

export const turnFrom = ({ id, from, to }: Slot, { unit }: Pick<RotaDoc, 'unit'>): DiaryTurn => ({
  id,
  from: isoOf(from),
  to: isoOf(to),
  unit,
  settled: false,
});

/** A shift that exists, as the automatic rota takes it: whoever stands there stays, whoever left is not put back. */
export const slotOf = ({ _id, post, day, startsAt, endsAt, needs, one, line }: ShiftDoc): Slot => ({
  id: _id,
  postId: post.id,
  windowId: '',
  day,
  from: Date.parse(startsAt),
  to: Date.parse(endsAt),
  needs,
  one,
  there: { forces: placed(decided(line, needs)), openids: line.map(({ openid }) => openid) },
});

/** A member as the automatic rota takes them: whoever served less in the last weeks, and will, comes first. */
export function helperFrom(
  { openid, force }: Member,
  diary: DiaryDoc | undefined,
  { _id: unitId, settings }: Pick<RotaDoc, '_id' | 'settings'>,
  slots: ReadonlyMap<string, Slot>,
): Helper {
  // NB: time that was kept for one of these very slots, and came to nothing, keeps nobody from it.
  const turns = (diary?.turns ?? []).filter(({ id }) => isSure(slots.get(id), openid));
  return {
    id: openid,
    force,
    free: diary?.free ?? [],
    away: diary?.away ?? [],
    mostPerWeek: settings.mostPerWeek,
    weeks: weeksAt(unitId, turns),
    busy: turns.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) })),
    served: turns.length,
  };
}

const isSure = (slot: Slot | undefined, openid: string): boolean =>
  slot === undefined || slot.there?.openids.includes(openid) === true;

/** How many turns somebody has at a school in each week. NB: each school has its own most of a week. */
function weeksAt(unitId: string, turns: readonly DiaryTurn[]): Readonly<Record<string, number>> {
  const weeks: Record<string, number> = {};
  for (const { from, unit } of turns) {
    const week = weekOf(dayOf(new Date(from)));
    if (unit.id === unitId) weeks[week] = (weeks[week] ?? 0) + 1;
  }
  return weeks;
}
