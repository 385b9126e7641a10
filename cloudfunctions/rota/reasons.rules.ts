import type { Force } from '../../typings/rota';
import type { DiaryDoc, DiaryTurn, ShiftDoc } from '../../typings/shift';
import { spokenTimeOf, timeOf } from '../calendar.rules';
import { fill } from '../report/fill.rules';
import { forces } from './force.table';
import { decided, standingOf } from './line.rules';
import { type Reason, reasons, reasonWords } from './reasons.table';
import { isWanted } from './room.rules';
import { mostWaiting, travelMinutes } from './settings.table';
import { weekOf } from './slots.rules';

/** Whom a school knows as one of those who stand at its gates. */
export interface Member {
  readonly openid: string;
  readonly name: string;
  readonly force: Force;
  /** Leads the volunteers: keeps the rota as the school's officer does. */
  readonly captain: boolean;
}

export interface SigningUp {
  readonly shift: ShiftDoc;
  readonly openid: string;
  readonly member: Member | null;
  /** Why they are none of the school's, or not yet, and what to do (F028, F351); empty for a member. */
  readonly stranger: string;
  readonly diary: Pick<DiaryDoc, 'turns' | 'away'>;
  readonly at: Date;
}

/** The turn that another overlaps; half-open, at whichever school. */
export const overlapping = (
  { startsAt, endsAt, _id }: Pick<ShiftDoc, 'startsAt' | 'endsAt' | '_id'>,
  turns: readonly DiaryTurn[],
): DiaryTurn | undefined => turns.find(({ id, from, to }) => id !== _id && from < endsAt && startsAt < to);

const holds: { readonly [R in Reason]: (one: SigningUp) => boolean } = {
  cancelled: ({ shift }) => shift.state === 'cancelled',
  begun: ({ shift, at }) => shift.startsAt <= at.toISOString(),
  already: ({ shift, openid }) => shift.who.includes(openid),
  notMember: ({ member }) => member === null,
  notWanted: ({ member, shift }) => member !== null && !isWanted(member.force, shift.needs),
  notYet: ({ shift, at }) => at.toISOString() < shift.opensAt,
  away: ({ shift, diary }) => diary.away.some(({ from, to }) => from <= shift.day && shift.day <= to),
  overlaps: ({ shift, diary }) => overlapping(shift, diary.turns) !== undefined,
  weekFull: ({ shift, diary }) => inWeekOf(shift, diary.turns).length >= shift.mostPerWeek,
  lineFull: ({ shift }) => shift.who.length >= mostWaiting,
};

/** NB: each school has its own most of a week. */
const inWeekOf = (shift: ShiftDoc, turns: readonly DiaryTurn[]): readonly DiaryTurn[] =>
  turns.filter(
    ({ from, unit, id }) =>
      id !== shift._id && unit.id === shift.unit.id && weekOf(dayIn(from)) === weekOf(shift.day),
  );

const dayIn = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

/** The first reason why somebody cannot sign up; null when they can. */
export const firstReason = (one: SigningUp): Reason | null =>
  reasons.find((reason) => holds[reason](one)) ?? null;

/** The same in words; empty when they can. */
export function whyNot(one: SigningUp): string {
  const reason = firstReason(one);
  if (reason === null) return '';
  const { shift, member, diary } = one;
  const other = overlapping(shift, diary.turns);
  return fill(reasonWords[reason], {
    stranger: one.stranger,
    force: member === null ? '' : forces[member.force],
    opens: spokenTimeOf(new Date(shift.opensAt)),
    other: other?.unit.name ?? '',
    time: other === undefined ? '' : `${timeOf(new Date(other.from))}–${timeOf(new Date(other.to))}`,
    most: String(shift.mostPerWeek),
  });
}

/** What to mind: too little time from or to another school; empty when there is nothing. */
export function mindOf(shift: ShiftDoc, turns: readonly DiaryTurn[]): string {
  const minutes = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;
  const tight = turns.find(({ id, unit, from, to }) => {
    if (id === shift._id || unit.id === shift.unit.id) return false;
    const gap = from >= shift.endsAt ? minutes(shift.endsAt, from) : minutes(to, shift.startsAt);
    return gap >= 0 && gap < travelMinutes;
  });
  return tight === undefined ? '' : `和您在${tight.unit.name}的班次相隔不到 1 小时，请留够路上的时间。`;
}

/** Where somebody stands in a shift, whatever is not decided yet. */
export const standsAt = ({ line, needs }: ShiftDoc, openid: string) =>
  standingOf(decided(line, needs), openid);
