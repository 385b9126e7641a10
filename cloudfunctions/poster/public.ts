import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { posterFlow } from './flow.table';
import { publicItems } from './items.rules';
import { levelsOf } from './levels.rules';
import { wallOf } from './wall';

/** A school's grid as anybody may see it: who is responsible, how to reach them, what to report and how (F358, F360). */
export async function readGridPage(
  { unitId }: Ask<'poster.public'>,
  _asker: Asker,
  world: World,
): Promise<Outcome<Answer<'poster.public'>>> {
  const wall = await wallOf(unitId, world);
  if (wall === null) return refuse('NOT_FOUND', '没有找到这所学校，请返回后按名称再找一次。', 'unitId');
  const { unit, facts } = wall;
  if (unit.closed === true)
    return refuse('NOT_FOUND', `${unit.name}的网格已经停用，请返回后按名称找现在的学校。`, 'unitId');
  const [checklist, { calendar }] = await Promise.all([
    world.directory.checklist(),
    world.directory.deadlines(),
  ]);
  const items = publicItems(checklist);
  const people = facts.people
    .slice(0, 2)
    .map(({ title, name, contact, work }) => ({ title, name, contact, work }));
  return grant({
    unit: { id: unit.id, name: unit.name },
    grid: facts.grid.name,
    centre: facts.centre,
    people,
    points: facts.points,
    steps: posterFlow,
    levels: levelsOf(facts),
    items,
    hidden: checklist.items.length - items.length,
    hours: calendar.hours.map(({ from, to }) => `${from}–${to}`).join('、'),
    said: people.length > 0 ? '' : `网格名单还没有备案；上报的事项由${facts.centre}先接收。`,
  });
}
