import type { World } from '../world';

const most = 100;

/** Those of the centre at this moment, by the index on posts; nobody of them has a seat in the district's document. */
export async function centrePosts(
  districtId: string,
  { store }: Pick<World, 'store'>,
): Promise<readonly { readonly openid: string; readonly title: string }[]> {
  const held = await store.page('directory', {
    match: { 'posts.place.id': districtId },
    by: '_id',
    direction: 'asc',
    after: null,
    limit: most,
    fields: ['_id'],
  });
  const found = held.length === 0 ? [] : await store.readAll('directory', held.map(({ _id }) => _id)); // prettier-ignore
  return found.flatMap((document) => {
    if (document.kind !== 'person' || document.locked === true) return [];
    const post = document.posts.find(({ role, place }) => role === 'SGC' && place.id === districtId);
    return post === undefined ? [] : [{ openid: document.openid, title: post.title }];
  });
}
