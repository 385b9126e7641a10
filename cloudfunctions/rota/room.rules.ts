import type { Force, Needs } from '../../typings/rota';
import { forcesInOrder } from './force.table';

export const placesIn = ({ of, any }: Needs): number =>
  forcesInOrder.reduce((sum, force) => sum + (of[force] ?? 0), any);

const countOf = (standing: readonly Force[], force: Force): number =>
  standing.filter((one) => one === force).length;

/** How many stand beyond what their own force is needed for: they take the places of `any`. */
const beyond = (standing: readonly Force[], { of }: Needs): number =>
  forcesInOrder.reduce((sum, force) => sum + Math.max(0, countOf(standing, force) - (of[force] ?? 0)), 0);

/** True when one more of this force has a place: one of its own, or one of any. */
export const hasRoom = (standing: readonly Force[], force: Force, needs: Needs): boolean =>
  countOf(standing, force) < (needs.of[force] ?? 0) || beyond(standing, needs) < needs.any;

/** True when there is a place at all that this force may take, however full it is. */
export const isWanted = (force: Force, { of, any }: Needs): boolean => any > 0 || (of[force] ?? 0) > 0;

export interface Gap {
  /** `any`: of whichever force. */
  readonly force: Force | 'any';
  readonly count: number;
}

/** The places that nobody holds, by force; those of any last. */
export function gapsIn(standing: readonly Force[], needs: Needs): readonly Gap[] {
  const own = forcesInOrder.map((force) => ({
    force,
    count: Math.max(0, (needs.of[force] ?? 0) - countOf(standing, force)),
  }));
  const any = { force: 'any' as const, count: Math.max(0, needs.any - beyond(standing, needs)) };
  return [...own, any].filter(({ count }) => count > 0);
}
