import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { ticketOf } from './ticket.rules';

/** How far a file is, and where to fetch it: only for whoever ordered it, in the post they ordered it in. */
export async function readExportState(
  { id }: Ask<'ledger.exportState'>,
  { openid, post }: Asker,
  { store, files }: World,
): Promise<Outcome<Answer<'ledger.exportState'>>> {
  const made = await store.read('exports', id);
  if (made === null || made.who !== openid || made.post.id !== post?.id)
    return refuse('NOT_FOUND', '没有找到这个文件，请用导出时的身份查看，或重新导出。', 'id');
  if (made.state !== 'done' || made.fileId === undefined) return grant(ticketOf(made, null));
  const [address = ''] = await files.addresses([made.fileId]);
  return grant(ticketOf(made, address === '' ? null : address));
}
