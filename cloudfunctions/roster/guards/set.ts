import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import { dayOf } from '../../calendar.rules';
import { grant, refuse } from '../../refuse';
import type { Asker, World } from '../../world';
import { changed } from './change.rules';
import { baseFormula, openGuards } from './now';

const moved = refuse('CONFLICT', '应配保安数刚刚有人改过，请刷新看看，再改一次；您填的内容还在。', 'v');

/**
 * Sets the formula from a day on: one compare-and-set with its journal entry (F020, T31). What is filed stays filed; the
 * next submission and the board go by it.
 */
export async function setGuardRule(
  { v, reason, ...input }: Ask<'guardRule.set'>,
  { post, openid, name }: Asker,
  world: World,
): Promise<Outcome<Answer<'guardRule.set'>>> {
  if (post === null) return refuse('FORBIDDEN', '您现在的身份不能改应配保安数，请在“我的”里切换身份。');
  const { guards: before, isStored } = await openGuards(world);
  if (before.v !== v) return moved;
  const at = world.now();
  const decided = changed({
    before,
    base: await baseFormula(world),
    input,
    reason,
    by: { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) },
    at,
  });
  if (!decided.ok) return decided;
  const after = decided.answer;
  const change = {
    set: { versions: after.versions },
    add: { v: 1 },
    append: { journal: after.journal.slice(-1) },
  };
  const isKept = isStored
    ? await world.store.amend('directory', after._id, { v }, {}, change)
    : (await world.store.insert('directory', after)) === 'inserted';
  if (!isKept) return moved;
  world.directory.forget([after._id]);
  const when = input.validFrom === dayOf(at) ? '今天起' : `从 ${input.validFrom} 起`;
  return grant({
    v: after.v,
    said: `已保存，一分钟内生效：${when}按它核对；已备案的队伍照常使用，下次提交时再核对。`,
  });
}
