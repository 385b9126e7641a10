import type { OwedMessage } from '../../typings/message';
import { heardBy } from '../workflow/heard.rules';
import { lookAgainAt } from '../workflow/line.rules';
import { type Mornings, openDigests } from './openDigests';
import type { Change, Owing, OwingCollection, Store } from '../world';

/** A case that moves this often while its messages are settled is left to the clock. */
const mostTries = 8;

/** Writes down how messages ended, on whatever the case has become meanwhile, and which mornings tell of those given up. */
export async function settle(
  from: OwingCollection,
  owing: Owing,
  moved: readonly OwedMessage[],
  outside: Mornings,
): Promise<void> {
  const marks = await openDigests(from, moved, outside);
  await settleOn(from, owing, { moved, marks }, outside.store, mostTries);
}

interface Settling {
  readonly moved: readonly OwedMessage[];
  readonly marks: readonly string[];
}

async function settleOn(
  from: OwingCollection,
  owing: Owing,
  settling: Settling,
  store: Store,
  tries: number,
): Promise<void> {
  if (await store.amend(from, owing._id, { v: owing.v }, {}, changeOf(owing, settling))) return;
  const newer = tries > 1 ? await store.read(from, owing._id) : null;
  if (newer !== null) await settleOn(from, newer, settling, store, tries - 1);
}

/** Messages are only ever appended, so a message keeps its place for good. */
function changeOf({ owed: before }: Owing, { moved, marks }: Settling): Change {
  const settled = new Map(moved.map((message) => [message.key, message]));
  const owed = before.map((message) =>
    message.ladder.length === 0 ? message : (settled.get(message.key) ?? message),
  );
  const due = lookAgainAt(owed);
  const silence = heardBy(moved) === null ? null : heardBy(owed);
  const places = owed.flatMap((message, index) =>
    settled.has(message.key) ? [[`owed.${index}`, message] as const] : [],
  );
  return {
    set: {
      ...Object.fromEntries(places),
      ...(due === null ? {} : { owedDueAt: due }),
      ...(silence === null ? {} : { silenceDueAt: silence }),
    },
    ...(due === null ? { unset: ['owedDueAt'] } : {}),
    ...(marks.length === 0 ? {} : { append: { undelivered: marks } }),
  };
}
