import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { boxQuery } from './box.rules';
import { cardFields, cardOf } from './card.rules';

const pageSize = 20;

/** One page of a box: a cursor on one index, one call however many reports there are (F109). */
export async function listReports(
  { box, cursor }: Ask<'report.list'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'report.list'>>> {
  const query = boxQuery(box, asker.openid, asker.post);
  if (query === null) return refuse('FORBIDDEN', '您现在的身份没有这个列表，请在“我的”里切换身份。', 'box');
  const found = await world.store.page('reports', {
    ...query,
    by: 'order',
    after: cursor,
    limit: pageSize + 1,
    fields: cardFields,
  });
  const shown = found.slice(0, pageSize);
  const asReporter = box === 'mine';
  return grant({
    cards: shown.map((report) => cardOf(report, asReporter)),
    next: found.length > pageSize ? (shown.at(-1)?.order ?? null) : null,
  });
}
