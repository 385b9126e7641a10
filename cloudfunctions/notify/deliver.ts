import type { OwedMessage } from '../../typings/message';
import { afterAnswer, earliestDue, isDue } from '../workflow/delivery.rules';
import type { Change, Owing, OwingCollection, Store, WeChat } from '../world';

export interface Outside {
  readonly store: Store;
  readonly wechat: WeChat;
  readonly now: () => Date;
}

/**
 * Hands messages to WeChat, each to the first on its ladder that WeChat accepts, and settles them in one write.
 * What happens if … this stops after sending and before settling: the clock takes over when the lease ends and sends
 * again, the only case in which a message can come twice. … a step is taken meanwhile: the write finds a newer
 * version, reads again and settles on that (F112–F114).
 */
export async function deliver(
  from: OwingCollection,
  owing: Owing,
  messages: readonly OwedMessage[],
  outside: Outside,
): Promise<readonly OwedMessage[]> {
  const tried = await Promise.all(messages.map((message) => tellSomebody(message, outside)));
  const moved = tried.filter((message, index) => message !== messages[index]);
  if (moved.length > 0) await settle(from, owing, moved, outside);
  return tried;
}

/** Down the ladder until somebody is reached, or the next try is for later. */
async function tellSomebody(message: OwedMessage, outside: Outside): Promise<OwedMessage> {
  const addressee = message.ladder[message.rung];
  if (message.state !== 'owed' || addressee === undefined) return message;
  const { template, page, fields } = message;
  const code = await outside.wechat.push({ to: addressee.openid, template, page, fields });
  const after = afterAnswer(message, code, outside.now());
  return isDue(after, outside.now()) ? tellSomebody(after, outside) : after;
}

async function settle(
  from: OwingCollection,
  owing: Owing,
  moved: readonly OwedMessage[],
  { store }: Outside,
): Promise<void> {
  const change = settling(owing, moved);
  if (await store.amend(from, owing._id, { v: owing.v }, {}, change)) return;
  const newer = await store.read(from, owing._id);
  if (newer !== null) await store.amend(from, newer._id, { v: newer.v }, {}, settling(newer, moved));
}

/** Messages are only ever appended, so a message keeps its place for good. */
function settling(owing: Owing, moved: readonly OwedMessage[]): Change {
  const settled = new Map(moved.map((message) => [message.key, message]));
  const owed = owing.owed.map((message) => settled.get(message.key) ?? message);
  const due = earliestDue(owed);
  const places = owed.flatMap((message, index) =>
    settled.has(message.key) ? [[`owed.${index}`, message] as const] : [],
  );
  return {
    set: { ...Object.fromEntries(places), ...(due === null ? {} : { owedDueAt: due }) },
    ...(due === null ? { unset: ['owedDueAt'] } : {}),
  };
}
