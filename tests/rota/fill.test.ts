import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fillRota } from '../../cloudfunctions/rota/fill.rules';
import type { Helper } from '../../cloudfunctions/rota/helper.rules';
import type { Slot } from '../../cloudfunctions/rota/slots.rules';
import { instantOn } from '../../cloudfunctions/calendar.rules';
import type { Force } from '../../typings/rota';
import { chance } from '../support/chance';
import { helper, slot } from './samples';

const morning = ['07:20', '08:00'] as const;
const monday = '2026-11-30';
const tuesday = '2026-12-01';
const parents = (count: number) => Array.from({ length: count }, (_, nth) => helper(`p${nth}`, 'parent'));
const two = { of: { parent: 2 }, any: 0 };

const placed = (slots: readonly Slot[], helpers: readonly Helper[], seed = 1) =>
  Object.fromEntries(fillRota(slots, helpers, seed).places);

describe('filling a rota', () => {
  it('gives every turn its 1+N before any turn gets more', () => {
    const needs = { of: { police: 1, parent: 2, guard: 2 }, any: 0 };
    const slots = [slot('a', monday, morning, needs), slot('b', monday, morning, needs)];
    const helpers = [helper('o1', 'police'), helper('o2', 'police'), helper('p1', 'parent'), helper('g1', 'guard')];
    const { places, gaps } = fillRota(slots, helpers, 1);
    expect(places.get('a')).toHaveLength(2);
    expect(places.get('b')).toHaveLength(2);
    expect([...places.values()].every((ids) => ids.some((id) => id.startsWith('o')))).toBe(true);
    expect(gaps.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  }); // prettier-ignore

  it('puts nobody at two gates at once, not even for a minute, and lets one follow the other', () => {
    const one = { of: { parent: 1 }, any: 0 };
    const times = [['07:20', '08:00'], ['07:59', '08:30'], ['08:30', '09:00']] as const; // prettier-ignore
    const slots = times.map((time, nth) => slot(`s${nth}`, monday, time, one));
    const { places, gaps } = fillRota(slots, parents(1), 1);
    expect([...places.values()].map(({ length }) => length)).toEqual([1, 0, 1]);
    expect(gaps).toEqual([{ slotId: 's1', force: 'parent', count: 1 }]);
  });

  it('leaves out whoever is away, cannot then, stands elsewhere, or has the most of the week', () => {
    const one = { of: { parent: 1 }, any: 0 };
    const at = (day: string) => slot(day, day, morning, one);
    const busy = { from: instantOn(monday, '07:59'), to: instantOn(monday, '09:00') };
    const never: readonly Helper[] = [
      helper('away', 'parent', { away: [{ from: monday, to: monday }] }),
      helper('later', 'parent', { free: [{ weekdays: [1], from: '07:30', to: '09:00' }] }),
      helper('tuesdays', 'parent', { free: [{ weekdays: [2], from: '07:00', to: '09:00' }] }),
      helper('elsewhere', 'parent', { busy: [busy] }),
      helper('enough', 'parent', { mostPerWeek: 0 }),
    ];
    expect(placed([at(monday)], never)).toEqual({ [monday]: [] });
    const once = [helper('once', 'parent', { mostPerWeek: 1 })];
    expect(Object.values(placed([at(monday), at(tuesday)], once)).flat()).toHaveLength(1);
    expect(Object.values(placed([at(monday), at('2026-12-07')], once)).flat()).toHaveLength(2);
  });

  it('of shifts that exist gives a turn without its 1+N before another its rest, nobody back what they left, and counts the week', () => {
    const there = (forces: readonly Force[], openids: readonly string[]) => ({ there: { forces, openids } });
    const begun = { ...slot('begun', monday, morning, two), ...there(['parent'], ['p9', 'p0']) };
    const empty = { ...slot('empty', monday, morning, two), ...there([], []) };
    expect(placed([begun, empty], parents(1))).toEqual({ begun: [], empty: ['p0'] });
    // p0 stands, or stood, at the first; there is one place left in it.
    expect(placed([begun], parents(4))['begun']).toHaveLength(1);
    expect(placed([begun], parents(1))).toEqual({ begun: [] });
    const full = { ...slot('full', monday, morning, two), ...there(['parent', 'parent'], []) };
    expect(fillRota([full], parents(3), 1)).toEqual({ places: new Map([['full', []]]), gaps: [] });
    const week = [helper('p1', 'parent', { mostPerWeek: 2, weeks: { [monday]: 2 } })];
    expect(placed([slot('a', tuesday, morning, two)], week)).toEqual({ a: [] });
    expect(placed([slot('a', '2026-12-08', morning, two)], week)).toEqual({ a: ['p1'] });
  }); // prettier-ignore

  it('fills a gap by an exchange where somebody else can take over', () => {
    const one = { of: { parent: 1 }, any: 0 };
    const slots = [slot('both', monday, morning, one), slot('only', tuesday, morning, one)];
    const mondays = helper('m', 'parent', { mostPerWeek: 1, free: [{ weekdays: [1], from: '07:00', to: '09:00' }], served: 5 }); // prettier-ignore
    const either = helper('e', 'parent', { mostPerWeek: 1 });
    expect(placed(slots, [mondays, either])).toEqual({ both: ['m'], only: ['e'] });
  });

  it('counts what somebody served before, and gives to whoever has the fewest', () => {
    const slots = [monday, tuesday].map((day) => slot(day, day, morning, { of: { parent: 1 }, any: 0 }));
    const helpers = [helper('veteran', 'parent', { served: 4 }), helper('new', 'parent', { served: 1 })];
    expect(Object.values(placed(slots, helpers)).flat()).toEqual(['new', 'new']);
  });

  it('takes anybody for a place of any, and evens out a week among equals', () => {
    const days = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];
    const slots = days.map((day) => slot(day, day, morning, two));
    const counts = countsOf(placed(slots, parents(4)));
    expect(Object.values(counts).sort()).toEqual([2, 2, 3, 3]);
    expect(placed([slot('x', monday, morning, { of: {}, any: 1 })], [helper('n', 'neighbour')])).toEqual({ x: ['n'] }); // prettier-ignore
  });

  it('is another with another seed, and the same with the same, in whatever order people come', () => {
    const slots = [monday, tuesday].map((day) => slot(day, day, morning, two));
    const people = parents(9);
    expect(placed(slots, people, 7)).toEqual(placed(slots, people.toReversed(), 7));
    const made = new Set(
      Array.from({ length: 20 }, (_, seed) => JSON.stringify(placed(slots, people, seed))),
    );
    expect(made.size).toBeGreaterThan(5);
  });
});

const countsOf = (places: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, number>> => {
  const all = Object.values(places).flat();
  return Object.fromEntries([...new Set(all)].map((id) => [id, all.filter((one) => one === id).length]));
};

const forces = ['police', 'parent', 'guard'] as const satisfies readonly Force[];
const time = fc.nat({ max: 6 }).map((nth) => [`0${nth + 2}:00`, `0${nth + 3}:30`] as const);
const day = fc.nat({ max: 8 }).map((nth) => `2026-12-0${nth + 1}`);

const anySlots = fc
  .array(fc.record({ day, time, police: fc.nat({ max: 1 }), parent: fc.nat({ max: 2 }), guard: fc.nat({ max: 1 }), any: fc.nat({ max: 1 }) }), { maxLength: 10 })
  .map((all) => all.map(({ day: on, time: at, any, ...of }, nth) => slot(`s${nth}`, on, at, { of, any })).sort((a, b) => a.from - b.from)); // prettier-ignore

const anyHelpers = fc
  .array(fc.record({ force: fc.constantFrom(...forces), mostPerWeek: fc.constantFrom(1, 2, 9), early: fc.boolean() }), { maxLength: 8 })
  .map((all) => all.map(({ force, mostPerWeek, early }, nth) =>
    helper(`h${nth}`, force, { mostPerWeek, free: early ? [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '06:30' }] : [] }))); // prettier-ignore

interface Case {
  readonly slots: readonly Slot[];
  readonly helpers: readonly Helper[];
  readonly places: ReadonlyMap<string, readonly string[]>;
}

const turnsOf = ({ slots, places }: Case, id: string): readonly Slot[] =>
  slots.filter((one) => places.get(one.id)?.includes(id) === true);

/** Written anew from the words of the requirement, slowly: may this person stand at this turn besides those they have. */
function may(made: Case, { id, free, mostPerWeek }: Helper, turn: Slot): boolean {
  const own = turnsOf(made, id).filter((one) => one.id !== turn.id);
  if (made.places.get(turn.id)?.includes(id) === true) return false;
  const week = (at: string) => Math.floor((Date.parse(at) / 86_400_000 + 3) / 7);
  if (own.filter((one) => week(one.day) === week(turn.day)).length >= mostPerWeek) return false;
  if (own.some((one) => one.from < turn.to && turn.from < one.to)) return false;
  return free.length === 0 || turn.to <= instantOn(turn.day, '06:30');
}

describe('a rota, whatever it is made from', () => {
  const made = (check: (made: Case) => void) => {
    fc.assert(
      fc.property(anySlots, anyHelpers, fc.nat(), (slots, helpers, seed) => {
        check({ slots, helpers, places: fillRota(slots, helpers, seed).places });
      }),
      chance(120),
    );
  };

  it('has nobody at two turns at once, above their most of a week, or when they cannot', () => {
    made((rota) => {
      for (const one of rota.helpers)
        for (const turn of turnsOf(rota, one.id)) {
          const places = new Map(rota.places);
          places.set(turn.id, (places.get(turn.id) ?? []).filter((id) => id !== one.id)); // prettier-ignore
          expect(may({ ...rota, places }, one, turn)).toBe(true);
        }
    });
  });

  it('has no more at a turn than it needs, and everybody once', () => {
    made(({ slots, helpers, places }) => {
      for (const { id, needs } of slots) {
        const there = places.get(id) ?? [];
        expect(new Set(there).size).toBe(there.length);
        const standing = there.map((one) => helpers.find((h) => h.id === one)?.force);
        const beyond = forces.reduce((sum, force) => sum + Math.max(0, standing.filter((f) => f === force).length - (needs.of[force] ?? 0)), 0); // prettier-ignore
        expect(beyond).toBeLessThanOrEqual(needs.any);
      }
    });
  });

  it('leaves no gap that somebody could take as they are', () => {
    fc.assert(
      fc.property(anySlots, anyHelpers, fc.nat(), (slots, helpers, seed) => {
        const { places, gaps } = fillRota(slots, helpers, seed);
        const rota = { slots, helpers, places };
        for (const { slotId, force } of gaps) {
          const turn = slots.find(({ id }) => id === slotId);
          const able = helpers.filter((one) => (force === 'any' || one.force === force) && turn !== undefined && may(rota, one, turn)); // prettier-ignore
          expect(able).toEqual([]);
        }
      }),
      chance(120),
    );
  });

  it('lets equals differ by one at most, unless none of the turns of whoever has more may go to whoever has fewer', () => {
    made((rota) => {
      for (const one of rota.helpers)
        for (const other of rota.helpers) {
          const isEqual = JSON.stringify({ ...one, id: '' }) === JSON.stringify({ ...other, id: '' });
          const more = turnsOf(rota, one.id);
          if (!isEqual || more.length - turnsOf(rota, other.id).length <= 1) continue;
          expect(more.filter((turn) => may(rota, other, turn))).toEqual([]);
        }
    });
  });

  it('of turns that follow one another, whoever is equal differs by one at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 9 }), fc.nat(), (count, each, people, seed) => {
        const slots = Array.from({ length: count }, (_, nth) =>
          slot(`s${nth}`, `2026-12-${String(nth + 1).padStart(2, '0')}`, morning, { of: { parent: each }, any: 0 }));
        const all = Object.values(placed(slots, parents(people), seed)).flat();
        const counts = parents(people).map(({ id }) => all.filter((one) => one === id).length);
        expect(all).toHaveLength(count * each);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
      chance(60),
    ); // prettier-ignore
  });
});
