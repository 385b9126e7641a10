import { fillRota } from '../../cloudfunctions/rota/fill.rules';
import type { Helper } from '../../cloudfunctions/rota/helper.rules';
import { type Slot, slotsOf } from '../../cloudfunctions/rota/slots.rules';
import { publishedYears } from '../../cloudfunctions/workCalendar.table';
import type { Force, GuardPost, Term, Weekday } from '../../typings/rota';
import { atMost, type Result, rounded } from './result';

const units = 45;
const schoolDays = 100;
const schoolWeek: readonly Weekday[] = [1, 2, 3, 4, 5];

/** Two gates, mornings and afternoons at the same time: four shifts a day of six people. */
const posts: readonly GuardPost[] = ['south', 'north'].map((id) => ({
  id,
  kind: 'mass',
  name: id,
  point: null,
  needs: { of: { police: 1, parent: 2, teacher: 1, guard: 1 }, any: 1 },
  windows: [
    { id: 'am', weekdays: schoolWeek, from: '07:20', to: '08:00' },
    { id: 'pm', weekdays: schoolWeek, from: '16:30', to: '17:20' },
  ],
}));

const term: Term = { id: 't', name: '', from: '2026-09-01', to: '2027-02-28', off: [], instead: [] };

const people: Readonly<Partial<Record<Force, number>>> = { police: 6, parent: 80, teacher: 20, guard: 8 };

const helpersOf = (unit: number): readonly Helper[] =>
  (Object.entries(people) as readonly (readonly [Force, number])[]).flatMap(([force, count]) =>
    Array.from({ length: count }, (_, nth) => ({
      id: `${unit}-${force}-${nth}`, force, free: [], away: [], mostPerWeek: 20, weeks: {}, busy: [], served: 0,
    })),
  ); // prettier-ignore

function termOf(unit: number): readonly Slot[] {
  const days = { from: term.from, to: term.to };
  const slots = slotsOf({ unitId: `u${unit}`, one: 'police', posts, terms: [term] }, days, publishedYears);
  const first = [...new Set(slots.map(({ day }) => day))].slice(0, schoolDays);
  return slots.filter(({ day }) => first.includes(day));
}

interface Made {
  readonly places: number;
  readonly overlaps: number;
  readonly unfair: number;
}

/** Looked at with other eyes than those that made it: who stands where at once, and who has how many. */
function madeOf(unit: number): Made {
  const slots = termOf(unit);
  const helpers = helpersOf(unit);
  const { places } = fillRota(slots, helpers, unit);
  const turns = new Map(helpers.map(({ id }) => [id, [] as Slot[]]));
  for (const slot of slots) for (const id of places.get(slot.id) ?? []) turns.get(id)?.push(slot);
  const overlaps = [...turns.values()].reduce((sum, own) => sum + overlapsIn(own), 0);
  const spreads = Object.keys(people).map((force) => {
    const counts = helpers.filter((one) => one.force === force).map(({ id }) => turns.get(id)?.length ?? 0);
    return Math.max(...counts) - Math.min(...counts);
  });
  const held = [...turns.values()].reduce((sum, { length }) => sum + length, 0);
  return { places: held, overlaps, unfair: Math.max(...spreads) };
}

function overlapsIn(turns: readonly Slot[]): number {
  const inOrder = turns.toSorted((a, b) => a.from - b.from);
  return inOrder.filter((turn, nth) => nth > 0 && turn.from < (inOrder[nth - 1]?.to ?? 0)).length;
}

/** A term's rota of a whole district, made at once (F180). */
export function measureRota(): readonly Result[] {
  const before = process.memoryUsage().rss;
  let most = before;
  const begun = performance.now();
  const all = Array.from({ length: units }, (_, unit) => {
    const made = madeOf(unit);
    most = Math.max(most, process.memoryUsage().rss);
    return made;
  });
  const seconds = (performance.now() - begun) / 1000;
  const places = all.reduce((sum, made) => sum + made.places, 0);
  if (places !== units * schoolDays * 4 * 6) throw new Error(`${places} places were filled`);
  const detail = { places };
  return [
    atMost("a term's rota of 45 schools", rounded(seconds, 2), 's', 10, { detail }),
    atMost("memory for a term's rota", rounded((most - before) / 1024 / 1024, 0), 'MB', 300),
    atMost('people at two gates at once', all.reduce((sum, made) => sum + made.overlaps, 0), '', 0),
    atMost('most shifts less fewest, among equals', Math.max(...all.map(({ unfair }) => unfair)), '', 1),
  ]; // prettier-ignore
}
