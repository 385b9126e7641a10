import type { WorkCalendar } from '../../typings/deadline';
import { publishedYears } from '../workCalendar.table';
import type { World } from '../world';
import type { Counted } from './day.rules';

const pageOf = 100;

/** Every round that was begun at a school on a day; one call a hundred. */
export async function roundsOf(
  unitId: string,
  day: string,
  { store }: Pick<World, 'store'>,
): Promise<readonly Counted[]> {
  const rounds: Counted[] = [];
  for (let after: string | null = null; ;) {
    const page: readonly (Counted & { readonly order: string })[] = await store.page('rounds', {
      match: { 'unit.id': unitId, day },
      by: 'order',
      direction: 'asc',
      after,
      limit: pageOf,
      fields: ['order', 'circuit', 'state'],
    });
    rounds.push(...page);
    if (page.length < pageOf) return rounds;
    after = page.at(-1)?.order ?? null;
  }
}

/** The district's calendar, or the published one where none was set. */
export async function calendarOf({ directory }: Pick<World, 'directory'>): Promise<WorkCalendar> {
  const { calendar } = await directory.deadlines();
  return calendar.years.length === 0 ? { ...calendar, years: publishedYears } : calendar;
}
