import type { Outcome } from '../../typings/refusal';
import type { RosterDoc, RosterDraft, RosterEdit, RosterRow } from '../../typings/roster';
import { grant, refuse } from '../refuse';
import { entryFaults } from './entry.rules';

const mostRows = 200;
const order = ['HEAD', 'OFF', 'AUX'] as const;

/**
 * The rows after one edit. Another name on a row that an account is tied to is another person: the row is made anew, so
 * that the account does not go along to somebody else (T23).
 */
export function edited(roster: RosterDoc, edit: RosterEdit): Outcome<readonly RosterRow[]> {
  const { rows } = roster;
  const newId = `e${roster.v + 1}`;
  if (edit.kind === 'remove') return grant(rows.filter(({ rowId }) => rowId !== edit.rowId));
  const before = edit.kind === 'change' ? rows.find(({ rowId }) => rowId === edit.rowId) : undefined;
  if (edit.kind === 'change' && before === undefined)
    return refuse('NOT_FOUND', '这一行已经不在名单里，请刷新后再改。', 'rowId');
  if (edit.kind === 'add' && rows.length >= mostRows)
    return refuse('INVALID', `一所学校的名单最多 ${mostRows} 行，请先删去不用的。`);
  const row = rowFrom(edit.row, before?.mobile ?? '', rowIdFor(roster, before, edit.row.name, newId));
  const [fault] = entryFaults(row);
  if (fault !== undefined) return refuse('INVALID', `${fault.words}。`, fault.field);
  if (row.kind === 'AUX' && row.auxKind === null)
    return refuse('INVALID', '请选是哪一种辅助网格员：护学岗辅警、宿管员、保安员或其他内勤人员。', 'auxKind');
  const kept = before === undefined ? [...rows, row] : rows.map((one) => (one === before ? row : one));
  return grant(inOrder(kept));
}

const rowIdFor = (
  { bound }: RosterDoc,
  before: RosterRow | undefined,
  name: string,
  newId: string,
): string => {
  if (before === undefined) return newId;
  return before.name !== name.trim() && bound[before.rowId] !== undefined ? newId : before.rowId;
};

function rowFrom(draft: RosterDraft, mobileBefore: string, rowId: string): RosterRow {
  const isAux = draft.kind === 'AUX';
  return {
    rowId,
    kind: draft.kind,
    auxKind: isAux ? draft.auxKind : null,
    name: draft.name.trim(),
    job: draft.job.trim(),
    officePhone: draft.officePhone.trim(),
    mobile: draft.mobile?.replaceAll(/[\s-]/g, '') ?? mobileBefore,
    note: draft.note.trim(),
    deputyFor: isAux ? draft.deputyFor : null,
  };
}

/** As on the form: the head, the officer, the others in the order they were written. */
export const inOrder = (rows: readonly RosterRow[]): readonly RosterRow[] =>
  order.flatMap((kind) => rows.filter((row) => row.kind === kind));
