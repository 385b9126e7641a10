import type { Answer, Ask } from '../../typings/contract';
import type { PatrolDoc } from '../../typings/patrol';
import type { Outcome } from '../../typings/refusal';
import { dayBegins, dayOf } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import { templates } from '../templates.table';
import { chained } from '../workflow/journal.rules';
import type { Asker, World } from '../world';
import { calendarOf, roundsOf } from './counts';
import { dayFigures } from './day.rules';
import { firstSettings } from './kinds.table';
import { newPatrol, patrolPage, planFault } from './plan.rules';
import { overseesAt, plansAt, walksAt } from './scope.rules';

const notHere = refuse('FORBIDDEN', '您现在的身份看不到这所学校的巡查，请在“我的”里切换身份。', 'unitId');
const notPlanner = refuse('FORBIDDEN', '巡查路线由学校责任网格员和网格长设置，请联系他们。', 'unitId');
const noSchool = refuse('NOT_FOUND', '没有找到这所学校，请返回重新选择。', 'unitId');
const moved = refuse('CONFLICT', '巡查设置刚刚有人改过，请刷新看看再改；您填的内容还在。', 'v');

/** A school's patrols; what nobody has planned yet is as it would begin. */
async function openPatrol(unitId: string, world: World): Promise<Outcome<PatrolDoc>> {
  const unit = await world.directory.unit(unitId);
  if (unit?.unitKind !== 'school' || unit.closed === true) return noSchool;
  const { id: districtId } = await world.directory.district();
  const where = { unit: { id: unit.id, name: unit.name }, town: unit.town, districtId };
  const patrol = await world.store.read('patrols', unitId);
  return grant(patrol ?? newPatrol(where, firstSettings, dayOf(world.now())));
}

/** Stops, circuits and today's rounds, for who walks there or looks after it (F190, F191, F194). */
export async function readPatrol(
  { unitId }: Ask<'patrol.read'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'patrol.read'>>> {
  const opened = await openPatrol(unitId, world);
  if (!opened.ok) return opened;
  const patrol = opened.answer;
  if (!walksAt(post, unitId) && !overseesAt(post, patrol)) return notHere;
  const day = dayOf(world.now());
  const figures = dayFigures(patrol, day, await roundsOf(unitId, day, world), await calendarOf(world));
  const { title, why } = templates['patrol.told'];
  const askFor = [{ templateId: world.wechat.templateId('patrol.told'), title, why }];
  return grant(
    patrolPage({
      patrol,
      day,
      figures,
      mayPlan: plansAt(post, unitId),
      askFor: plansAt(post, unitId) ? askFor : [],
    }),
  );
}

/** Keeps a plan as it was sent: one document, one write. Rounds that were walked stay as they are. */
export async function savePatrol(
  { unitId, v, plan }: Ask<'patrol.save'>,
  { openid, post, name }: Asker,
  world: World,
): Promise<Outcome<Answer<'patrol.save'>>> {
  if (post === null || !plansAt(post, unitId)) return notPlanner;
  const opened = await openPatrol(unitId, world);
  if (!opened.ok) return opened;
  const before = opened.answer;
  if (before.v !== v) return moved;
  const fault = planFault(plan);
  if (fault !== null) return fault;
  const entry = chained(before.journal, {
    at: world.now().toISOString(),
    event: 'save',
    from: '',
    to: '',
    by: { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) },
    input: { words: `${plan.stops.length} 个点，${plan.circuits.length} 条路线` },
    desk: '',
    spoken: {},
  });
  const dueAt = dayBegins(before.nextDay, 1);
  const after = { ...before, ...plan, v: v + 1, dueAt, journal: [...before.journal, entry] };
  return (await kept(before, after, world))
    ? grant({ v: v + 1, said: '已保存。新的路线马上可以走；新加的点请打印二维码贴好。' })
    : moved;
}

async function kept(before: PatrolDoc, after: PatrolDoc, { store }: World): Promise<boolean> {
  if (before.v === 0) return (await store.insert('patrols', after)) === 'inserted';
  const { stops, circuits, settings, dueAt } = after;
  const change = { set: { stops, circuits, settings, dueAt }, add: { v: 1 }, append: { journal: after.journal.slice(-1) } };
  return store.amend('patrols', after._id, { v: before.v, nextDay: before.nextDay }, {}, change);
} // prettier-ignore
