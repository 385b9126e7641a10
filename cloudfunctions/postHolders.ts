import type { Role } from '../typings/person';
import type { World } from './world';

const most = 100;

/** Who holds a role at a place at this moment, by the index on posts: for roles that have no seat in a team. */
export async function postHolders(
  role: Role,
  placeId: string,
  { store }: Pick<World, 'store'>,
): Promise<readonly { readonly openid: string; readonly title: string }[]> {
  const held = await store.page('directory', {
    match: { 'posts.place.id': placeId },
    by: '_id',
    direction: 'asc',
    after: null,
    limit: most,
    fields: ['_id'],
  });
  const found = held.length === 0 ? [] : await store.readAll('directory', held.map(({ _id }) => _id)); // prettier-ignore
  return found.flatMap((document) => {
    if (document.kind !== 'person' || document.locked === true) return [];
    const post = document.posts.find((one) => one.role === role && one.place.id === placeId);
    return post === undefined ? [] : [{ openid: document.openid, title: post.title }];
  });
}
