import { createHash } from 'node:crypto';
import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { CellFault, RosterRow } from '../../typings/roster';
import { mostBytes } from '../bookParts';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { readForm, unknownNumbers } from './book/form.rules';
import { readRosterBook } from './book/rosterBook';
import { inOrder } from './edit.rules';
import { notEditable } from './edit';
import { matchedRows } from './match.rules';
import { amendRoster, movedMeanwhile, type Opened, openRoster } from './open';
import { mayEdit } from './page.rules';
import { importPlan } from './plan.rules';

/**
 * Reads a filled form without changing the roster: every fault by its cell, or what it would change. What was read waits
 * for a yes; the file itself is deleted in any case, because it holds people's numbers (F018).
 */
export async function checkImport(
  { unitId, fileId }: Ask<'roster.check'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'roster.check'>>> {
  const opened = await openRoster(unitId, asker, world);
  if (!opened.ok) return opened;
  if (!mayEdit(opened.answer.roster, opened.answer.sight)) return notEditable;
  if (!fileId.startsWith('cloud://') || !fileId.includes(`/roster/${unitId}/`))
    return refuse('INVALID', '文件没有传完，请重新选择后上传。', 'fileId');
  try {
    return await check(opened.answer, fileId, world);
  } finally {
    await world.files.remove([fileId]);
  }
}

async function check(opened: Opened, fileId: string, world: World): Promise<Outcome<Answer<'roster.check'>>> {
  const bytes = await world.files.read(fileId, mostBytes + 1);
  if (bytes === null) return refuse('NOT_FOUND', '没有收到文件，请重新选择后上传。', 'fileId');
  const sheet = readRosterBook(bytes);
  if (!sheet.ok) return sheet;
  const { rows, faults } = readForm(sheet.answer);
  if (faults.length > 0) return grant(withFaults(faults));
  const { roster } = opened;
  const entries = rows.map(({ entry }) => entry);
  const id = createHash('sha256')
    .update(JSON.stringify([roster.v, entries]))
    .digest('hex')
    .slice(0, 16);
  const matched = matchedRows(roster, entries, id);
  const unknown = unknownNumbers(rows, matched);
  if (unknown.length > 0) return grant(withFaults(unknown));
  const wanted = inOrder(matched);
  const pending = { id, at: world.now().toISOString(), rows: wanted };
  const written = await amendRoster(opened, { set: { pending } }, world);
  return written ? grant({ ...importPlan(roster, wanted), id }) : movedMeanwhile;
}

const withFaults = (faults: readonly CellFault[]): Answer<'roster.check'> => ({
  id: null,
  faults,
  added: [],
  changed: [],
  removed: [],
  kept: 0,
  warnings: [],
});

/** Says yes to what was read and shown: all of it, in one write, or nothing. Said twice, it is done once. */
export async function adoptImport(
  { unitId, v, id }: Ask<'roster.adopt'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'roster.adopt'>>> {
  const opened = await openRoster(unitId, asker, world);
  if (!opened.ok) return opened;
  const { roster, sight } = opened.answer;
  if (!mayEdit(roster, sight)) return notEditable;
  const { pending } = roster;
  if (roster.v !== v || pending?.id !== id)
    return refuse('CONFLICT', '名单在读取文件之后被改动过，请重新上传一次，再核对改动。', 'id');
  const rows: readonly RosterRow[] = pending.rows;
  const change = { set: { rows, v: v + 1 }, unset: ['pending'] };
  return (await amendRoster(opened.answer, change, world)) ? grant({ v: v + 1 }) : movedMeanwhile;
}
