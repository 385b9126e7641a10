import type { Answer, Ask } from '../../typings/contract';
import type { OfferedItem } from '../../typings/checklist';
import type { ChecklistEntry } from '../../typings/directory';
import type { Outcome } from '../../typings/refusal';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { officialChannel } from './channel.table';

/** Goes up when an item is told with more: phones that hold fewer words read it again. */
const shape = 2;

/** Short: the numbers have to stand in sight. */
const instead = '这类线索不在这里收，请直接拨打：';

/** The checklist: 26 items for citizens, all for staff; nothing when the phone has this version (F042, F043, T13). */
export async function readChecklist(
  { version }: Ask<'checklist.read'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'checklist.read'>>> {
  const checklist = await world.directory.checklist();
  const isStaff = asker.post !== null;
  const held = `${checklist.version}/${isStaff ? 'staff' : 'citizen'}/${shape}`;
  if (version === held) return grant({ version: held, items: null });
  const items = checklist.items.filter(({ forCitizens }) => forCitizens || isStaff);
  return grant({ version: held, items: items.map(shown) });
}

/** Advice on departments is for handlers, on the case; not for the picker. */
const shown = (entry: ChecklistEntry): OfferedItem => ({
  id: entry.id,
  seq: entry.seq,
  plain: entry.plain,
  text: entry.text,
  subMatters: entry.subMatters,
  words: entry.words,
  emergency: entry.emergency,
  hint: entry.hint,
  forCitizens: entry.forCitizens,
  channel: entry.storesNoDetail ? { advice: instead, calls: officialChannel } : null,
});
