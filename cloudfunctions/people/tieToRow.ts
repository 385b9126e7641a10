import type { InvitationDoc } from '../../typings/people';
import type { Outcome } from '../../typings/refusal';
import { projectTeam } from '../projectTeam';
import { grant, refuse } from '../refuse';
import { bindRow } from '../roster/bind.rules';
import type { Outside } from './outside';

const mostTries = 5;

/** Ties the account to the row of the school's roster; the directory follows the roster at once, or by the clock (F025). */
export async function tieToRow(
  { place, rowId = '', claimedBy = '' }: InvitationDoc,
  outside: Outside,
): Promise<Outcome<null>> {
  const { store, now } = outside;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const roster = await store.read('rosters', place.id);
    if (roster === null) return refuse('NOT_FOUND', '这所学校的名单已经不在，请联系学校。');
    if (roster.bound[rowId]?.openid === claimedBy) return grant(null);
    const bound = bindRow(roster, rowId, { openid: claimedBy, at: now().toISOString() });
    if (!bound.ok) return bound;
    if (!(await store.amend('rosters', roster._id, { v: roster.v }, {}, bound.answer))) continue;
    await projectTeam(roster._id, outside);
    outside.directory.forget([`unit:${roster._id}`]);
    return grant(null);
  }
  return refuse('CONFLICT', '学校的名单正在修改，请稍后再点一次。');
}
