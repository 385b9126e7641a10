import type { Force, Needs } from '../../typings/rota';
import { evenOut } from './evenOut.rules';
import { exchangeFor } from './exchange.rules';
import { forcesInOrder, threeForces } from './force.table';
import { Hand } from './hand.rules';
import { type Helper, type Turn, turnOf } from './helper.rules';
import { type Gap, gapsIn } from './room.rules';
import { inSeededOrder, mixed } from './seed.rules';
import type { Slot } from './slots.rules';

export interface Filled {
  /** By slot, the helpers in the order in which they were chosen. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  readonly gaps: readonly ({ readonly slotId: string } & Gap)[];
}

/** A pool's hands by force; those of any force are all of them. */
type Pools = ReadonlyMap<Force, readonly Hand[]>;

/** However short of people a school is, so many exchanges are tried for it at most. */
const mostExchanges = 2000;

/**
 * Fills turns with helpers: nobody at two at once, nobody above their most of a week, nobody when they cannot. First
 * every turn is given its 1+N, then what else it needs; always to whoever has the fewest. Whoever stands at a shift that exists
 * stays there. The same seed gives the same rota (F180, F186).
 */
export function fillRota(slots: readonly Slot[], helpers: readonly Helper[], seed: number): Filled {
  const hands = inSeededOrder(helpers, seed).map((helper, rank) => new Hand(helper, rank));
  const pools: Pools = new Map(
    forcesInOrder.map((force) => [force, hands.filter(({ helper }) => helper.force === force)]),
  );
  const turns = slots.map(turnOf);
  const standing = new Map<Turn, Hand[]>(turns.map((turn) => [turn, []]));
  const give = (turn: Turn, among: readonly Hand[]): boolean => {
    const hand = fewest(among, turn, seed);
    if (hand === null) return false;
    hand.take(turn);
    standing.get(turn)?.push(hand);
    return true;
  };
  for (const turn of turns) giveOnePlusN(turn, pools, give);
  for (const turn of turns) giveRest(turn, pools, hands, standing, give);
  let tries = mostExchanges;
  for (const turn of turns)
    for (const { force, count } of gapsOf(turn, standing))
      for (let nth = 0; nth < count && tries > 0; nth += 1, tries -= 1)
        exchangeFor(turn, force === 'any' ? hands : (pools.get(force) ?? []), standing);
  for (const pool of pools.values()) evenOut(pool, standing);
  // Evening out moves people: what they could take now is not left open.
  for (const turn of turns) giveRest(turn, pools, hands, standing, give);
  return {
    places: new Map(turns.map((turn) => [turn.slot.id, (standing.get(turn) ?? []).map(({ helper }) => helper.id)])),
    gaps: turns.flatMap((turn) => gapsOf(turn, standing).map((gap) => ({ slotId: turn.slot.id, ...gap }))),
  };
} // prettier-ignore

type Give = (turn: Turn, among: readonly Hand[]) => boolean;

/** One for the “1”, and one of the three forces, so that no turn gets its third before another has its second. */
function giveOnePlusN(turn: Turn, pools: Pools, give: Give): void {
  const { needs, one } = turn.slot;
  const there = thereAt(turn);
  if (wants(needs, one) && !there.includes(one)) give(turn, pools.get(one) ?? []);
  if (threeForces.some((force) => there.includes(force))) return;
  for (const force of threeForces) if (wants(needs, force) && give(turn, pools.get(force) ?? [])) return;
}

const wants = ({ of }: Needs, force: Force): boolean => (of[force] ?? 0) > 0;

function giveRest(
  turn: Turn,
  pools: Pools,
  hands: readonly Hand[],
  standing: ReadonlyMap<Turn, readonly Hand[]>,
  give: Give,
): void {
  for (const { force, count } of gapsOf(turn, standing))
    for (let nth = 0; nth < count; nth += 1) give(turn, force === 'any' ? hands : (pools.get(force) ?? []));
}

const gapsOf = (turn: Turn, standing: ReadonlyMap<Turn, readonly Hand[]>): readonly Gap[] =>
  gapsIn(
    [...thereAt(turn), ...(standing.get(turn) ?? []).map(({ helper }) => helper.force)],
    turn.slot.needs,
  );

/** Whose places were taken before: of a shift that exists. */
const thereAt = ({ slot }: Turn): readonly Force[] => slot.there?.forces ?? [];

/** Whoever may take it and has the fewest; among those with as few, the seed decides anew for each turn. */
function fewest(among: readonly Hand[], turn: Turn, seed: number): Hand | null {
  let best: Hand | null = null;
  let bestDraw = 0;
  for (const hand of among) {
    if (best !== null && hand.count > best.count) continue;
    if (!hand.mayTake(turn)) continue;
    const draw = mixed(hand.rank, turn.nth, seed);
    if (best !== null && hand.count === best.count && draw >= bestDraw) continue;
    best = hand;
    bestDraw = draw;
  }
  return best;
}
