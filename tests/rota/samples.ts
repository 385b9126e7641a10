import { newShift } from '../../cloudfunctions/rota/make.rules';
import { newRota } from '../../cloudfunctions/rota/plan.rules';
import type { Helper } from '../../cloudfunctions/rota/helper.rules';
import type { Slot } from '../../cloudfunctions/rota/slots.rules';
import { daysAfter, instantOn } from '../../cloudfunctions/calendar.rules';
import { noonIfNight } from '../../scripts/support/daylight';
import type { Force, GuardPost, Needs, RotaPlan, Term, Weekday } from '../../typings/rota';
import type { ShiftDoc, Standing, StandingState } from '../../typings/shift';

export const schoolWeek: readonly Weekday[] = [1, 2, 3, 4, 5];

export const term = (more: Partial<Term> = {}): Term => ({
  id: 'autumn',
  name: '2026—2027学年第一学期',
  from: '2026-09-01',
  to: '2027-01-22',
  off: [],
  instead: [],
  ...more,
});

export const gate = (more: Partial<GuardPost> = {}): GuardPost => ({
  id: 'south',
  kind: 'mass',
  name: '南门',
  point: { longitude: 119.95, latitude: 31.72 },
  needs: { of: { police: 1, parent: 2, guard: 1 }, any: 0 },
  windows: [
    { id: 'am', weekdays: schoolWeek, from: '07:20', to: '08:00' },
    { id: 'pm', weekdays: schoolWeek, from: '16:30', to: '17:20' },
  ],
  ...more,
});

/** A turn on a day of the week of Monday 2026-11-30. */
export function slot(id: string, day: string, [from, to]: readonly [string, string], needs: Needs): Slot {
  const at = { from: instantOn(day, from), to: instantOn(day, to) };
  return { id, postId: 'south', windowId: 'am', day, needs, one: 'police', ...at };
}

export const helper = (id: string, force: Force, more: Partial<Helper> = {}): Helper => ({
  id,
  force,
  free: [],
  away: [],
  mostPerWeek: 10,
  weeks: {},
  busy: [],
  served: 0,
  ...more,
});

/** A plan as a school sends it: one gate, mornings and afternoons, one term. */
export const plan: RotaPlan = {
  one: 'police',
  joint: '',
  jointTeam: [],
  posts: [gate()],
  terms: [term()],
  settings: { withdrawHours: 3, openDays: 60, mostPerWeek: 5, confirmMinutes: 120 },
};

/** So many days after the day on which a product of this run begins. */
export const openDay = (days: number): string =>
  daysAfter(noonIfNight(new Date()) === null ? new Date() : new Date(noonIfNight(new Date()) ?? ''), days);

/** A plan that has lessons on every day to come, whatever the calendar says, and takes anybody. */
export const openPlan = (): RotaPlan => ({
  ...plan,
  posts: [
    gate({
      needs: { of: { teacher: 1 }, any: 5 },
      windows: ['07', '08', '10', '11', '13', '14', '16', '17'].map((hour) => ({
        id: `h${hour}`, weekdays: [1, 2, 3, 4, 5, 6, 7], from: `${hour}:00`, to: `${hour}:50`,
      })),
    }),
  ],
  terms: [
    term({ from: openDay(0), to: openDay(60), instead: Array.from({ length: 40 }, (_, nth) => ({ day: openDay(nth), as: 1 })) }),
  ],
}); // prettier-ignore

export const standing = (openid: string, force: Force, state: StandingState): Standing => ({
  openid, name: `沈${openid}`, force, at: '2026-11-20T04:00:00.000Z', by: 'self', state,
}); // prettier-ignore

/** A shift on Monday 2026-11-30 in the morning, two teachers and one policeman wanted. */
export const aShift = (more: Partial<ShiftDoc> = {}): ShiftDoc => ({
  ...newShift(
    slot('s', '2026-11-30', ['07:20', '08:00'], { of: { police: 1, teacher: 2 }, any: 0 }),
    { ...newRota({ id: 'u1', name: '青禾小学' }), ...plan },
    [],
    new Date('2026-11-20T04:00:00.000Z'),
  ),
  ...more,
});
