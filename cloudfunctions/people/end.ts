import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import { projectTeam } from '../projectTeam';
import { unbindRow } from '../roster/bind.rules';
import type { Asker, World } from '../world';
import { actorOf } from './actor.rules';
import { decide } from './change';
import type { Outside } from './outside';
import { deskAt, keyOf } from './place.rules';
import { memberOf } from './member';
import { isInvitedRole, mayStaff } from './rights.rules';
import { invitedRoles } from './roles.table';
import { staffedNow } from './staffing';

const notYours = refuse('FORBIDDEN', '您现在的身份不能停用这个岗位，请在“我的”里切换身份。', 'role');
const notThere = refuse('CONFLICT', '这个人已经不在这个岗位上了，请刷新后查看。', 'who');
const notOneself = refuse('FORBIDDEN', '不能停用自己的身份，请由别的管理人员操作。', 'who');

/** Ends somebody's post: the next call in it is refused, what waited for them goes to whoever is on duty (F010). */
export async function endPost(
  { place, role, who }: Ask<'people.end'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'people.end'>>> {
  const found = await staffedNow(place, world);
  const { post } = asker;
  if (post === null || found === null || !mayStaff(post, role, found.at)) return notYours;
  const member = await memberOf(found.at, role, who, world);
  if (member === null) return notThere;
  if (member.openid === asker.openid) return notOneself;
  const { openid, name } = member;
  const { at, district } = found;
  await untie(at.place.id, place.kind, openid, world);
  const isSeated = isInvitedRole(role) && invitedRoles[role].seated;
  const decided = await decide(
    keyOf(place),
    district.id,
    () =>
      Promise.resolve(
        grant({
          event: 'ended',
          by: actorOf(asker, post),
          about: name,
          words: `停用${name}的${member.title}身份`,
          seats: isSeated ? [{ kind: 'drop', place: keyOf(place), openid, role }] : [],
          posts: [{ openid, name, drop: [`${role}@${place.id}`], put: [] }],
          moves: isSeated ? [{ desk: deskAt(role, place), from: openid, to: null }] : [],
        }),
      ),
    world,
  );
  if (!decided.ok) return decided;
  return grant({ said: `已停用${name}的这个身份，下一次操作起就进不来了；待办都还在这个岗位上。` });
}

/** A row of a school's roster that is this account's is theirs no more. */
async function untie(unitId: string, kind: string, openid: string, outside: Outside): Promise<void> {
  const { store, now } = outside;
  const roster = kind === 'unit' ? await store.read('rosters', unitId) : null;
  const row = Object.entries(roster?.bound ?? {}).find(([, binding]) => binding.openid === openid);
  if (roster === null || row === undefined) return;
  const change = unbindRow(roster, row[0], now().toISOString());
  if (!(await store.amend('rosters', unitId, { v: roster.v }, {}, change)))
    return untie(unitId, kind, openid, outside);
  await projectTeam(unitId, outside);
}
