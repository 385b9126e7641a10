import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { missingConsent } from '../consents';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { amendPoster, moved, posterDocOf } from './amend';
import { missingOf } from './facts.rules';
import { changeFor, stateOf } from './poster.rules';
import { ownRow } from './ownRow.rules';
import { wallOf } from './wall';
import { actorAt } from './who.rules';

/** My own mobile on the wall: only I can say yes, and I can take it back; then what hangs is stale (F357, T29). */
export async function consentToPoster(
  { unitId, v, agree }: Ask<'poster.consent'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'poster.consent'>>> {
  const wall = await wallOf(unitId, world);
  const row = wall === null ? null : ownRow(wall.roster, asker.openid);
  if (wall === null || row === null)
    return refuse('FORBIDDEN', '您不在这所学校的备案名单里，不需要填写。', 'unitId');
  const unconsented = await missingConsent(agree ? ['phone'] : [], asker.openid, world);
  if (unconsented !== null) return unconsented;
  const poster = await posterDocOf(wall, world);
  if (poster.v !== v) return moved;
  const at = world.now();
  const others = Object.fromEntries(Object.entries(poster.consents).filter(([id]) => id !== row.rowId));
  const mine = { [row.rowId]: { openid: asker.openid, at: at.toISOString() } };
  const consents = agree ? { ...others, ...mine } : others;
  const facts = wall.factsWith(consents);
  const event = agree ? 'consented' : 'consentWithdrawn';
  const deed = { event, by: actorAt(asker), at, words: '' } as const;
  const change = changeFor(poster, { consents }, stateOf({ ...poster, consents }, facts), deed);
  if (!(await amendPoster(poster, change, world))) return moved;
  const withdrawn = missingOf(facts).length > 0 ? '；墙上的海报请尽快换下' : '';
  return grant({ said: agree ? '已同意，海报上会印您的手机号。' : `已收回同意${withdrawn}。` });
}
