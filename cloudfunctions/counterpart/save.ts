import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { changedTable } from './change.rules';
import { mayEdit, noDirectory, placesFor } from './scope.rules';
import { settleTable } from './settle';
import { firstTable, tableIdOf, wordsFor } from './table.rules';

const moved = refuse('CONFLICT', '这张表刚刚有人改过，请刷新看看，再改一次；您填的内容还在。', 'v');

/**
 * Changes one row of a place's counterpart table: who stands for a word of the checklist, and whom one finds there. One
 * compare-and-set with its journal entry; the directory follows at once, and instances within its minute (F009, F014).
 */
export async function saveCounterpart(
  { place: placeId, v, row, reason }: Ask<'counterpart.save'>,
  { post, openid, name }: Asker,
  world: World,
): Promise<Outcome<Answer<'counterpart.save'>>> {
  const district = await world.directory.district();
  const place = placesFor(post, district).find(({ id }) => id === placeId);
  if (place === undefined || post === null) return noDirectory;
  if (!mayEdit(post, placeId)) return refuse('FORBIDDEN', '您现在的身份只能查看，不能改对应单位表。');
  const checklist = await world.directory.checklist();
  const stored = await world.store.read('registers', tableIdOf(placeId));
  const table = stored ?? firstTable(place, district);
  if (table.v !== v) return moved;
  const decided = changedTable({
    table,
    input: row,
    reason,
    district,
    words: wordsFor(placeId, checklist, district),
    by: { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) },
    at: world.now(),
  });
  if (!decided.ok) return decided;
  const after = decided.answer;
  const { rows, todo, dueAt, journal } = after;
  const isKept =
    stored === null
      ? (await world.store.insert('registers', after)) === 'inserted'
      : await world.store.amend(
          'registers',
          after._id,
          { v },
          {},
          {
            set: { rows, todo, dueAt },
            add: { v: 1 },
            append: { journal: journal.slice(-1) },
          },
        );
  if (!isKept) return moved;
  await settleTable(after._id, world);
  return grant({ v: after.v, said: '已保存，一分钟内生效；原因已记入经过。' });
}
