import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { pageFrom } from '../paging.rules';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { volunteerFlow } from './flow.table';
import { kindWords } from './kinds.table';
import { ownSchool } from './open';

const pageSize = 20;

/** The volunteers of one's own school in one list: those who wait the longest first, the others the latest first. */
export async function listVolunteers(
  { box, cursor }: Ask<'volunteer.list'>,
  { post }: Asker,
  { store }: World,
): Promise<Outcome<Answer<'volunteer.list'>>> {
  const own = ownSchool(post);
  if (!own.ok) return own;
  const found = await store.page('volunteers', {
    match: { 'unit.id': own.answer.place.id, box },
    by: 'order',
    direction: box === 'waiting' ? 'asc' : 'desc',
    after: cursor,
    limit: pageSize + 1,
    fields: ['_id', 'name', 'kind', 'tie', 'state', 'order', 'captainOf', 'group'],
  });
  const { shown, next } = pageFrom(found, pageSize, ({ order }) => order);
  return grant({
    cards: shown.map(({ _id, name, kind, tie, state, order, captainOf, group }) => ({
      id: _id,
      name,
      kindWords: kindWords[kind],
      tie,
      state: { text: volunteerFlow.states[state].label, tone: volunteerFlow.states[state].tone },
      since: order.slice(0, order.indexOf('/')),
      isCaptain: captainOf !== undefined,
      groupName: group?.name ?? '',
    })),
    next,
  });
}
