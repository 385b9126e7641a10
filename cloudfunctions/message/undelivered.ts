import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { digestDayNow, digestMark } from '../digest.rules';
import { pageFrom } from '../paging.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { missedFieldNames, missedLines } from './missed.rules';
import { digestPlace } from './scope.rules';

/** Cases on a page; each has a line for everybody who is to be telephoned. */
const pageSize = 20;

/**
 * What reached nobody by this morning, and whom to telephone about it: a town's, or of complaints about schools the
 * bureau's. One call on one index, and three for names and numbers (F114).
 */
export async function readUndelivered(
  { cursor }: Ask<'message.undelivered'>,
  { post }: Asker,
  { store, directory, now }: World,
): Promise<Outcome<Answer<'message.undelivered'>>> {
  const place = post === null ? null : digestPlace(post);
  if (post === null || place === null)
    return refuse('FORBIDDEN', '您现在的身份没有这个列表，请在“我的”里切换身份。', 'as');
  const { calendar } = await directory.deadlines();
  const day = digestDayNow(now(), calendar);
  const found = await store.page('reports', {
    match: { undelivered: digestMark(place, day) },
    by: 'order',
    direction: 'asc',
    after: cursor,
    limit: pageSize + 1,
    fields: missedFieldNames,
  });
  const { shown, next } = pageFrom(found, pageSize, ({ order }) => order);
  const unitIds = [...new Set(shown.map(({ unit }) => unit.id))];
  const district = await directory.district();
  const tables = [...district.towns.map(({ id }) => id), district.id].map((id) => `counterparts:${id}`);
  const book = {
    post,
    place,
    district,
    units: await directory.units(unitIds),
    rosters: unitIds.length === 0 ? [] : await store.readAll('rosters', unitIds),
    registers: unitIds.length === 0 ? [] : await store.readAll('registers', tables),
  };
  return grant({
    day,
    lines: shown.flatMap((one) => missedLines(one, book)),
    next,
  });
}
