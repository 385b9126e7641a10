import type { Hand } from './hand.rules';
import type { Turn } from './helper.rules';

type Standing = ReadonlyMap<Turn, Hand[]>;

/**
 * Fills one gap by one exchange: somebody who could stand there, were it not for another turn of theirs, stands there,
 * and somebody of the same force takes the other turn. False when no single exchange does it.
 */
export function exchangeFor(turn: Turn, among: readonly Hand[], standing: Standing): boolean {
  for (const hand of among) {
    const other = turnInTheWay(hand, turn);
    if (other === null) continue;
    const { force } = hand.helper;
    const taker = among.find((one) => one !== hand && one.helper.force === force && one.mayTake(other));
    if (taker === undefined) continue;
    replace(other, hand, taker, standing);
    hand.take(turn);
    standing.get(turn)?.push(hand);
    return true;
  }
  return false;
}

/** The only turn of this rota that keeps somebody from another; null when none does, or more than that. */
function turnInTheWay(hand: Hand, turn: Turn): Turn | null {
  if (!hand.couldTake(turn)) return null;
  const clashing = hand.clashes(turn);
  const own = [...hand.turns];
  if (clashing.length === 1) {
    const other = own.find(({ slot }) => slot === clashing[0]);
    return other !== undefined && (!hand.isWeekFull(turn) || other.week === turn.week) ? other : null;
  }
  if (clashing.length > 1 || !hand.isWeekFull(turn)) return null;
  return own.find(({ week }) => week === turn.week) ?? null;
}

/** One stands at a turn in another's place. */
export function replace(turn: Turn, out: Hand, into: Hand, standing: Standing): void {
  out.drop(turn);
  into.take(turn);
  const there = standing.get(turn) ?? [];
  const at = there.indexOf(out);
  if (at >= 0) there[at] = into;
}
