import type { Seat } from '../../typings/directory';
import type { ChangeDraft, InvitationDoc, Move } from '../../typings/people';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import { decide } from './change';
import type { Outside } from './outside';
import { deskAt, type Staffed } from './place.rules';
import { isInvitedRole } from './rights.rules';
import { invitedRoles } from './roles.table';
import { staffedNow } from './staffing';

const gone = refuse('CONFLICT', '这个单位已经不在名录里，请联系邀请您的人。');

/** Gives the post of a claimed invitation; whoever it replaces loses theirs in the same change (F010). */
export async function takeUp(invitation: InvitationDoc, outside: Outside): Promise<Outcome<null>> {
  const { id } = await outside.directory.district();
  const decided = await decide(
    invitation.at,
    id,
    async () => {
      const found = await staffedNow(invitation.place, outside);
      return found === null ? gone : grant(joining(invitation, found.at));
    },
    outside,
  );
  return decided.ok ? grant(null) : decided;
}

/** What a claim changes. Pure: the same invitation, the same change. */
function joining(invitation: InvitationDoc, at: Staffed): ChangeDraft {
  const { _id, place, role, title, name, replaces, claimedBy = '', by, filed } = invitation;
  const post = { id: `${role}@${place.id}`, role, place, title };
  const old = at.seats.find((seat) => seat.openid === replaces && seat.role === role);
  const seat: Seat = { role, openid: claimedBy, name, title, filed, away: [] };
  const isSeated = isInvitedRole(role) && invitedRoles[role].seated;
  const moves: readonly Move[] =
    replaces === undefined || !isSeated
      ? []
      : [{ desk: deskAt(role, place), from: replaces, to: { openid: claimedBy, title } }];
  const instead = replaces === undefined ? {} : { instead: replaces };
  const words = title === place.name ? title : `${place.name}${title}`;
  return {
    event: replaces === undefined ? 'joined' : 'replaced',
    by,
    about: name,
    words:
      replaces === undefined
        ? `${name}认领邀请，担任${words}`
        : `${name}接替${old?.name ?? '原来的人'}，担任${words}`,
    seats: isSeated ? [{ kind: 'put', place: invitation.at, seat, ...instead }] : [],
    posts: [
      ...(replaces === undefined
        ? []
        : [{ openid: replaces, name: old?.name ?? '', drop: [post.id], put: [] }]),
      { openid: claimedBy, name, drop: [], put: [post] },
    ],
    moves,
    cause: `${_id}/claimed`,
  };
}
