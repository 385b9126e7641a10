import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { pageFrom } from '../paging.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { overviewScope } from './scope.rules';

const pageSize = 20;

/** Schools whose posters are in one state, longest waiting first; those that never had one are among them (F356). */
export async function listPosters(
  { state, town, cursor }: Ask<'poster.list'>,
  { post }: Asker,
  { store }: World,
): Promise<Outcome<Answer<'poster.list'>>> {
  const scope = overviewScope(post, town);
  if (scope === null)
    return refuse('FORBIDDEN', '各校的张贴情况由教育局和镇网格中心查看，请在“我的”里切换身份。');
  const found = await store.page('posters', {
    match: { ...scope, state },
    by: 'order',
    direction: 'asc',
    after: cursor,
    limit: pageSize + 1,
    fields: ['_id', 'unit', 'town', 'state', 'order'],
  });
  const { shown: rows, next } = pageFrom(found, pageSize, ({ order }) => order);
  return grant({
    rows: rows.map(({ unit, town, state: now, order }) => ({
      unitId: unit.id,
      unitName: unit.name,
      townName: town.name,
      state: now,
      at: order.slice(0, order.indexOf('/')),
    })),
    next,
  });
}
