import type { Outcome } from '../../typings/refusal';
import type { VolunteerGroupDoc } from '../../typings/volunteer';
import { typedCode } from '../people/invitation.rules';
import { grant, refuse } from '../refuse';
import type { World } from '../world';

/** The same words for a wrong code, an old one and a revoked one. */
const noSuch = refuse(
  'NOT_FOUND',
  '群码不对，或者已经过期、撤销。请向群里要新的卡片，或者不用群码直接申请。',
  'code',
);

/** The group that a code opens now; small letters, blanks and mistaken letters are forgiven (F029). */
export async function groupBy(
  typed: string,
  { store, now }: Pick<World, 'store' | 'now'>,
): Promise<Outcome<VolunteerGroupDoc>> {
  const code = typedCode(typed);
  const group = code === null ? null : await store.find('volunteerGroups', { code });
  return group !== null && group.state === 'open' && now().toISOString() < group.expiresAt
    ? grant(group)
    : noSuch;
}
