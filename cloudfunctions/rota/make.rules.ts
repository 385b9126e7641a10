import type { RotaDoc } from '../../typings/rota';
import type { DiaryDoc, DiaryTurn, ShiftDoc, Standing } from '../../typings/shift';
import { secondsAfter } from '../calendar.rules';
import { leased } from '../workflow/delivery.rules';
import type { Helper } from './helper.rules';
import type { Member } from './reasons.rules';
import type { Slot } from './slots.rules';

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

/** A member as the automatic rota takes them: whoever served less in the last weeks, and will, comes first. */
export const helperFrom = (
  { openid, force }: Member,
  diary: DiaryDoc | undefined,
  mostPerWeek: number,
): Helper => ({
  id: openid,
  force,
  free: diary?.free ?? [],
  away: diary?.away ?? [],
  mostPerWeek,
  busy: (diary?.turns ?? []).map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) })),
  served: diary?.turns.length ?? 0,
});
