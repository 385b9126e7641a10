import type { Outcome } from '../../typings/refusal';
import type { RosterRow } from '../../typings/roster';
import { grant, refuse } from '../refuse';
import type { Outside } from './outside';

/** A row of a school's filed roster that nobody has taken up yet: only such a one is invited to (F023, F025). */
export async function freeRow(
  unitId: string,
  rowId: string,
  { store }: Outside,
): Promise<Outcome<RosterRow>> {
  const roster = await store.read('rosters', unitId);
  const row = roster?.filed?.rows.find((one) => one.rowId === rowId);
  if (roster === null || row === undefined)
    return refuse('NOT_FOUND', '备案名单里没有这个人，请先备案，再发邀请。', 'rowId');
  return roster.bound[rowId] === undefined
    ? grant(row)
    : refuse('CONFLICT', `${row.name}已经认领过了；换了微信请先停用原来的身份。`, 'rowId');
}
