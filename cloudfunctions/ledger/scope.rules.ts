import type { LedgerFilters } from '../../typings/ledger';
import type { Post } from '../../typings/person';
import { boxQuery } from '../report/box.rules';
import type { Match } from '../world';

/** The ledger of a post is what its list of everything holds; null for posts without one (F109, §2.3). */
export const ledgerScope = (post: Post | null): Match | null =>
  post === null ? null : (boxQuery('scope', post)?.match ?? null);

/**
 * The prefix that the index is read by. A unit's own prefix is far shorter than its district's, so a district's search
 * for one school goes by the school. NB: the scope has the last word: a filter never takes its place.
 */
export const prefixOf = (scope: Match, { unit }: LedgerFilters): Match =>
  unit === undefined ? scope : { 'unit.id': unit, ...scope };
