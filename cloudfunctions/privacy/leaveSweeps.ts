import type { CancellationDoc } from '../../typings/privacy';
import type { Outside } from './held';

const page = { by: 'order', direction: 'asc', after: null, limit: 50, fields: ['_id', 'v', 'team', 'named'] } as const; // prettier-ignore

/**
 * Takes somebody out of every 集中排查 that they were on: that it was walked stays, who they were does not. One that is
 * moved meanwhile is still found, and done then; the journal is not touched, so that it still verifies (F031).
 */
export async function leaveSweeps({ openid }: CancellationDoc, { store }: Outside): Promise<void> {
  for (;;) {
    const found = await store.page('patrolSweeps', { ...page, match: { named: openid } });
    if (found.length === 0) return;
    for (const { _id, v, team, named } of found) {
      const others = team.map((one) => (one.openid === openid ? { ...one, openid: '', name: '' } : one));
      const set = { team: others, named: named.filter((one) => one !== openid) };
      await store.amend('patrolSweeps', _id, { v }, {}, { set, add: { v: 1 } });
    }
  }
}
