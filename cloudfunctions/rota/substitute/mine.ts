import type { SubstituteDoc } from '../../../typings/substitute';
import type { World } from '../../world';

/** Far above what anybody has at once. */
const most = 100;

/** Those that somebody is named in, whichever of the two they are: two calls. */
export async function substitutesOf(
  openid: string,
  { store }: Pick<World, 'store'>,
): Promise<readonly SubstituteDoc[]> {
  const page = await store.page('substitutes', {
    match: { named: openid },
    by: '_id',
    direction: 'asc',
    after: null,
    limit: most,
    fields: ['_id'],
  });
  const ids = page.map(({ _id }) => _id);
  return ids.length === 0 ? [] : store.readAll('substitutes', ids);
}
