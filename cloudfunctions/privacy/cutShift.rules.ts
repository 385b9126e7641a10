import type { OwedMessage } from '../../typings/message';
import type { RotaDoc } from '../../typings/rota';
import type { ShiftDoc, Standing, Swap } from '../../typings/shift';
import { decided, inLine, standingOf, without } from '../rota/line.rules';
import { offering } from '../rota/move.rules';
import { namedIn } from '../rota/record.rules';
import { endedSwaps } from '../rota/swap.rules';
import { lookAgainAt } from '../workflow/line.rules';
import type { Change } from '../world';

/** NB: messages keep their places for good (notify/settle.ts): one that nobody is to get is emptied, its key with it. */
const withoutAddressee = (owed: readonly OwedMessage[], openid: string): readonly OwedMessage[] =>
  owed.map((message, nth) =>
    message.ladder.some((one) => one.openid === openid) ? emptied(message, openid, nth) : message,
  );

/** Whoever else is on its ladder still gets it. */
function emptied(message: OwedMessage, openid: string, nth: number): OwedMessage {
  const ladder = message.ladder.filter((one) => one.openid !== openid);
  const key = message.key.endsWith(`/${openid}`) ? `${message.key.slice(0, -openid.length)}gone-${nth}` : message.key;
  if (ladder.length > 0) return { ...message, key, ladder, rung: Math.min(message.rung, ladder.length - 1) };
  return { ...message, key, ladder, rung: 0, dueAt: null, state: message.state === 'owed' ? 'listed' : message.state };
} // prettier-ignore

const nobody = { openid: '', name: '' } as const;

const nameless = <P extends { readonly openid: string }>(all: readonly P[], openid: string): readonly P[] =>
  all.map((one) => (one.openid === openid ? { ...one, ...nobody } : one));

const due = (
  owed: readonly OwedMessage[],
): Pick<Change, 'unset'> & { readonly set: { owedDueAt?: string } } => {
  const at = lookAgainAt(owed);
  return at === null ? { set: {}, unset: ['owedDueAt'] } : { set: { owedDueAt: at } };
};

/**
 * Cuts a person out of a shift: that somebody stood there stays, who it was does not. A place that is still to come is
 * given up and offered to who waits. The journal names nobody but staff and is not touched, so that it still verifies.
 */
export function cutFromShift(shift: ShiftDoc, openid: string, at: Date): Change {
  const before = decided(shift.line, shift.needs);
  const isToCome = shift.state === 'open' && shift.startsAt > at.toISOString();
  const leaves = isToCome && standingOf(before, openid) !== undefined;
  const offers = leaves ? offering(shift, without(before, openid, at), at) : { line: before, told: [] };
  const line: readonly Standing[] = nameless(offers.line, openid).map((one) => (one.insteadOf === openid ? { ...one, insteadOf: '' } : one));
  const owed = [...withoutAddressee(shift.owed, openid), ...offers.told];
  const captains = nameless(shift.captains, openid);
  const swaps = endedSwaps(shift.swaps, offers.line, shift.state).map((swap) => swapWithout(swap, openid));
  const { set, unset = [] } = due(owed);
  return {
    set: {
      line,
      swaps,
      owed,
      captains,
      who: inLine(line),
      named: namedIn(shift.named.filter((one) => one !== openid), captains, owed),
      unsettled: shift.unsettled.filter((one) => one !== openid),
      ...(leaves ? { dueAt: at.toISOString() } : {}),
      ...set,
    },
    unset,
    add: { v: 1 },
  };
} // prettier-ignore

const swapWithout = (swap: Swap, openid: string): Swap => ({
  ...swap,
  from: swap.from === openid ? '' : swap.from,
  to: swap.to === openid ? '' : swap.to,
  ...(swap.by === openid ? { by: '' } : {}),
});

/** Cuts a person out of what a school owes, and out of who changed its plan as a captain. */
export function cutFromRota(rota: RotaDoc, openid: string): Change {
  const owed = withoutAddressee(rota.owed, openid);
  const captains = nameless(rota.captains, openid);
  const jointTeam = rota.jointTeam.filter((one) => one !== openid);
  const { set, unset = [] } = due(owed);
  return {
    set: { owed, captains, jointTeam, named: namedIn(jointTeam, captains, owed), ...set },
    unset,
    add: { v: 1 },
  };
}
