import type { OwedMessage } from '../../typings/message';
import { afterAnswer, isDue, isPutOff } from '../workflow/delivery.rules';
import { inTurn } from '../workflow/line.rules';
import { keptStill } from '../workflow/quiet.rules';
import type { Directory, Owing, OwingCollection, Store, WeChat } from '../world';
import { settle } from './settle';

export interface Outside {
  readonly store: Store;
  readonly wechat: WeChat;
  readonly directory: Pick<Directory, 'district' | 'deadlines'>;
  readonly now: () => Date;
}

/**
 * Hands over what a case owes, in the order in which things happened, each message to the first on its ladder that
 * WeChat accepts, and settles them in one write. `mine` names the messages that this call owes and may try before they
 * are due: nobody else tries them until its lease ends. What happens if … this stops after sending and before
 * settling: the clock takes over when the lease ends and sends again, the only case in which a message can come twice.
 * … a step is taken meanwhile: the write finds a newer version, reads again and settles on that (F112–F114, F120).
 */
export async function deliver(
  from: OwingCollection,
  owing: Owing,
  mine: readonly OwedMessage[],
  outside: Outside,
): Promise<readonly OwedMessage[]> {
  const own = new Set(mine.map(({ key }) => key));
  const tried = await tell(owing, own, outside);
  const moved = movedOf(owing, tried);
  if (moved.length > 0) await settle(from, owing, moved, outside);
  return tried.filter(({ key }) => own.has(key));
}

/** The same for what is due by the clock; settled even if nothing moved, so that the due date says what the messages say. */
export async function deliverDue(from: OwingCollection, owing: Owing, outside: Outside): Promise<number> {
  const moved = movedOf(owing, await tell(owing, new Set(), outside));
  await settle(from, owing, moved, outside);
  return moved.length;
}

const movedOf = ({ owed }: Owing, tried: readonly OwedMessage[]): readonly OwedMessage[] =>
  tried.filter((message, index) => message !== owed[index]);

async function tell(
  { owed }: Owing,
  own: ReadonlySet<string>,
  outside: Outside,
): Promise<readonly OwedMessage[]> {
  const { reminders } = await outside.directory.district();
  const still = keptStill(owed, reminders, outside.now());
  return tellInTurn(still, (message) => isReady(message, own, outside.now()), outside);
}

const isReady = (message: OwedMessage, own: ReadonlySet<string>, at: Date): boolean =>
  isDue(message, at) || (own.has(message.key) && message.attempts.length === 0 && !isPutOff(message));

/** One try each for all whose turn it is; then for those whose turn it has become. */
async function tellInTurn(
  owed: readonly OwedMessage[],
  isReadyNow: (message: OwedMessage) => boolean,
  outside: Outside,
): Promise<readonly OwedMessage[]> {
  const turn = inTurn(owed).filter(isReadyNow);
  if (turn.length === 0) return owed;
  const tried = new Map(await Promise.all(turn.map((message) => tellOnce(message, outside))));
  return tellInTurn(
    owed.map((message) => tried.get(message.key) ?? message),
    isReadyNow,
    outside,
  );
}

async function tellOnce(message: OwedMessage, outside: Outside): Promise<readonly [string, OwedMessage]> {
  const { key, template, page, fields, ladder, rung } = message;
  const to = ladder[rung]?.openid;
  const code = to === undefined ? null : await outside.wechat.push({ to, template, page, fields });
  return [key, afterAnswer(message, code, outside.now())];
}
