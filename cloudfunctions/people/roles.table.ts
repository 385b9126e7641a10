import type { Place, Role } from '../../typings/person';
import type { Permission } from '../permission.table';

/** What is said of one role. */
export interface RoleRow {
  /** Where the role is held. */
  readonly at: Place['kind'];
  /** The row of §2.3 that gives and takes it. */
  readonly row: Permission;
  /** Given by these only, whoever else has the row. */
  readonly only?: readonly Role[];
  /** Has a seat: is told of reports, or stands in a filed team. */
  readonly seated: boolean;
}

/**
 * Which roles are given by invitation, where, and by which row of §2.3. A VOL is nobody's to give: volunteers apply.
 * [X] TEACH and ADV go with the school's helpers, as `advisor.appoint`; PRIN, MED, CGO with the staff accounts.
 */
export const invitedRoles = {
  AUX: { at: 'unit', row: 'users.helpers', seated: true },
  TEACH: { at: 'unit', row: 'users.helpers', seated: false },
  ADV: { at: 'unit', row: 'users.helpers', seated: false },
  OFF: { at: 'unit', row: 'users.staff', seated: true },
  HEAD: { at: 'unit', row: 'users.staff', seated: true },
  PRIN: { at: 'unit', row: 'users.staff', seated: false },
  TOWN: { at: 'town', row: 'users.staff', seated: true },
  CGO: { at: 'town', row: 'users.staff', seated: false },
  TDEPT: { at: 'department', row: 'users.staff', seated: true },
  POL: { at: 'department', row: 'users.staff', seated: false },
  DDEPT: { at: 'department', row: 'users.staff', seated: true },
  DIST: { at: 'district', row: 'users.staff', seated: true },
  EDU: { at: 'district', row: 'users.staff', seated: true },
  CHIEF: { at: 'district', row: 'users.staff', seated: true },
  SGC: { at: 'district', row: 'users.staff', seated: false },
  PSC: { at: 'district', row: 'users.staff', seated: false },
  EXP: { at: 'district', row: 'users.staff', seated: false },
  MED: { at: 'district', row: 'users.staff', seated: false },
  ADM: { at: 'district', row: 'users.staff', only: ['ADM'], seated: false },
  AUD: { at: 'district', row: 'users.staff', seated: false },
} as const satisfies { readonly [R in Exclude<Role, 'VOL'>]: RoleRow };

export type InvitedRole = keyof typeof invitedRoles;

export const invitedRoleNames = Object.keys(invitedRoles) as readonly InvitedRole[];
