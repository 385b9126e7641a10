import type { UnitDoc } from '../../typings/directory';
import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { VolunteerDoc } from '../../typings/volunteer';
import { missingConsent } from '../consents';
import { grant, refuse } from '../refuse';
import { leased } from '../workflow/delivery.rules';
import type { Asker, World } from '../world';
import { volunteerFlow } from './flow.table';
import { groupBy } from './groupCode';
import { mostSchools } from './kinds.table';
import { newVolunteer } from './newVolunteer.rules';
import { amendVolunteer, moved, mustCount, reviewersOf } from './open';
import { volunteerIdOf } from './standing.rules';
import { stepOf, takeStep } from './step.rules';

type Applied = Outcome<Answer<'volunteer.apply'>>;

const said = '已提交。学校审核后会告诉您；在“我的志愿服务”里可以看进展，也可以撤回。';

const done = (id: string): Applied => grant({ id, said });

/** Somebody applies at a school: the same twice is once, and who was there before goes on in the same membership (F028). */
export async function applyAsVolunteer(
  ask: Ask<'volunteer.apply'>,
  { openid }: Asker,
  world: World,
): Promise<Applied> {
  const unit = await world.directory.unit(ask.unitId);
  const stopped = unit === null ? noSchool : schoolFault(unit);
  if (unit === null || stopped !== null) return stopped ?? noSchool;
  const found = ask.code === '' ? null : await groupBy(ask.code, world);
  if (found !== null && !found.ok) return found;
  const group = found?.answer ?? null;
  if (group !== null && group.unit.id !== unit.id)
    return refuse('INVALID', '这个群码是另一所学校的，请从群里的卡片重新打开。', 'code');
  const unconsented = await missingConsent(ask.mobile === '' ? [] : ['phone'], openid, world);
  if (unconsented !== null) return unconsented;
  const old = await world.store.read('volunteers', volunteerIdOf(unit.id, openid));
  const { id: districtId } = await world.directory.district();
  const fresh = newVolunteer(ask, { unit, districtId, openid, group, at: world.now() });
  if (old !== null) return applyAgain(old, fresh, world);
  if (await helpsEnough(openid, world))
    return refuse('CONFLICT', `一个人最多同时参加 ${mostSchools} 所学校，请先退出一所再申请。`, 'unitId');
  return applyFirst(fresh, world);
}

const noSchool = refuse('NOT_FOUND', '没有找到这所学校，请返回后按名称再找一次。', 'unitId');

/** A team belongs to a school that is open. */
export const schoolFault = ({ unitKind, closed }: UnitDoc) =>
  unitKind === 'school' && closed !== true
    ? null
    : refuse('CONFLICT', '这里没有学校的志愿者队伍，请选择一所学校。', 'unitId');

async function helpsEnough(openid: string, { store }: World): Promise<boolean> {
  const held = await store.page('volunteers', {
    match: { openid },
    by: '_id',
    direction: 'asc',
    after: null,
    limit: 100,
    fields: ['_id', 'box'],
  });
  return held.filter(({ box }) => box !== 'past').length >= mostSchools;
}

async function applyFirst(fresh: VolunteerDoc, world: World): Promise<Applied> {
  const first = { ...fresh, state: 'left' as const, owed: [] };
  const taken = takeStep({ ...applying(first, fresh, world.now()), school: await reviewersOf(fresh.unit.id, world) });
  const owed = taken.after.owed;
  const document = { ...taken.after, ...(owed.length === 0 ? {} : { owedDueAt: leased(world.now()) }) };
  await mustCount(fresh.unit.id, world);
  if ((await world.store.insert('volunteers', document)) !== 'inserted') {
    const other = await world.store.read('volunteers', fresh._id);
    return other === null ? moved : applyAgain(other, fresh, world);
  }
  await world.courier.deliver(document, owed, 'volunteers');
  return done(fresh._id);
} // prettier-ignore

const applying = (volunteer: VolunteerDoc, fresh: VolunteerDoc, at: Date) =>
  ({
    volunteer,
    step: 'apply',
    row: volunteerFlow.states.left.steps.apply,
    input: {},
    by: { role: 'VOL', title: '本人' },
    more: {
      kind: fresh.kind, name: fresh.name, mobile: fresh.mobile, tie: fresh.tie, until: '', 
      ...(fresh.group === undefined ? {} : { group: fresh.group }),
    },
    school: [],
    at,
  }) as const; // prettier-ignore

/** What is waiting is not changed unseen: the same is the same, another has to be taken back first. */
async function applyAgain(old: VolunteerDoc, fresh: VolunteerDoc, world: World): Promise<Applied> {
  if (old.state === 'applied')
    return isSame(old, fresh)
      ? done(old._id)
      : refuse('CONFLICT', '您的申请正在审核。要改内容，请先在“我的志愿服务”里撤回，再重新提交。');
  const row = stepOf(old, 'VOL', 'apply');
  if (row === null) return refuse('CONFLICT', '您已经在这所学校的志愿者队伍里，不需要再申请。');
  if (old.box === 'past' && (await helpsEnough(old.openid, world)))
    return refuse('CONFLICT', `一个人最多同时参加 ${mostSchools} 所学校，请先退出一所再申请。`, 'unitId');
  const taken = { ...applying(old, fresh, world.now()), row, school: await reviewersOf(old.unit.id, world) };
  const { after, change } = takeStep(taken);
  const alone = fresh.group === undefined && old.group !== undefined;
  const written = alone ? { ...change, unset: [...(change.unset ?? []), 'group'] } : change;
  if (!(await amendVolunteer(old, written, world))) {
    const now = await world.store.read('volunteers', old._id);
    return now?.state === 'applied' && isSame(now, fresh) ? done(now._id) : moved;
  }
  await world.courier.deliver(after, after.owed.slice(old.owed.length), 'volunteers');
  return done(old._id);
}

const isSame = (one: VolunteerDoc, other: VolunteerDoc): boolean =>
  one.kind === other.kind && one.name === other.name && one.mobile === other.mobile && one.tie === other.tie;
