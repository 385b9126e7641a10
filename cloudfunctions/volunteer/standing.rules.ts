import { createHash } from 'node:crypto';
import type { Outcome } from '../../typings/refusal';
import type { VolunteerDoc, VolunteerStanding } from '../../typings/volunteer';
import { dayOf } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import { isBriefed } from './briefing.rules';

/** What of a membership tells whether somebody may take a shift. */
export const standingFields = [
  '_id', 'openid', 'unit', 'state', 'kind', 'name', 'captainOf', 'until', 'briefing', 'order',
] as const satisfies readonly (keyof VolunteerDoc)[]; // prettier-ignore

export type Standing = Pick<VolunteerDoc, Exclude<(typeof standingFields)[number], 'captainOf' | 'order'>> & {
  readonly captainOf?: string | undefined;
};

/** One person at one school is one document. */
export const volunteerIdOf = (unitId: string, openid: string): string =>
  createHash('sha256').update(`volunteer:${unitId}:${openid}`).digest('hex').slice(0, 40);

/** NB: by the day, not by whether the clock has come round: nobody serves a day too long (F028). */
export const isOver = ({ until }: Pick<VolunteerDoc, 'until'>, at: Date): boolean => until < dayOf(at);

const notIn = refuse('FORBIDDEN', '您还不是这所学校的志愿者，请先申请加入，通过后再来。');
const over = refuse('FORBIDDEN', '您的志愿者身份已经到期，请学校续期后再来。');
const unbriefed = refuse('FORBIDDEN', '上岗之前，请先在“我的志愿服务”里看须知并答题。');

/** May take a shift at this school at this instant, as whom; or why not, and what to do (F028, F351). */
export function standingOf(volunteer: Standing | null, at: Date): Outcome<VolunteerStanding> {
  if (volunteer === null) return notIn;
  const { state } = volunteer;
  if (state === 'expired') return over;
  if (state !== 'active' && state !== 'accepted') return notIn;
  if (isOver(volunteer, at)) return over;
  if (state === 'accepted' || !isBriefed(volunteer)) return unbriefed;
  const { _id, openid, unit, kind, name, captainOf, until } = volunteer;
  return grant({ id: _id, openid, unitId: unit.id, kind, name, isCaptain: captainOf !== undefined, until });
}
