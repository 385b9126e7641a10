import type { Outcome } from '../../typings/refusal';
import type { Binding, RosterDoc, RosterRow } from '../../typings/roster';
import { grant, refuse } from '../refuse';
import { leased } from '../workflow/delivery.rules';
import type { Change } from '../world';

/** The row of this person, in the filed team first: that is the one that is active. */
export const rowOf = ({ rows, filed }: RosterDoc, rowId: string): RosterRow | null =>
  [...(filed?.rows ?? []), ...rows].find((row) => row.rowId === rowId) ?? null;

/**
 * Ties an account to a row of the roster, as a change to be written with a match on `v`. The same account twice changes
 * nothing; a row that is somebody else's is refused, and so is an account that holds another row of this school: one
 * person, one row (F025). The directory follows: `projectDueAt` leaves it to whoever writes, and else to the clock.
 */
export function bindRow(roster: RosterDoc, rowId: string, binding: Binding): Outcome<Change> {
  const row = rowOf(roster, rowId);
  if (row === null) return refuse('NOT_FOUND', '名单里已经没有这个人，请向学校要一张新的邀请。');
  const holder = roster.bound[rowId];
  if (holder !== undefined && holder.openid !== binding.openid)
    return refuse('CONFLICT', `${row.name}已经由另一个微信认领，请联系学校核对；认领错了由学校撤销。`);
  const other = Object.entries(roster.bound).find(
    ([id, { openid }]) => openid === binding.openid && id !== rowId,
  );
  if (other !== undefined && rowOf(roster, other[0]) !== null)
    return refuse('CONFLICT', '您在这所学校的名单里已经认领了另一行，一个人只占一行；请联系学校核对名单。');
  return grant(withTeam(roster, { ...roster.bound, [rowId]: binding }, binding.at));
}

/** Unties whoever holds a row: the person left, or it was the wrong account. Ends their access (F010). */
export function unbindRow(roster: RosterDoc, rowId: string, at: string): Change {
  const left = Object.entries(roster.bound).filter(([id]) => id !== rowId);
  return withTeam(roster, Object.fromEntries(left), at);
}

const withTeam = (roster: RosterDoc, bound: RosterDoc['bound'], at: string): Change => ({
  set: { bound, v: roster.v + 1, teamV: roster.teamV + 1, projectDueAt: leased(new Date(at)) },
});
