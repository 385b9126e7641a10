import type { Answer, Ask } from '../../typings/contract';
import type { UnitDoc } from '../../typings/directory';
import type { Post } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { mayKeepSchool } from './ownSchool.rules';
import { missingOf, profileFault, profileOf } from './school.rules';

const noSchool = refuse('NOT_FOUND', '没有找到这所学校，请返回重新选择。', 'unitId');
const moved = refuse('CONFLICT', '学校资料刚刚有人改过，请刷新看看再改；您填的内容还在。', 'v');

/** A school's own profile, as whoever may change it sees it. NB: read afresh, so that who has just saved sees it. */
export async function readSchool(
  { unitId }: Ask<'school.read'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'school.read'>>> {
  const unit = await schoolFor(unitId, post, world);
  if (unit === null) return noSchool;
  const { id, name, v } = unit;
  return grant({ unit: { id, name }, v, mayEdit: true, profile: profileOf(unit), missing: missingOf(unit) });
}

/** Keeps what a school says about itself; reports are measured by it from the next minute on (F011, F012). */
export async function saveSchool(
  { unitId, v, profile }: Ask<'school.save'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'school.save'>>> {
  const unit = await schoolFor(unitId, post, world);
  if (unit === null) return noSchool;
  const fault = profileFault(profile);
  if (fault !== null) return fault;
  const { level, studentCount, ...ground } = profile;
  const change = {
    set: { ground, level: level === '' ? null : level, ...(studentCount === null ? {} : { studentCount }) },
    ...(studentCount === null ? { unset: ['studentCount'] } : {}),
    add: { v: 1 },
  };
  if (!(await world.store.amend('directory', unit._id, { v }, {}, change))) return moved;
  world.directory.forget([unit._id]);
  return grant({ v: v + 1, said: '已保存，一分钟内生效。' });
}

/** The school, when the post's place is it or lies above it; null for anybody else. */
async function schoolFor(
  unitId: string,
  post: Post | null,
  { store, directory }: World,
): Promise<UnitDoc | null> {
  const district = await directory.district();
  if (post === null || !mayKeepSchool(post, unitId, district.id)) return null;
  const unit = await store.read('directory', `unit:${unitId}`);
  return unit?.kind === 'unit' && unit.closed !== true ? unit : null;
}
