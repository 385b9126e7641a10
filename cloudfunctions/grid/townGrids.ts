import type { GridChangeDoc, GridNow } from '../../typings/gridChange';
import { townUnits } from '../townUnits';
import type { World } from '../world';
import { gridsOf } from './proposal.rules';

type Outside = Pick<World, 'store'>;

/** A town's grids as they are stored now: whoever has just changed one sees it. */
export const townGrids = async (townId: string, { store }: Outside): Promise<readonly GridNow[]> =>
  gridsOf(await townUnits(townId, store));

/** Shown with a town's register; what is older stays in the database. */
const newest = 100;

const fields = [
  '_id', 'v', 'town', 'kind', 'state', 'before', 'after', 'alike', 'fileId', 'reason', 'validFrom', 'order', 'dueAt', 'journal',
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
