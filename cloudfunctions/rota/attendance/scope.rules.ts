import type { Post } from '../../../typings/person';
import { reachOf } from '../../permission.rules';
import type { Match } from '../../world';

interface Where {
  readonly id: string;
  readonly town: { readonly id: string };
}

/** Who sees how a school's shifts went: its own people, its town, the district (§2.3, near F184). */
export function seesDuty(post: Post | null, { id, town }: Where): boolean {
  if (post === null) return false;
  const reach = reachOf('attendance.board', post.role);
  if (reach === 'S') return post.place.id === id;
  return reach === 'T' ? post.place.id === town.id : reach === 'D';
}

/** Of which schools a post sees that: one, a town's, the district's; null: none. */
export function dutyScope(post: Post | null): Match | null {
  if (post === null) return null;
  const reach = reachOf('attendance.board', post.role);
  if (reach === 'S') return { 'unit.id': post.place.id };
  if (reach === 'T') return { 'town.id': post.place.id };
  return reach === 'D' ? { districtId: post.place.id } : null;
}
