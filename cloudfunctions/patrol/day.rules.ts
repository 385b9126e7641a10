import type { PatrolDoc } from '../../typings/patrol';
import type { WorkCalendar } from '../../typings/deadline';
import type { RoundCounts } from '../../typings/attendance';
import type { CircuitDay, PatrolDay, PatrolWeekDoc, RoundDoc } from '../../typings/round';
import { isWorkday, laterDay } from '../calendar.rules';

/** What of a round a count needs. */
export type Counted = Pick<RoundDoc, 'circuit' | 'state'>;

/** How many rounds a day needed and had, circuit by circuit, as the plan is (F190). */
export const dayFigures = (
  { circuits }: Pick<PatrolDoc, 'circuits'>,
  day: string,
  rounds: readonly Counted[],
  calendar: WorkCalendar,
): readonly CircuitDay[] =>
  circuits.map(({ id, name, kind, perDay, on }) => ({
    id,
    name,
    kind,
    needed: on === 'every' || isWorkday(day, calendar) ? perDay : 0,
    done: rounds.filter(({ circuit, state }) => circuit.id === id && state === 'counted').length,
  }));

/** N − done, never less than nothing: one circuit's many rounds do not make up for another's few. */
export const shortOf = (circuits: readonly CircuitDay[]): number =>
  circuits.reduce((sum, { needed, done }) => sum + Math.max(0, needed - done), 0);

/** The sums of a week's days. */
export const sumsOf = (days: readonly PatrolDay[]) => ({
  needed: days.flatMap(({ circuits }) => circuits).reduce((sum, { needed }) => sum + needed, 0),
  done: days.flatMap(({ circuits }) => circuits).reduce((sum, { done }) => sum + done, 0),
  shortBy: days.reduce((sum, { circuits }) => sum + shortOf(circuits), 0),
});

/** What one day of a week needed and lacked; nothing before it is over. */
export function roundCounts(week: Pick<PatrolWeekDoc, 'days'> | null, day: string): RoundCounts {
  const circuits = week?.days.find((one) => one.day === day)?.circuits ?? [];
  return { needed: circuits.reduce((sum, { needed }) => sum + needed, 0), shortBy: shortOf(circuits) };
}

/** Several together. */
export const roundsTogether = (all: readonly RoundCounts[]): RoundCounts =>
  all.reduce((a, b) => ({ needed: a.needed + b.needed, shortBy: a.shortBy + b.shortBy }), {
    needed: 0,
    shortBy: 0,
  });

/** The Monday of a day's week. */
export const mondayOf = (day: string): string =>
  laterDay(day, -((new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7));

export const weekIdOf = (unitId: string, monday: string): string => `${unitId}.${monday}`;
