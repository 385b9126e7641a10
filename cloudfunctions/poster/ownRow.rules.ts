import type { RosterDoc, RosterRow } from '../../typings/roster';

/** The row of the filed team that an account is tied to; null when it is nobody's. */
export function ownRow(roster: RosterDoc | null, openid: string): RosterRow | null {
  const rows = roster?.filed?.rows ?? [];
  return rows.find(({ rowId }) => roster?.bound[rowId]?.openid === openid) ?? null;
}
