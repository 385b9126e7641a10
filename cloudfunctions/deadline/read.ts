import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { noDeadlines } from '../noDeadlines.table';
import { mayAsk } from '../permission.rules';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { deadlinePage, itemsOf } from './page.rules';

/** The time limits as they stand (F099). NB: read afresh, so that whoever has just saved sees it. */
export async function readDeadlines(
  _ask: Ask<'deadline.read'>,
  { post }: Asker,
  { store, directory, now }: World,
): Promise<Outcome<Answer<'deadline.read'>>> {
  const stored = await store.read('directory', 'deadlines');
  const deadlines = stored?.kind === 'deadlines' ? stored : noDeadlines;
  const items = itemsOf(await directory.checklist());
  return grant(deadlinePage(deadlines, items, mayAsk(['config.deadlines'], post), now()));
}
