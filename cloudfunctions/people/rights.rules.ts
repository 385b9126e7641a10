import type { Post, Role } from '../../typings/person';
import { reachOf } from '../permission.rules';
import type { Staffed } from './place.rules';
import { type InvitedRole, invitedRoleNames, invitedRoles, type RoleRow } from './roles.table';

export const isInvitedRole = (role: Role): role is InvitedRole => role !== 'VOL';

/** True when this post gives and takes this role at this place: the row of §2.3, and the place within its reach. */
export function mayStaff(post: Post, role: Role, { place, townId, level }: Staffed): boolean {
  if (!isInvitedRole(role)) return false;
  const { at: kind, row, only }: RoleRow = invitedRoles[role];
  if (kind !== place.kind) return false;
  if (only !== undefined && !only.includes(post.role)) return false;
  const reach = reachOf(row, post.role);
  if (reach === 'D') return true;
  if (reach === 'S') return place.kind === 'unit' && place.id === post.place.id;
  // NB: "own dept list": a town looks after its departments and its villages, never after its own centre.
  return (
    reach === 'T' &&
    townId === post.place.id &&
    (place.kind === 'department' ? level === 'town' : role === 'CGO')
  );
}

/** The roles that this post may give at a place. */
export const rolesToGive = (post: Post, at: Staffed): readonly InvitedRole[] =>
  invitedRoleNames.filter((role) => mayStaff(post, role, at) && isOfLevel(role, at));

/** A town's department has town handlers, every other one district handlers. */
export const isOfLevel = (role: Role, { place, level }: Staffed): boolean =>
  place.kind !== 'department' || role === 'POL' || (role === 'TDEPT') === (level === 'town');

/** True when this post looks at the team of a place at all: its own, or one it gives roles at. */
export const maySee = (post: Post, at: Staffed): boolean =>
  post.place.id === at.place.id || rolesToGive(post, at).length > 0;

/** Whose leave, deputies and turns somebody plans: 'all' of the place, only their 'own' leave, or nothing (F034). */
export function planReach(post: Post, { place }: Staffed): 'all' | 'own' | 'none' {
  const reach = reachOf('users.duty', post.role);
  if (reach === null) return 'none';
  if (place.id !== post.place.id) return reach === 'D' && post.role === 'EDU' ? 'all' : 'none';
  return post.role === 'OFF' ? 'own' : 'all';
}
