import { replace } from './exchange.rules';
import type { Hand } from './hand.rules';
import type { Turn } from './helper.rules';

type Standing = ReadonlyMap<Turn, Hand[]>;

/**
 * Evens out who has how many, among equals: those of one force who can at the same times and stand nowhere else. A turn
 * goes from whoever has the most to whoever has the fewest, over others where it must, until they differ by one at most
 * or no way is left.
 */
export function evenOut(pool: readonly Hand[], standing: Standing): void {
  for (const equals of classesOf(pool)) while (oneStep(equals, standing));
}

function classesOf(pool: readonly Hand[]): readonly (readonly Hand[])[] {
  const classes = new Map<string, Hand[]>();
  for (const hand of pool) {
    const { free, away, mostPerWeek, weeks, busy } = hand.helper;
    const key = JSON.stringify([free, away, mostPerWeek, weeks, busy]);
    classes.set(key, [...(classes.get(key) ?? []), hand]);
  }
  return [...classes.values()].filter(({ length }) => length > 1);
}

interface Way {
  readonly from: Hand;
  readonly turn: Turn;
}

/** One way from somebody with the most to somebody with at least two fewer; false when there is none. */
function oneStep(equals: readonly Hand[], standing: Standing): boolean {
  const most = Math.max(...equals.map(({ count }) => count));
  const fewest = Math.min(...equals.map(({ count }) => count));
  if (most - fewest <= 1) return false;
  const ways = new Map<Hand, Way | null>();
  const queue = equals.filter(({ count }) => count === most);
  for (const hand of queue) ways.set(hand, null);
  for (let hand = queue.shift(); hand !== undefined; hand = queue.shift())
    for (const other of equals) {
      if (ways.has(other)) continue;
      const turn = [...hand.turns].find((one) => other.mayTake(one));
      if (turn === undefined) continue;
      ways.set(other, { from: hand, turn });
      if (other.count <= most - 2) return walkBack(other, ways, standing);
      queue.push(other);
    }
  return false;
}

/** From the end. NB: whoever is in the middle has given a turn before they take one, so that each step still may be. */
function walkBack(end: Hand, ways: ReadonlyMap<Hand, Way | null>, standing: Standing): true {
  let into = end;
  for (let way = ways.get(into); way !== undefined && way !== null; way = ways.get(into)) {
    replace(way.turn, way.from, into, standing);
    into = way.from;
  }
  return true;
}
