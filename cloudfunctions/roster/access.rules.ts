import type { Post, Role } from '../../typings/person';
import type { RosterDoc } from '../../typings/roster';

/** Who looks at a roster: its own school, the bureau, or nobody who may (§2.3: filing.submit, filing.prepare). */
export type RosterSight = 'school' | 'bureau';

const schoolRoles: readonly Role[] = ['HEAD', 'OFF', 'PRIN'];

type Placed = Pick<RosterDoc, '_id' | 'districtId'>;

export function rosterSight(post: Post | null, { _id, districtId }: Placed): RosterSight | null {
  if (post === null) return null;
  if (schoolRoles.includes(post.role) && post.place.id === _id) return 'school';
  return isBureau(post, districtId) ? 'bureau' : null;
}

/** The education bureau of this district. */
export const isBureau = (post: Post | null, districtId: string): boolean =>
  post?.role === 'EDU' && post.place.id === districtId;
