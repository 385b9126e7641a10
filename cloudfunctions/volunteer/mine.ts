import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { VolunteerDoc } from '../../typings/volunteer';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { ownPage } from './page.rules';
import { captaincyOf } from './step.rules';

const most = 50;

/** All of one's own memberships, those that go on first (F027). */
export async function readOwnVolunteering(
  _ask: Ask<'volunteer.mine'>,
  { openid }: Asker,
  world: World,
): Promise<Outcome<Answer<'volunteer.mine'>>> {
  const found = await world.store.page('volunteers', {
    match: { openid },
    by: '_id',
    direction: 'asc',
    after: null,
    limit: most,
    fields: ['_id'],
  });
  const ids = found.map(({ _id }) => _id);
  const mine = ids.length === 0 ? [] : await world.store.readAll('volunteers', ids);
  const later = mine.toSorted((one, next) => rank(one) - rank(next) || (one.order < next.order ? 1 : -1));
  const rows = await Promise.all(
    later.map(async (one) => ownPage(one, await captainFor(one, world), world.now())),
  );
  return grant({ rows });
}

const rank = ({ box }: VolunteerDoc): number => (box === 'past' ? 1 : 0);

/** Only those in the team learn who their captain is. */
async function captainFor(volunteer: VolunteerDoc, { store }: World): Promise<string> {
  if (volunteer.box !== 'team' || volunteer.captainOf !== undefined) return '';
  return (await store.find('volunteers', { captainOf: captaincyOf(volunteer) }))?.name ?? '';
}
