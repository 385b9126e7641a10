import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { noDeadlines } from '../noDeadlines.table';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { changed } from './change.rules';
import { itemsOf } from './page.rules';

const moved = refuse('CONFLICT', '办理时限刚刚有人改过，请刷新看看，再改一次；您填的内容还在。', 'v');

/**
 * Replaces the time limits, the calendar and the reminders: one compare-and-set with its journal entry (F099). Cases keep
 * what they were given until they are dispatched anew; instances feel it within their minute.
 */
export async function setDeadlines(
  { v, reason, ...input }: Ask<'deadline.set'>,
  { post, openid, name }: Asker,
  { store, directory, now }: World,
): Promise<Outcome<Answer<'deadline.set'>>> {
  if (post === null) return refuse('FORBIDDEN', '您现在的身份不能改办理时限，请在“我的”里切换身份。');
  const stored = await store.read('directory', 'deadlines');
  const before = stored?.kind === 'deadlines' ? stored : noDeadlines;
  if (before.v !== v) return moved;
  const decided = changed({
    before,
    input,
    reason,
    items: itemsOf(await directory.checklist()),
    by: { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) },
    at: now(),
  });
  if (!decided.ok) return decided;
  const after = decided.answer;
  const isKept =
    stored === null
      ? (await store.insert('directory', after)) === 'inserted'
      : await store.amend('directory', after._id, { v }, {}, {
          set: input,
          add: { v: 1 },
          append: { journal: after.journal.slice(-1) },
        }); // prettier-ignore
  if (!isKept) return moved;
  directory.forget([after._id]);
  return grant({ v: after.v, said: '已保存，一分钟内生效；原因已记入“记录”。' });
}
