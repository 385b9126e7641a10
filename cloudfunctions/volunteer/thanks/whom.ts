import type { Outcome } from '../../../typings/refusal';
import type { Thanked, ThanksDoc } from '../../../typings/thanks';
import { reachOf } from '../../permission.rules';
import { grant, refuse } from '../../refuse';
import type { Asker, World } from '../../world';
import { openVolunteer } from '../open';
import { teamOf } from './thanks.rules';

const notSelf = refuse('FORBIDDEN', '不能给自己致谢，请由本校另一位网格员或网格长来写。', 'whom');
const gone = refuse('CONFLICT', '这位志愿者已不在队伍里，看不到致谢；请当面或在群里道谢。', 'whom');
const notYours = refuse(
  'NOT_FOUND',
  '没有找到这所学校的志愿者队伍，或不在您的管辖范围，请返回重新选择。',
  'whom',
);

/** Whom a thank-you is for, and from where it comes. */
export type Addressed = Pick<ThanksDoc, 'for' | 'unit' | 'from'> & { readonly title: string };

/** A volunteer of one's own school, or its team; for the bureau, which sees no names, the team of any school (F332, §2.3). */
export const addressed = (whom: Thanked, asker: Asker, world: World): Promise<Outcome<Addressed>> =>
  whom.kind === 'volunteer' ? oneOf(whom.id, asker, world) : teamAt(whom.unitId, asker, world);

async function oneOf(id: string, asker: Asker, world: World): Promise<Outcome<Addressed>> {
  const opened = await openVolunteer(id, asker, world);
  if (!opened.ok) return opened;
  const { volunteer, actor } = opened.answer;
  if (actor === 'VOL') return notSelf;
  if (volunteer.box !== 'team') return gone;
  return grant({ for: volunteer.openid, unit: volunteer.unit, from: 'school', title: volunteer.name });
}

async function teamAt(unitId: string, { post }: Asker, { directory }: World): Promise<Outcome<Addressed>> {
  const reach = post === null ? null : reachOf('users.helpers', post.role);
  const unit = await directory.unit(unitId);
  if (post === null || unit === null || unit.unitKind !== 'school' || unit.closed === true) return notYours;
  if (reach !== 'D' && !(reach === 'S' && post.place.id === unitId)) return notYours;
  const from = reach === 'D' ? 'bureau' : 'school';
  return grant({ for: teamOf(unitId), unit: { id: unit.id, name: unit.name }, from, title: `${unit.name}志愿者队伍` });
} // prettier-ignore
