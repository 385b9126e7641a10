import type { VolunteerDoc, VolunteerState } from '../../typings/volunteer';
import { dayBegins, dayOf, daysAfter, daysBetween, isDay } from '../calendar.rules';
import { volunteerDays } from './kinds.table';

type Held = Pick<VolunteerDoc, 'state' | 'until' | 'told'>;

const running: readonly VolunteerState[] = ['accepted', 'active'];

/** The end of a membership: the day after its last. */
export const endOf = (until: string): string => dayBegins(until, 1);

/** When the clock has to look at a membership: to tell of the end, at the end, and when what is kept goes; null: never. */
export function nextLook({ state, until, told }: Held): string | null {
  if (state === 'expired') return dayBegins(until, volunteerDays.keptAfter);
  if (!running.includes(state)) return null;
  return told === until ? endOf(until) : dayBegins(until, -volunteerDays.toldBefore);
}

/** A new end so near that it was just said needs no telling again: the end itself; else nothing was told. */
export const toldAlready = (until: string, at: Date): string =>
  until !== '' && daysBetween(dayOf(at), until) <= volunteerDays.toldBefore ? until : '';

/** What is wrong with a last day, in Chinese; null when nothing is. */
export function untilFault(until: string, at: Date): string | null {
  if (!isDay(until)) return '请给“有效期到”选一个日期。';
  const days = daysBetween(dayOf(at), until);
  if (days < 1) return '有效期最早到明天，请重新选日期。';
  return days > volunteerDays.longest ? '有效期最长两年，请选早一些的日期，到期可以再续。' : null;
}

/** Suggested at first: one year. */
export const usualUntil = (at: Date): string => daysAfter(at, volunteerDays.usual);

/** `2027年8月31日`. */
export const spokenDay = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
};
