import type { Post } from '../../../typings/person';
import { reachOf } from '../../permission.rules';

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
