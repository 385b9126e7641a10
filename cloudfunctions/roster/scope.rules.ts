import type { Post } from '../../typings/person';
import { reachOf } from '../permission.rules';
import type { Match } from '../world';

/** Whose rosters a post takes out as a file: its own school's, or the district's (§2.3 filing). Null: nobody's. */
export function rosterScope(post: Post | null): Match | null {
  if (post === null) return null;
  const reach = reachOf('filing.prepare', post.role);
  if (reach === 'S') return { _id: post.place.id };
  return reach === 'D' ? { districtId: post.place.id } : null;
}

/** What is asked for: one school, a town's, or, with neither, all of them. */
export interface WhoseRosters {
  readonly unit?: string;
  readonly town?: string;
}

/** A school takes its own; one deployment serves one district, so the bureau takes any, or many at once. */
export function coversRosters(post: Post | null, { unit, town }: WhoseRosters): boolean {
  const scope = rosterScope(post);
  if (scope === null || (unit !== undefined && town !== undefined)) return false;
  return scope['_id'] === undefined || scope['_id'] === unit;
}
