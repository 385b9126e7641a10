import type { UnitDoc } from '../typings/directory';
import type { Store } from './world';

const pageSize = 100;
/** Far above the schools of any town. */
const mostUnits = 5000;

/** Every unit of a town as it is stored now, closed ones among them; two calls a hundred. */
export async function townUnits(townId: string, store: Store): Promise<readonly UnitDoc[]> {
  const units: UnitDoc[] = [];
  for (let after: string | null = null; units.length < mostUnits;) {
    const page: readonly { readonly _id: string }[] = await store.page('directory', {
      match: { kind: 'unit', 'town.id': townId },
      by: '_id',
      direction: 'asc',
      after,
      limit: pageSize,
      fields: ['_id'],
    });
    const ids = page.map(({ _id }) => _id);
    const found = ids.length === 0 ? [] : await store.readAll('directory', ids);
    units.push(...found.flatMap((document) => (document.kind === 'unit' ? [document] : [])));
    after = ids.at(-1) ?? null;
    if (page.length < pageSize) break;
  }
  return units;
}
