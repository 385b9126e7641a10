import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import { dayOf } from '../../calendar.rules';
import { grant } from '../../refuse';
import type { Asker, World } from '../../world';
import { type Read, reasonsOf, teamOf, thanksFields, thanksLine } from './thanks.rules';
import { addressed } from './whom';

const most = 20;
const mostSchools = 50;

/**
 * What was said to somebody, the latest first: to oneself and the teams one is in; or, for whoever may thank them, to a
 * volunteer or a team, with what can still be said this month (F332).
 */
export async function listThanks(
  { whom }: Ask<'thanks.list'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'thanks.list'>>> {
  if (whom === null) return grant({ title: '', reasons: [], thanks: (await own(asker, world)).map(thanksLine) });
  const found = await addressed(whom, asker, world);
  if (!found.ok) return found;
  const { title, from } = found.answer;
  const thanks = await saidTo(found.answer.for, world);
  return grant({ title, reasons: reasonsOf(thanks, from, dayOf(world.now())), thanks: thanks.map(thanksLine) });
} // prettier-ignore

async function own({ openid }: Asker, world: World): Promise<readonly Read[]> {
  const schools = await world.store.page('volunteers', {
    match: { openid },
    by: '_id',
    direction: 'asc',
    after: null,
    limit: mostSchools,
    fields: ['unit', 'box'],
  });
  const teams = schools.filter(({ box }) => box === 'team').map(({ unit }) => teamOf(unit.id));
  const all = await Promise.all([openid, ...teams].map((one) => saidTo(one, world)));
  return all
    .flat()
    .toSorted((one, next) => (one.order < next.order ? 1 : -1))
    .slice(0, most);
}

const saidTo = (whom: string, { store }: World): Promise<readonly Read[]> =>
  store.page('thanks', {
    match: { for: whom },
    by: 'order',
    direction: 'desc',
    after: null,
    limit: most,
    fields: thanksFields,
  });
