import type { ChecklistDoc } from '../../typings/directory';
import type { World } from '../world';
import { validAmong } from './version.rules';

const mostVersions = 100;

/** All versions of record without their items, newest first; one call. */
export const listedVersions = ({ store }: Pick<World, 'store'>) =>
  store.page('checklists', {
    match: {},
    by: 'order',
    direction: 'desc',
    after: null,
    limit: mostVersions,
    fields: [
      '_id', 'v', 'version', 'state', 'validFrom', 'source', 'counts', 'order', 'journal',
    ],
  }); // prettier-ignore

/** The checklist that is, was or will be valid at an instant: mostly at hand, an old one costs two calls (F075, F081). */
export async function checklistAt(at: Date, world: World): Promise<ChecklistDoc> {
  const near = await world.directory.checklist(at);
  if ((near.validFrom ?? '') <= at.toISOString()) return near;
  const found = validAmong(await listedVersions(world), at.toISOString());
  const document = found === null ? null : await world.store.read('checklists', found._id);
  if (document === null) return near;
  const { version, validFrom, items } = document;
  return { _id: 'checklist', kind: 'checklist', version, validFrom, items };
}
