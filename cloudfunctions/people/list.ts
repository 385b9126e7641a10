import type { Answer, Ask } from '../../typings/contract';
import type { DistrictDoc, Seat } from '../../typings/directory';
import type { TeamMember } from '../../typings/people';
import type { Place, Post } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import { reachOf } from '../permission.rules';
import { isPresent } from '../receiver.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { invitationCard } from './invitation.rules';
import { keyOf, type Staffed, titleOf, whoOf } from './place.rules';
import { withPostsAt } from './member';
import { maySee, mayStaff, planReach, rolesToGive } from './rights.rules';
import { staffedNow } from './staffing';

export const notSeen = refuse('FORBIDDEN', '您现在的身份不能看这里的人员，请在“我的”里切换身份。', 'place');

const invitationsShown = 20;

/** The team of a place: who is in it, who is invited, and what I may do about it. */
export async function listTeam(
  { place }: Ask<'people.list'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'people.list'>>> {
  const { post } = asker;
  const found = post === null ? null : await staffedNow(place ?? post.place, world);
  if (post === null || found === null || !maySee(post, found.at)) return notSeen;
  const { at, district } = found;
  const [others, invited] = await Promise.all([withPostsAt(at, world), invitedTo(at, world)]);
  const seated = at.seats.map((seat) => seatCard(seat, { post, at, asker, now: world.now() }));
  const unseated = others.flatMap(({ openid, name, posts, locked }) =>
    posts
      .filter((held) => held.place.id === at.place.id && !at.seats.some((seat) => isSame(seat, openid, held)))
      .map((held): TeamMember => ({
        who: whoOf(openid),
        name,
        role: held.role,
        title: held.title,
        state: locked === true ? '已停用' : '在岗',
        isMe: openid === asker.openid,
        locked: locked === true,
        mayEnd: openid !== asker.openid && mayStaff(post, held.role, at),
      })),
  );
  return grant({
    place: at.place,
    members: [...seated, ...unseated],
    invitations: invited,
    roles: rolesToGive(post, at).map((role) => ({ role, title: titleOf(role, at.place, district) })),
    mayLock: reachOf('users.lock', post.role) === 'D',
    mayPlan: planReach(post, at) !== 'none',
    places: placesOf(post, district),
    anySchool: ['users.helpers', 'users.staff'].some(
      (row) => reachOf(row as 'users.staff', post.role) === 'D',
    ),
  });
}

const isSame = (seat: Seat, openid: string, held: Post): boolean =>
  seat.openid === openid && seat.role === held.role;

interface Seen {
  readonly post: Post;
  readonly at: Staffed;
  readonly asker: Asker;
  readonly now: Date;
}

const seatCard = (seat: Seat, { post, at, asker, now }: Seen): TeamMember => ({
  who: whoOf(seat.openid),
  name: seat.name,
  role: seat.role,
  title: seat.title,
  state: stateOf(seat, now),
  isMe: seat.openid === asker.openid,
  locked: seat.locked === true,
  mayEnd: seat.openid !== asker.openid && mayStaff(post, seat.role, at),
});

function stateOf(seat: Seat, now: Date): string {
  if (seat.locked === true) return '已停用';
  if (!seat.filed) return '未备案';
  return isPresent(seat, now) ? '在岗' : '请假';
}

async function invitedTo(at: Staffed, { store, now }: World) {
  const page = await store.page('invitations', {
    match: { at: keyOf(at.place) },
    by: 'order',
    direction: 'desc',
    after: null,
    limit: invitationsShown,
    fields: ['_id'],
  });
  const found =
    page.length === 0
      ? []
      : await store.readAll(
          'invitations',
          page.map(({ _id }) => _id),
        );
  const inOrder = page.flatMap(({ _id }) => found.find((one) => one._id === _id) ?? []);
  return inOrder.map((invitation) => invitationCard(invitation, now()));
}

/** Where else this post gives roles, by name; schools are too many for a list. */
function placesOf(post: Post, { id, name, towns, departments }: DistrictDoc): readonly Place[] {
  const reach = reachOf('users.staff', post.role);
  const inTown = departments.filter(({ townId }) => townId === post.place.id);
  const shown = reach === 'D' ? departments : inTown;
  if (reach === null || reach === 'S') return [];
  return [
    ...(reach === 'D' ? [{ kind: 'district', id, name } as const] : []),
    ...towns
      .filter((town) => reach === 'D' || town.id === post.place.id)
      .map((town) => ({ kind: 'town' as const, id: town.id, name: town.centre })),
    ...shown.map((one) => ({ kind: 'department' as const, id: one.id, name: one.name })),
  ];
}
