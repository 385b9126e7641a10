import type { Answer, Ask } from '../../typings/contract';
import type { DistrictDoc, Seat } from '../../typings/directory';
import type { InvitationDoc } from '../../typings/people';
import type { Post } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import { spokenTimeOf } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { actorOf } from './actor.rules';
import { decide } from './change';
import { claimPathOf, codeOf, expiryOf, invitationIdOf } from './invitation.rules';
import { keyOf, type Staffed, titleOf, whoOf } from './place.rules';
import { isOfLevel, mayStaff } from './rights.rules';
import { freeRow } from './rosterRow';
import { staffedNow } from './staffing';

const notYours = refuse('FORBIDDEN', '您现在的身份不能邀请这个岗位，请在“我的”里切换身份。', 'role');

/** Makes an invitation: for one person, once, for three days. The code is answered this once and stored nowhere (F025). */
export async function invite(
  ask: Ask<'people.invite'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'people.invite'>>> {
  const found = await staffedNow(ask.place, world);
  const { post } = asker;
  if (post === null || found === null || !mayStaff(post, ask.role, found.at)) return notYours;
  const { at, district } = found;
  if (!isOfLevel(ask.role, at)) return refuse('INVALID', '这个单位没有这个岗位，请换一个岗位。', 'role');
  const old = ask.replaces === undefined ? null : (seatOf(at, ask) ?? null);
  if (ask.replaces !== undefined && old === null)
    return refuse('CONFLICT', '要接替的人已经不在这个岗位上了，请刷新后再操作。', 'replaces');
  const row = ask.rowId === undefined ? null : await freeRow(ask.place.id, ask.rowId, world);
  if (row !== null && !row.ok) return row;
  if (row !== null && row.answer.kind !== ask.role)
    return refuse('INVALID', '备案名单里这个人的岗位不同，请刷新后再操作。', 'role');
  const code = codeOf(asker.openid, ask.requestId);
  const whom = row === null ? ask : { ...ask, name: row.answer.name };
  const made = invitationFor(whom, { asker, post, at, district, old, code, now: world.now() });
  if ((await world.store.insert('invitations', made)) !== 'inserted') return invitedBefore(made, code, world);
  await noted(made, world);
  return grant(invited(made, code));
}

const seatOf = ({ seats }: Staffed, { replaces, role }: Ask<'people.invite'>): Seat | undefined =>
  seats.find((seat) => seat.role === role && whoOf(seat.openid) === replaces);

interface Given {
  readonly asker: Asker;
  readonly post: Post;
  readonly at: Staffed;
  readonly district: DistrictDoc;
  readonly old: Seat | null;
  readonly code: string;
  readonly now: Date;
}

function invitationFor(ask: Ask<'people.invite'>, given: Given): InvitationDoc {
  const { asker, post, at, district, old, code, now } = given;
  const _id = invitationIdOf(code);
  return {
    _id,
    v: 1,
    state: 'open',
    at: keyOf(at.place),
    place: at.place,
    role: ask.role,
    title: old?.title ?? titleOf(ask.role, at.place, district),
    name: ask.name.trim(),
    ...(old === null ? {} : { replaces: old.openid }),
    ...(ask.rowId === undefined ? {} : { rowId: ask.rowId }),
    // NB: a school's team is filed by the bureau: it receives when the bureau places somebody, or follows one who did.
    filed: old?.filed ?? (at.place.kind !== 'unit' || post.role === 'EDU'),
    by: actorOf(asker, post),
    order: `${now.toISOString()}/${_id}`,
    createdAt: now.toISOString(),
    expiresAt: expiryOf(now),
  };
}

const invited = (
  { _id, name, title, place, expiresAt }: InvitationDoc,
  code: string,
): Answer<'people.invite'> => ({
  id: _id,
  code,
  path: claimPathOf(code),
  expiresAt,
  said: `请${name}本人认领，成为${place.name}${title === place.name ? '' : title}。${spokenTimeOf(new Date(expiresAt))}前有效，只能用一次。`,
});

/** The same tap twice is one invitation, as long as it asks for the same. */
async function invitedBefore(made: InvitationDoc, code: string, { store }: World) {
  const first = await store.read('invitations', made._id);
  const isSame = first?.at === made.at && first.role === made.role && first.name === made.name;
  if (first !== null && isSame && first.state === 'open') return grant(invited(first, code));
  return refuse('CONFLICT', '这份邀请已经发出，内容不能改；请返回重新邀请，旧的可以撤销。', 'requestId');
}

/** An invitation is part of the place's history, whether or not it is taken up. */
const noted = ({ _id, at, by, name, title, place }: InvitationDoc, world: World) =>
  world.directory.district().then(({ id }) =>
    decide(
      at,
      id,
      () =>
        Promise.resolve(
          grant({
            event: 'invited',
            by,
            about: name,
            words: `邀请${name}担任${place.name}${title === place.name ? '' : title}`,
            seats: [],
            posts: [],
            moves: [],
            cause: `${_id}/invited`,
          }),
        ),
      world,
    ),
  );
