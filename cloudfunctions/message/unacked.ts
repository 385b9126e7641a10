import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { pageFrom } from '../paging.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { silentFieldNames, unackedLines } from './lines.rules';
import { digestPlace, unackedList } from './scope.rules';

/** Cases on a page; each has a line for everybody who is silent in it. */
const pageSize = 20;

/**
 * Who was told and has not said so: in a town's schools and units, in the district, or what I have to acknowledge
 * myself; the longest silent first. One call on one index, and one for the units' names (F119).
 */
export async function readUnacked(
  { cursor }: Ask<'message.unacked'>,
  { post, openid }: Asker,
  { store, directory }: World,
): Promise<Outcome<Answer<'message.unacked'>>> {
  if (post === null) return refuse('FORBIDDEN', '您现在的身份没有这个列表，请在“我的”里切换身份。', 'as');
  const found = await store.page('reports', {
    match: { unacked: unackedList(post, openid) },
    by: 'unackedOrder',
    direction: 'asc',
    after: cursor,
    limit: pageSize + 1,
    fields: silentFieldNames,
  });
  const { shown, next } = pageFrom(found, pageSize, ({ unackedOrder }) => unackedOrder);
  const district = await directory.district();
  const units = await directory.units([...new Set(shown.map(({ unit }) => unit.id))]);
  const looking = { post, openid, district, units };
  return grant({
    hasDigest: digestPlace(post) !== null,
    lines: shown.flatMap((one) => unackedLines(one, looking)),
    next,
  });
}
