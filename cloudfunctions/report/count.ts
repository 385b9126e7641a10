import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { Box, BoxCount } from '../../typings/report';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { boxQueries, type BoxQuery } from './box.rules';

/** A to-do list is read, not measured: counting stops here, and the cost stays flat. */
const countedUpTo = 100;

/** How many lie in each box, up to 100. One call a box. */
export async function countReports(
  { boxes }: Ask<'report.count'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'report.count'>>> {
  const wanted = boxes.map((box) => ({ box, queries: boxQueries(box, asker) }));
  if (wanted.some(({ queries }) => queries.length === 0))
    return refuse('FORBIDDEN', '您现在的身份没有这个列表，请在“我的”里切换身份。', 'boxes');
  return grant({
    counts: await Promise.all(wanted.map(({ box, queries }) => countOne(box, queries, world))),
  });
}

async function countOne(box: Box, queries: readonly BoxQuery[], world: World): Promise<BoxCount> {
  const counts = await Promise.all(queries.map((query) => countUp(query, world)));
  const count = counts.reduce((sum, one) => sum + one, 0);
  return { box, count: Math.min(count, countedUpTo), more: count > countedUpTo };
}

async function countUp(query: BoxQuery, world: World): Promise<number> {
  const found = await world.store.page('reports', {
    ...query,
    after: null,
    limit: countedUpTo + 1,
    fields: ['_id'],
  });
  return found.length;
}
