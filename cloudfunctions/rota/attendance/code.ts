import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import { placeCodeText } from '../../placeCode.rules';
import { grant, refuse } from '../../refuse';
import type { Asker, World } from '../../world';
import { openRota } from '../plan';

/** What the code on a post's sheet says. */
const textOf = (unitId: string, placeId: string, version: number, { seal }: Pick<World, 'seal'>): string =>
  placeCodeText({ of: 'post', unitId, placeId, version }, (body) => seal.nameMark(body));

const noPost = refuse('NOT_FOUND', '没有找到这个岗位，请先在排班设置里保存岗位。', 'postId');
const moved = refuse('CONFLICT', '排班设置刚刚有人改过，请再点一次。', 'v');

/**
 * The versions of the codes that hang at a school's posts; asked to renew one, its old sheets are flagged from then on,
 * and somebody prints a new one (F181).
 */
export async function postCodes(
  { unitId, renew }: Ask<'attendance.codes'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'attendance.codes'>>> {
  const opened = await openRota(unitId, asker, world);
  if (!opened.ok) return opened;
  const { rota } = opened.answer;
  const codes = rota.codes ?? {};
  if (renew !== null && !rota.posts.some(({ id }) => id === renew)) return noPost;
  const after = renew === null ? codes : { ...codes, [renew]: (codes[renew] ?? 1) + 1 };
  const isKept =
    renew === null ||
    (await world.store.amend('rotas', unitId, { v: rota.v }, {}, { set: { codes: after }, add: { v: 1 } }));
  if (!isKept) return moved;
  return grant({
    unit: rota.unit,
    posts: rota.posts.map(({ id, name }) => ({
      id,
      name,
      version: after[id] ?? 1,
      text: textOf(unitId, id, after[id] ?? 1, world),
    })),
  });
}
