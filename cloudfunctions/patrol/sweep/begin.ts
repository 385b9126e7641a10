import type { Answer, Ask } from '../../../typings/contract';
import type { Outcome } from '../../../typings/refusal';
import { grant, refuse } from '../../refuse';
import { staffAt } from '../../unitStaff';
import type { Asker, World } from '../../world';
import { newSweep, offered, peopleOf } from './newSweep.rules';
import { beginsAt } from './open';

const notYours = refuse('FORBIDDEN', '集中排查由学校责任网格员发起，请联系本校责任网格员。', 'unitId');
const noSchool = refuse('NOT_FOUND', '没有找到这所学校，请返回重新选择。', 'unitId');
const changed = refuse('CONFLICT', '这次排查已经建好，之后改动的内容没有收下。请到列表里打开它，或另建一次。', 'sweepId'); // prettier-ignore
const tryAgain = refuse('UNAVAILABLE', '暂时没能建好，请稍后再点一次。');

/** Whom and what a new sweep can name: people of the school, items of the checklist. */
export async function sweepForm(
  { unitId }: Ask<'sweep.form'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'sweep.form'>>> {
  if (!beginsAt(post, unitId)) return notYours;
  const [staff, checklist] = await Promise.all([staffAt(unitId, world), world.directory.checklist()]);
  const people = peopleOf(unitId, staff).map(({ key, name, title }) => ({ key, name, title }));
  return grant({ people, items: offered(checklist.items) });
}

/** Begins a sweep, once however often it is sent: the phone made its id (F195). */
export async function beginSweep(
  draft: Ask<'sweep.begin'>,
  { openid, post, name }: Asker,
  world: World,
): Promise<Outcome<Answer<'sweep.begin'>>> {
  const { unitId } = draft;
  if (post === null || !beginsAt(post, unitId)) return notYours;
  const { store, directory, now } = world;
  const [{ unit, checklist }, { id: districtId }, staff] = await Promise.all([
    directory.forSubmission(unitId),
    directory.district(),
    staffAt(unitId, world),
  ]);
  if (unit?.unitKind !== 'school' || unit.closed === true) return noSchool;
  const made = newSweep({
    draft,
    where: { unit: { id: unit.id, name: unit.name }, town: unit.town, districtId },
    items: offered(checklist.items),
    people: peopleOf(unitId, staff),
    by: { role: post.role, title: post.title, openid, name: name ?? '' },
    at: now(),
  });
  if (!made.ok) return made;
  const sweep = made.answer;
  if ((await store.insert('patrolSweeps', sweep)) === 'inserted')
    return grant({ id: sweep._id, said: '已建好。发现问题就在这里记，每处都会成为一件上报。' });
  const before = await store.read('patrolSweeps', sweep._id);
  if (before === null) return tryAgain;
  return before.print === sweep.print ? grant({ id: before._id, said: '这次排查已经建好。' }) : changed;
}
