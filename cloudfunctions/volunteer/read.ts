import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import { chained } from '../workflow/journal.rules';
import type { Asker, World } from '../world';
import { moved, openVolunteer } from './open';
import { volunteerPage } from './page.rules';

/** One volunteer, for the school that reviews them and for themselves; the number is masked. */
export async function readVolunteer(
  { id }: Ask<'volunteer.read'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'volunteer.read'>>> {
  const opened = await openVolunteer(id, asker, world);
  if (!opened.ok) return opened;
  const { volunteer, actor } = opened.answer;
  return grant(volunteerPage(volunteer, actor, world.now()));
}

/** The whole number, for a reason that stays in the record; without the record, no number (F031, R). */
export async function revealVolunteer(
  { id, v, reason }: Ask<'volunteer.reveal'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'volunteer.reveal'>>> {
  const opened = await openVolunteer(id, asker, world);
  if (!opened.ok) return opened;
  const { volunteer, by } = opened.answer;
  if (volunteer.v !== v) return moved;
  if (volunteer.mobile === '') return refuse('NOT_FOUND', '这位志愿者没有留手机号，请在群里联系。', 'id');
  const { state } = volunteer;
  const at = world.now().toISOString();
  const said = { at, event: 'revealed', from: state, to: state, by, input: { reason }, desk: '', spoken: {} };
  const entry = chained(volunteer.journal, said);
  const change = { set: { v: v + 1 }, append: { journal: [entry] } };
  const isWritten = await world.store.amend('volunteers', id, { v }, {}, change);
  return isWritten ? grant({ mobile: volunteer.mobile, v: v + 1 }) : moved;
}
