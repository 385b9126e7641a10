import type { DepartmentEntry, DistrictDoc } from '../../typings/directory';
import type { Post } from '../../typings/person';
import { isActive } from '../active.rules';
import { reachOf } from '../permission.rules';
import type { Match } from '../world';
import { policeCode } from './limits.table';

type Directory = Pick<DistrictDoc, 'id' | 'departments'>;

/** The police department that a post is at; null for every other post, whatever its role. */
export const policeAt = (post: Post, { departments }: Directory): DepartmentEntry | null =>
  post.place.kind === 'department'
    ? (departments.find(({ id, code }) => id === post.place.id && code === policeCode) ?? null)
    : null;

/**
 * Whose applications this post works with: a police station its town's, the police of the district and the centre all
 * of them; null: nobody's but one's own (§2.3 bravery.apply / confirm).
 */
export function braveryScope(post: Post | null, district: Directory): Match | null {
  if (post === null) return null;
  const reach = reachOf('bravery.office', post.role);
  if (reach === 'D') return post.place.id === district.id ? { districtId: district.id } : null;
  if (reach !== 'C') return null;
  const station = policeAt(post, district);
  if (station === null) return null;
  return station.townId === null ? { districtId: district.id } : { 'town.id': station.townId };
}

/** Who confirms for a town, those to tell first at the front: its own police, else those of the district. */
export function policeOf(townId: string, { departments }: Directory, at: Date): readonly DepartmentEntry[] {
  const all = departments.filter((one) => one.code === policeCode && isActive(one, at));
  const own = all.filter((one) => one.townId === townId);
  const ready = own.length > 0 ? own : all.filter((one) => one.townId === null);
  return ready.toSorted((one, other) => Number(other.seats.length > 0) - Number(one.seats.length > 0));
}
