import type { PermissionRow, Reach } from '../typings/permission';
import type { Post, Role } from '../typings/person';
import { type Permission, permissions } from './permission.table';

const reaches = ['O', 'S', 'C', 'T', 'D', 'A', 'R', 'P'] as const satisfies readonly Reach[];

/** Aggregates are shown by pages of their own; what needs a reason, by actions that ask for one. */
const closed = (takesReason: boolean): readonly Reach[] => (takesReason ? ['A'] : ['A', 'R']);

/** How far a role's right of this row reaches; null when it has none. A role stands in a row once. */
export function reachOf(permission: Permission, role: Role): Reach | null {
  const row: PermissionRow = permissions[permission];
  return reaches.find((reach) => row[reach]?.includes(role)) ?? null;
}

/** True when one of the rows lets this post, or a citizen (null), ask at all; which records is for the use case to say. */
export const mayAsk = (
  rows: readonly Permission[],
  post: Pick<Post, 'role'> | null,
  takesReason = false,
): boolean =>
  rows.some((row) => {
    const reach = reachOf(row, post?.role ?? 'VOL');
    return reach !== null && !closed(takesReason).includes(reach);
  });
