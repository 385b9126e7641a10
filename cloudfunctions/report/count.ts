import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { Box, BoxCount } from '../../typings/report';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { boxQuery, type BoxQuery } from './box.rules';

/** A to-do list is read, not measured: counting stops here, and the cost stays flat. */
const countedUpTo = 100;

/** How many lie in each box, up to 100. One call a box. */
export async function countReports(
  { boxes }: Ask<'report.count'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'report.count'>>> {
  const queries = boxes.map((box) => ({ box, query: boxQuery(box, asker.openid, asker.post) }));
  const counts = await Promise.all(
    queries.flatMap(({ box, query }) => (query === null ? [] : [countOne(box, query, world)])),
  );
  if (counts.length < boxes.length)
    return refuse('FORBIDDEN', '您现在的身份没有这个列表，请在“我的”里切换身份。', 'boxes');
  return grant({ counts });
}

async function countOne(box: Box, query: BoxQuery, world: World): Promise<BoxCount> {
  const found = await world.store.page('reports', {
    ...query,
    by: 'order',
    after: null,
    limit: countedUpTo + 1,
    fields: ['_id'],
  });
  return { box, count: Math.min(found.length, countedUpTo), more: found.length > countedUpTo };
}
