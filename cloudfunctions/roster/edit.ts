import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { edited } from './edit.rules';
import { amendRoster, movedMeanwhile, openRoster } from './open';
import { mayEdit } from './page.rules';

export const notEditable = refuse(
  'FORBIDDEN',
  '名单现在不能修改：已提交的请先撤回，已备案的请先点“变更名单”；修改由本校来做。',
);

/** Adds, changes or removes one row of the team being written; what is filed stays as it is (F023). */
export async function editRoster(
  { unitId, v, edit }: Ask<'roster.edit'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'roster.edit'>>> {
  const opened = await openRoster(unitId, asker, world);
  if (!opened.ok) return opened;
  const { roster, sight } = opened.answer;
  if (!mayEdit(roster, sight)) return notEditable;
  if (roster.v !== v) return movedMeanwhile;
  const rows = edited(roster, edit);
  if (!rows.ok) return rows;
  const change = { set: { rows: rows.answer, v: v + 1 }, unset: ['pending'] };
  const written = await amendRoster(opened.answer, change, world);
  return written ? grant({ v: v + 1 }) : movedMeanwhile;
}
