import type { Force, OneOf } from '../../typings/rota';
import { missingN, missingOne, threeForces } from './force.table';

/** What a shift lacks of 1+N, in words; empty when it is complete (F186, F188, W09). */
export function lacks(standing: readonly Force[], one: OneOf): readonly string[] {
  const hasN = threeForces.some((force) => standing.includes(force));
  return [...(standing.includes(one) ? [] : [missingOne[one]]), ...(hasN ? [] : [missingN])];
}
