import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { JournalActor } from '../../typings/reportDoc';
import type { RotaDoc } from '../../typings/rota';
import { grant, refuse } from '../refuse';
import { whoOf } from '../people/place.rules';
import { chained } from '../workflow/journal.rules';
import type { Asker, World } from '../world';
import { actorOf } from './act';
import { namedIn, recorded } from './record.rules';
import { newRota, planFault, rotaPage } from './plan.rules';
import { membersOf, standingAt } from './people';
import { keepsRota } from './scope.rules';

const notKeeper = refuse('FORBIDDEN', '排班由学校责任网格员、网格长和队长负责，请联系他们。', 'unitId');
const noSchool = refuse('NOT_FOUND', '没有找到这所学校，请返回重新选择。', 'unitId');
const moved = refuse('CONFLICT', '排班设置刚刚有人改过，请刷新看看再改；您填的内容还在。', 'v');

export interface OpenedRota {
  readonly rota: RotaDoc;
  readonly by: JournalActor;
}

/** A school's rota for who keeps it; one that nobody has written yet is as it would begin. */
export async function openRota(unitId: string, asker: Asker, world: World): Promise<Outcome<OpenedRota>> {
  const { openid, post, name } = asker;
  const { member } = await standingAt(asker, unitId, world);
  if (!keepsRota(post, member, unitId)) return notKeeper;
  const unit = await world.directory.unit(unitId);
  if (unit?.unitKind !== 'school' || unit.closed === true) return noSchool;
  const rota = await world.store.read('rotas', unitId);
  return grant({
    rota: rota ?? newRota({ id: unit.id, name: unit.name }),
    by: actorOf(openid, post === null ? null : { role: post.role, title: post.title }, name ?? member?.name),
  });
}

/** The posts, terms and settings of a school, and which of the three forces it lacks (F185–F188, F196). */
export async function showPlan(
  { unitId }: Ask<'rota.read'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'rota.read'>>> {
  const opened = await openRota(unitId, asker, world);
  if (!opened.ok) return opened;
  return grant(rotaPage(opened.answer.rota, await membersOf(unitId, world)));
}

/** Keeps a plan as it was sent: one document, one write. Shifts that were made stay as they are. */
export async function keepPlan(
  { unitId, v, plan }: Ask<'rota.save'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'rota.save'>>> {
  const opened = await openRota(unitId, asker, world);
  if (!opened.ok) return opened;
  const { rota, by } = opened.answer;
  if (rota.v !== v) return moved;
  const fault = planFault(plan);
  if (fault !== null) return fault;
  const jointTeam = await accountsOf(plan.jointTeam, rota, world);
  const record = recorded(by, rota.captains);
  const entry = chained(rota.journal, {
    at: world.now().toISOString(),
    event: 'save',
    from: '',
    to: '',
    by: record.by,
    input: { words: `${plan.posts.length} 个岗，${plan.terms.length} 个学期`, ...record.input },
    desk: '',
    spoken: {},
  });
  const { captains } = record;
  const named = namedIn([...rota.named, ...jointTeam], captains, []);
  const saved = await kept(rota, { ...rota, ...plan, jointTeam, captains, named, v: v + 1, journal: [...rota.journal, entry] }, world); // prettier-ignore
  return saved ? grant({ v: v + 1, said: '已保存。已经排出的班不变，新的班按新的设置排。' }) : moved;
}

/** Whose accounts these stand for: those of the school, and who was of the team before and cannot stand just now. */
async function accountsOf(team: readonly string[], rota: RotaDoc, world: World): Promise<readonly string[]> {
  if (team.length === 0) return [];
  const known = [...rota.jointTeam, ...(await membersOf(rota._id, world)).map(({ openid }) => openid)];
  return [...new Set(known)].filter((openid) => team.includes(whoOf(openid)));
}

async function kept(before: RotaDoc, after: RotaDoc, { store }: World): Promise<boolean> {
  if (before.v === 0) return (await store.insert('rotas', after)) === 'inserted';
  const { one, joint, jointTeam, posts, terms, settings, captains, named } = after;
  const change = { set: { one, joint, jointTeam, posts, terms, settings, captains, named }, add: { v: 1 }, append: { journal: after.journal.slice(-1) } };
  return store.amend('rotas', after._id, { v: before.v }, {}, change);
} // prettier-ignore
