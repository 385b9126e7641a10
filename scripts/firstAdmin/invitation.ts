import { randomBytes } from 'node:crypto';
import { codeFrom, expiryOf, invitationIdOf } from '../../cloudfunctions/people/invitation.rules';
import type { InvitationDoc } from '../../typings/people';

/** The invitation that makes the first administrator, and its code. The index on `first` lets there be only one. */
export function firstInvitation(
  district: { readonly id: string; readonly name: string },
  title: string,
  name: string,
  at: Date,
): { readonly code: string; readonly invitation: InvitationDoc } {
  const code = codeFrom(randomBytes(12));
  const _id = invitationIdOf(code);
  const place = { kind: 'district', ...district } as const;
  const invitation: InvitationDoc = {
    _id,
    v: 1,
    state: 'open',
    at: `district:${district.id}`,
    place,
    role: 'ADM',
    title,
    name,
    filed: true,
    by: { role: 'SYS', title: '部署命令' },
    order: `${at.toISOString()}/${_id}`,
    createdAt: at.toISOString(),
    expiresAt: expiryOf(at),
    first: true,
  };
  return { code, invitation };
}
