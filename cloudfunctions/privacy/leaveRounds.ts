import type { CancellationDoc } from '../../typings/privacy';
import type { Outside } from './held';

const page = { by: 'order', direction: 'asc', after: null, limit: 50, fields: ['_id'] } as const;
const nobody = { 'who.openid': '', 'who.name': '' };

/**
 * Takes somebody out of every round that they walked: that it was walked stays, who it was does not. The journal names
 * staff, as every journal does, and is not touched, so that it still verifies (F031).
 */
export async function leaveRounds({ openid }: CancellationDoc, { store }: Outside): Promise<void> {
  for (;;) {
    const found = await store.page('rounds', { ...page, match: { 'who.openid': openid } });
    if (found.length === 0) return;
    for (const { _id } of found) await store.amend('rounds', _id, {}, {}, { set: nobody, add: { v: 1 } });
  }
}
