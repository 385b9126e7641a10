import type { Post } from '../../typings/person';
import { reachOf } from '../permission.rules';

/** True when a post looks after this school's own pages: it is there, or is the bureau of its district. */
export function mayKeepSchool(post: Post, unitId: string, districtId: string): boolean {
  const reach = reachOf('school.profile', post.role);
  return reach === 'D' ? post.place.id === districtId : reach === 'S' && post.place.id === unitId;
}
