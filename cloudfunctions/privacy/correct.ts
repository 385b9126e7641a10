import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';

const most = 200;
/** So often one name can be corrected: its journal stays short. */
const mostCorrections = 20;

/**
 * Corrects how somebody wants to be called, everywhere it is kept (个人信息保护法第四十六条). Cases name the sealed
 * document, not the name, so that none of them changes; what it was stays with it, for whoever may open it.
 */
export async function correctName(
  { was: from, newName: to }: Ask<'privacy.correct'>,
  { openid }: Asker,
  { store, now }: World,
): Promise<Outcome<Answer<'privacy.correct'>>> {
  const kept = await store.page('identities', {
    match: { openid },
    by: '_id',
    direction: 'asc',
    after: null,
    limit: most,
    fields: ['_id', 'callMe', 'corrected'],
  });
  const found = kept.filter(({ callMe }) => callMe === from);
  if (from === to || (found.length === 0 && kept.some(({ callMe }) => callMe === to)))
    return grant({ changed: 0, said: '已经是这个称呼了。' });
  if (found.length === 0) return refuse('NOT_FOUND', '没有找到这个称呼，可能已经改过，请返回后再看。', 'was');
  if (found.some(({ corrected = [] }) => corrected.length >= mostCorrections))
    return refuse(
      'RATE_LIMIT',
      `一个称呼最多改 ${mostCorrections} 次。可以在下一次上报时写新的称呼。`,
      'newName',
    );
  const line = { at: now().toISOString(), from };
  let changed = 0;
  for (const { _id } of found)
    if (
      await store.amend(
        'identities',
        _id,
        { openid, callMe: from },
        {},
        { set: { callMe: to }, append: { corrected: [line] } },
      )
    )
      changed += 1;
  return grant({ changed, said: `已改为“${to}”。以前的上报也按新的称呼，改过的记录会留着。` });
}
