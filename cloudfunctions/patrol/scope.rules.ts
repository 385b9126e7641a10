import type { Post } from '../../typings/person';
import type { NamedThing } from '../../typings/routing';
import type { Permission } from '../permission.table';
import { reachOf } from '../permission.rules';
import type { Match } from '../world';

interface Where {
  readonly unit: NamedThing;
  readonly town: NamedThing;
}

const reaches = (permission: Permission, post: Post | null, { unit, town }: Where): boolean => {
  if (post === null) return false;
  const reach = reachOf(permission, post.role);
  if (reach === 'S') return post.place.id === unit.id;
  return reach === 'T' ? post.place.id === town.id : reach === 'D';
};

/** Who walks at a school: those who have a post there (§2.3). */
export const walksAt = (post: Post | null, unitId: string): boolean =>
  post !== null && reachOf('patrol.walk', post.role) === 'S' && post.place.id === unitId;

/** Who plans a school's patrols, and decides what counts: its officer and its head. */
export const plansAt = (post: Post | null, unitId: string): boolean =>
  post !== null && reachOf('patrol.plan', post.role) === 'S' && post.place.id === unitId;

/** Who sees all rounds of a school. */
export const overseesAt = (post: Post | null, where: Where): boolean =>
  reaches('patrol.overview', post, where);

/** Whose weeks a post sees: its own school's, its town's, the district's. */
export function weeksScope(post: Post | null): Match | null {
  if (post === null) return null;
  const reach = reachOf('patrol.overview', post.role);
  if (reach === 'S') return { 'unit.id': post.place.id };
  if (reach === 'T') return { 'town.id': post.place.id };
  return reach === 'D' ? { districtId: post.place.id } : null;
} // prettier-ignore
