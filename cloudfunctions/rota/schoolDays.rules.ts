import type { CalendarYear } from '../../typings/deadline';
import type { Term, Weekday } from '../../typings/rota';

export const weekdayOf = (day: string): Weekday =>
  (new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7) as Weekday;

const mondayToFriday = [1, 2, 3, 4, 5] as const satisfies readonly Weekday[];

/**
 * The weekdays that a day stands for in a term; empty when the school is closed. The school's own word goes before the
 * country's calendar. NB: on a worked weekend (调休) nobody knows which day's lessons are held until the school says so:
 * until then it stands for all of Monday to Friday, so that only what holds on each of them holds on it.
 */
export function standsFor(day: string, term: Term, years: readonly CalendarYear[]): readonly Weekday[] {
  if (day < term.from || day > term.to) return [];
  const instead = term.instead.find((one) => one.day === day);
  if (instead !== undefined) return [instead.as];
  if (term.off.some(({ from, to }) => from <= day && day <= to)) return [];
  if (years.some(({ off }) => off.includes(day))) return [];
  return years.some(({ on }) => on.includes(day)) ? mondayToFriday : [weekdayOf(day)];
}
