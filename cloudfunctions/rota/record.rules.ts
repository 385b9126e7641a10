import type { OwedMessage } from '../../typings/message';
import type { Captain } from '../../typings/rota';
import type { JournalActor } from '../../typings/reportDoc';

/*
 * A journal is a chain that nobody changes, so it names no volunteer: it says whom by their place in a list that can be
 * emptied of whoever leaves for good (F031, ADR 0019).
 */

interface Recorded {
  readonly by: JournalActor;
  readonly captains: readonly Captain[];
  readonly input: { readonly captain?: string };
}

/** Who did it, for the chain: staff as they are, a captain by their place among the captains. */
export function recorded(by: JournalActor, captains: readonly Captain[]): Recorded {
  const { role, title, openid, name = '' } = by;
  if (role !== 'VOL' || openid === undefined) return { by, captains, input: {} };
  const found = captains.findIndex((one) => one.openid === openid);
  const all = found === -1 ? [...captains, { openid, name }] : captains;
  const nth = found === -1 ? captains.length : found;
  return { by: { role, title }, captains: all, input: { captain: String(nth) } };
}

/** Everybody who is named: who was, captains, those who are told of something. */
export const namedIn = (
  before: readonly string[],
  captains: readonly Captain[],
  owed: readonly Pick<OwedMessage, 'ladder'>[],
): readonly string[] => [
  ...new Set(
    [
      ...before,
      ...captains.map(({ openid }) => openid),
      ...owed.flatMap(({ ladder }) => ladder.map(({ openid }) => openid)),
    ].filter((openid) => openid !== ''),
  ),
];
