import type { Post } from '../../typings/person';
import { reachOf } from '../permission.rules';
import type { Match } from '../world';

/** Whose posters a post puts up or checks: its own school's, or the district's (§2.3 poster.*). Null: nobody's. */
export function posterScope(post: Post | null): Match | null {
  if (post === null) return null;
  const reach = reachOf('poster.put', post.role);
  if (reach === 'S') return { _id: post.place.id };
  return reach === 'D' ? { districtId: post.place.id } : null;
}

/** One deployment serves one district, so the bureau's reach is every unit there is. */
export const coversUnit = (post: Post | null, unitId: string): boolean => {
  const scope = posterScope(post);
  return scope !== null && (scope['_id'] === undefined || scope['_id'] === unitId);
};

/** Whose schools a post sees in the list: a town its own, the bureau all, or one town's of its district. */
export function overviewScope(post: Post | null, town: string | null): Match | null {
  if (post === null) return null;
  const reach = reachOf('poster.overview', post.role);
  if (reach === 'T') return { 'town.id': post.place.id };
  if (reach !== 'D') return null;
  return town === null ? { districtId: post.place.id } : { 'town.id': town };
}
