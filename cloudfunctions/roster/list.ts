import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { pageFrom } from '../paging.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { isBureau } from './access.rules';
import { rosterFlow } from './roster.table';

const pageSize = 20;

export const bureauOnly = refuse('FORBIDDEN', '备案由区教育局办理，请在“我的”里切换到教育局的身份。');

/** The rosters of one state, the longest waiting first: a page of one index (F023, F024). */
export async function listRosters(
  { state, cursor }: Ask<'roster.list'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'roster.list'>>> {
  const district = await world.directory.district();
  if (!isBureau(post, district.id)) return bureauOnly;
  const found = await world.store.page('rosters', {
    match: { state },
    by: 'order',
    direction: 'asc',
    after: cursor,
    limit: pageSize + 1,
    fields: ['_id', 'unit', 'town', 'order', 'filed'],
  });
  const { shown, next } = pageFrom(found, pageSize, ({ order }) => order);
  const { label, tone } = rosterFlow.states[state];
  return grant({
    cards: shown.map(({ _id, unit, town, order, filed }) => ({
      unitId: _id,
      unitName: unit.name,
      townName: town.name,
      state: { text: label, tone },
      since: order.slice(0, order.lastIndexOf('Z') + 1),
      isActive: filed !== null,
    })),
    next,
  });
}
