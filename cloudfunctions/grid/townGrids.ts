import type { UnitDoc } from '../../typings/directory';
import type { GridChangeDoc, GridNow } from '../../typings/gridChange';
import type { World } from '../world';
import { gridsOf } from './proposal.rules';

type Outside = Pick<World, 'store'>;

const pageSize = 100;
/** Far above the schools of any town. */
const mostUnits = 5000;

/** A town's grids as they are stored now: whoever has just changed one sees it. */
export async function townGrids(townId: string, { store }: Outside): Promise<readonly GridNow[]> {
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
  return gridsOf(units);
}

/** Shown with a town's register; what is older stays in the database. */
const newest = 100;

const fields = [
  '_id', 'v', 'town', 'kind', 'state', 'before', 'after', 'fileId', 'reason', 'validFrom', 'order', 'dueAt', 'journal',
] as const satisfies readonly (keyof GridChangeDoc)[]; // prettier-ignore

/** What was proposed in a town, newest first. */
export const townChanges = (townId: string, { store }: Outside): Promise<readonly GridChangeDoc[]> =>
  store.page('gridChanges', {
    match: { 'town.id': townId },
    by: 'order',
    direction: 'desc',
    after: null,
    limit: newest,
    fields,
  });
