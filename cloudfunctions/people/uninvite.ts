import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { actorOf } from './actor.rules';
import { decide } from './change';
import { mayStaff } from './rights.rules';
import { staffedNow } from './staffing';

const noSuch = refuse('NOT_FOUND', '没有找到这份邀请，可能不在您的管辖范围。', 'id');
const tooLate = refuse('CONFLICT', '这份邀请已经用过或撤销了，请刷新后查看；已认领的请用“停用身份”。', 'id');

/** Takes an invitation back before it is taken up: its code opens nothing from then on. */
export async function uninvite(
  { id }: Ask<'people.uninvite'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'people.uninvite'>>> {
  const { post } = asker;
  const invitation = await world.store.read('invitations', id);
  if (invitation === null || post === null) return noSuch;
  const found = await staffedNow(invitation.place, world);
  if (found === null || !mayStaff(post, invitation.role, found.at)) return noSuch;
  const set = { state: 'revoked' };
  const isRevoked = await world.store.amend('invitations', id, { state: 'open' }, {}, { set, add: { v: 1 } });
  if (!isRevoked) return tooLate;
  const { at, name, title } = invitation;
  const noted = {
    event: 'uninvited', by: actorOf(asker, post), about: name, words: `撤销给${name}的邀请（${title}）`,
    seats: [], posts: [], moves: [], cause: `${id}/revoked`,
  } as const; // prettier-ignore
  await decide(at, found.district.id, () => Promise.resolve(grant(noted)), world);
  return grant({ said: `已撤销。发出去的二维码和邀请码都不能再用。` });
}
