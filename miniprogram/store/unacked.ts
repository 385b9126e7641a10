import type { MyPost } from '../../typings/person';
import { ask } from '../cloud/ask';
import { waitingCount } from '../view/unacked';

/** How many have not acknowledged, for the button of that list; empty without the list, or while it cannot be read. */
export async function countUnacked(post: MyPost): Promise<string> {
  if (!post.tools.includes('unacked')) return '';
  const outcome = await ask('message.unacked', { cursor: null }, post.id);
  return outcome.ok ? waitingCount(outcome.answer) : '';
}
