import type { Match, World } from './world';

/** Collections with a date, on an index of its own, at which a document has to be looked at again. */
type Swept =
  | 'attempts' | 'attendances' | 'braveries' | 'cancellations' | 'cells' | 'changes' | 'checklists' | 'consents' | 'diaries' | 'directory' | 'gridChanges' | 'invitations' | 'payLists' | 'registers'
  | 'patrols' | 'patrolSweeps' | 'reports' | 'rewards' | 'rounds' | 'shifts' | 'substitutes' | 'volunteers' | 'volunteerTeams'; // prettier-ignore

interface Due {
  /** The date's field: an ISO instant, absent while nothing is to be done. */
  readonly by: string;
  readonly limit: number;
  readonly match?: Match;
}

/** Ids of what is due by now, the longest due first: one call that touches nothing else, however much is stored. */
export async function dueIds(
  collection: Swept,
  { by, limit, match = {} }: Due,
  { store, now }: Pick<World, 'store' | 'now'>,
): Promise<readonly string[]> {
  const due = await store.page(collection, {
    match,
    by,
    direction: 'asc',
    after: null,
    upTo: now().toISOString(),
    limit,
    fields: ['_id'],
  });
  return due.map(({ _id }) => _id);
}
