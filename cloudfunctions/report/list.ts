import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { ReportDoc } from '../../typings/reportDoc';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { isBy } from './access.rules';
import { boxQueries, type BoxQuery } from './box.rules';
import { cardFields, cardOf, type Listed } from './card.rules';
import { cardFor } from './guarded.rules';
import { joinedState } from './joined.rules';
import { placeFor } from './similar.rules';

const pageSize = 20;

/** NB: who reported decides what a card may show, and never leaves. */
const listFields = [...cardFields, 'reporter', 'dueOrder'] as const;

type ListedBy = Listed & Pick<ReportDoc, 'reporter' | 'dueOrder'>;

/** One page of a box: a cursor on one index, one call however many reports there are (F109). */
export async function listReports(
  { box, cursor }: Ask<'report.list'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'report.list'>>> {
  const queries = boxQueries(box, asker);
  if (queries.length === 0)
    return refuse('FORBIDDEN', '您现在的身份没有这个列表，请在“我的”里切换身份。', 'box');
  const found = await pageOf(queries, cursor, world);
  const at = world.now();
  const shown = found.slice(0, pageSize);
  return grant({
    cards: shown.map((report) =>
      box === 'mine' || asker.post === null
        ? cardOf(asMine(report, asker), true, at)
        : cardFor(report, asker.post, at),
    ),
    next: found.length > pageSize ? (shown.at(-1)?.[box === 'due' ? 'dueOrder' : 'order'] ?? null) : null,
  });
}

/** One page, put together from one query each; there is more than one only while a key is being replaced. */
async function pageOf(
  queries: readonly BoxQuery[],
  cursor: string | null,
  { store }: World,
): Promise<readonly ListedBy[]> {
  const pages = await Promise.all(
    queries.map((query) =>
      store.page('reports', {
        ...query,
        after: cursor,
        limit: pageSize + 1,
        fields: listFields,
      }),
    ),
  );
  return pages.length === 1
    ? pages.flat()
    : pages.flat().sort((one, other) => (one.order < other.order ? 1 : -1));
}

/** One's own as it is; one that was joined without the place and the pictures of the other. */
const asMine = (report: ListedBy, asker: Asker): Listed =>
  isBy(report.reporter, asker)
    ? report
    : { ...report, state: joinedState(report), place: { words: placeFor(report), point: null }, media: [] };
