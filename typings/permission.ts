import type { Role } from './person';

/**
 * How far a right reaches (requirements §2.3): own records; own school unit; cases given to me or my unit; own town;
 * the district; aggregates only; with a reason, and logged; public.
 */
export type Reach = 'O' | 'S' | 'C' | 'T' | 'D' | 'A' | 'R' | 'P';

/** One row of §2.3: for each reach, the roles that have it. A role that stands nowhere may not. */
export type PermissionRow = { readonly [S in Reach]?: readonly Role[] };
