import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { actorOf } from './actor.rules';
import { decide } from './change';
import { deskAt, keyOf } from './place.rules';
import { memberOf } from './member';
import { staffedNow } from './staffing';

const notThere = refuse('NOT_FOUND', '这里没有这个人，请刷新后再操作。', 'who');
const notOneself = refuse('FORBIDDEN', '不能停用自己的账号，请由别的管理人员操作。', 'who');
const already = refuse('CONFLICT', '这个账号已经是这样了，请刷新后查看。', 'locked');

/** Locks an account, with all of its posts, or opens it again. Nothing is taken away: the history keeps its name (F035). */
export async function lockAccount(
  { place, role, who, why, locked }: Ask<'people.lock'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'people.lock'>>> {
  const found = await staffedNow(place, world);
  const { post } = asker;
  const member = found === null ? null : await memberOf(found.at, role, who, world);
  if (found === null || post === null || member === null) return notThere;
  const { openid, name } = member;
  if (openid === asker.openid) return notOneself;
  if (isAbove(role, post.role)) return refuse('FORBIDDEN', '管理员的账号只能由管理员停用或恢复。', 'role');
  const decided = await decide(
    `person:${openid}`,
    found.district.id,
    async () => {
      const person = await world.directory.person(openid);
      if (person === null) return notThere;
      if ((person.locked === true) === locked) return already;
      return grant({
        event: locked ? 'locked' : 'unlocked',
        by: actorOf(asker, post),
        about: name,
        words: `${locked ? '停用' : '恢复'}${name}的账号：${why.trim()}`,
        seats: person.posts.map((held) => ({ kind: 'lock', place: keyOf(held.place), openid, locked })),
        posts: [{ openid, name, drop: [], put: [], locked }],
        moves: locked
          ? person.posts.map((held) => ({ desk: deskAt(held.role, held.place), from: openid, to: null }))
          : [],
      });
    },
    world,
  );
  if (!decided.ok) return decided;
  const said = locked
    ? `已停用${name}的账号，下一次操作起就进不来了；以前办过的都还在。`
    : `已恢复${name}的账号。`;
  return grant({ said });
}

const isAbove = (role: string, own: string): boolean => role === 'ADM' && own !== 'ADM';
