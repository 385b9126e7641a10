import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { isOwnFormat } from '../ledger/order.rules';
import { ticketOf } from '../ledger/ticket.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';

/** How far a file that is for oneself alone is, and where to fetch it: for nobody else, in whatever post they act (F033). */
export async function readMineState(
  { id }: Ask<'privacy.exportState'>,
  { openid }: Asker,
  { store, files }: World,
): Promise<Outcome<Answer<'privacy.exportState'>>> {
  const made = await store.read('exports', id);
  if (made === null || made.who !== openid || !isOwnFormat(made.order.format))
    return refuse('NOT_FOUND', '没有找到这个文件，请返回后重新导出。', 'id');
  if (made.state !== 'done' || made.fileId === undefined) return grant(ticketOf(made, null));
  const [address = ''] = await files.addresses([made.fileId]);
  return grant(ticketOf(made, address === '' ? null : address));
}
