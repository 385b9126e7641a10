import type { PersonDoc } from '../typings/directory';
import type { World } from './world';

const pageOf = 100;

/** Far above the people of any school. */
const mostPeople = 2000;

/** Everybody who has a post at a unit; two calls a hundred. */
export async function staffAt(
  unitId: string,
  { store }: Pick<World, 'store'>,
): Promise<readonly PersonDoc[]> {
  const staff: PersonDoc[] = [];
  for (let after: string | null = null, seen = 0; seen < mostPeople; seen += pageOf) {
    const page: readonly { readonly _id: string }[] = await store.page('directory', {
      match: { 'posts.place.id': unitId },
      by: '_id',
      direction: 'asc',
      after,
      limit: pageOf,
      fields: ['_id'],
    });
    const ids = page.map(({ _id }) => _id);
    const found = ids.length === 0 ? [] : await store.readAll('directory', ids);
    staff.push(...found.flatMap((document) => (document.kind === 'person' ? [document] : [])));
    if (ids.length < pageOf) break;
    after = ids.at(-1) ?? null;
  }
  return staff;
}
