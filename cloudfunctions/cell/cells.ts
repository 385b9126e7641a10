import type { CellsDoc } from '../../typings/cell';
import type { Answer, Ask } from '../../typings/contract';
import type { Post } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import type { NamedThing } from '../../typings/routing';
import { mayKeepSchool } from '../grid/ownSchool.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { cellsPage, changedCells, noCells } from './cells.rules';

const noSchool = refuse('NOT_FOUND', '没有找到这所学校，请返回重新选择。', 'unitId');
const moved = refuse('CONFLICT', '校内网格刚刚有人改过，请刷新看看再改；您填的内容还在。', 'v');

/** The cells of a school, and which key parts nobody answers for yet (F006, F007). */
export async function listCells(
  { unitId }: Ask<'cell.list'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'cell.list'>>> {
  const unit = await schoolFor(unitId, post, world);
  if (unit === null) return noSchool;
  const [document, roster] = await Promise.all([
    world.store.read('cells', unit.id),
    world.store.read('rosters', unit.id),
  ]);
  const people = (roster?.filed?.rows ?? []).map(({ name }) => name);
  return grant(cellsPage(document ?? noCells(unit), [...new Set(people)]));
}

/** Keeps all cells of a school as they were sent: one document, one write, on record with what was different. */
export async function saveCells(
  { unitId, v, cells }: Ask<'cell.save'>,
  { post, openid, name }: Asker,
  world: World,
): Promise<Outcome<Answer<'cell.save'>>> {
  const unit = await schoolFor(unitId, post, world);
  if (unit === null || post === null) return noSchool;
  const stored = await world.store.read('cells', unit.id);
  const before = stored ?? noCells(unit);
  if (before.v !== v) return moved;
  const by = { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) };
  const decided = changedCells(before, cells, by, world.now());
  if (!decided.ok) return decided;
  return (await kept(stored, decided.answer, world)) ? grant({ v: v + 1, said: '已保存。' }) : moved;
}

/** With the same write the posters that name these cells are due for a look (W25). */
async function kept(stored: CellsDoc | null, after: CellsDoc, { store, now }: World): Promise<boolean> {
  const postersDueAt = now().toISOString();
  if (stored === null) return (await store.insert('cells', { ...after, postersDueAt })) === 'inserted';
  const set = { cells: after.cells, postersDueAt };
  const change = { set, add: { v: 1 }, append: { journal: after.journal.slice(-1) } };
  return store.amend('cells', after._id, { v: stored.v }, {}, change);
}

/** The school, when the post's place is it or lies above it; null for anybody else, and for an area without a school. */
async function schoolFor(
  unitId: string,
  post: Post | null,
  { directory }: World,
): Promise<NamedThing | null> {
  const district = await directory.district();
  if (post === null || !mayKeepSchool(post, unitId, district.id)) return null;
  const unit = await directory.unit(unitId);
  return unit?.unitKind === 'school' && unit.closed !== true ? { id: unit.id, name: unit.name } : null;
}
