import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { RosterBoardDoc, RosterDoc } from '../../typings/roster';
import { dayOf } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import { townUnits } from '../townUnits';
import type { Asker, World } from '../world';
import { isBureau } from './access.rules';
import { boardOf, summed } from './board.rules';
import { formulaNow } from './guards/now';
import { shortBy, shortOf } from './shortfall.rules';
import { bureauOnly } from './list';

const pageSize = 100;
const mostUnits = 5000;

type Outside = Omit<World, 'courier'>;

/** How far filing has come: every town's count, and the areas without a school apart (F024). */
export async function readBoard(
  _ask: Ask<'roster.board'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'roster.board'>>> {
  const district = await world.directory.district();
  if (!isBureau(post, district.id)) return bureauOnly;
  const [boards, formula] = [await townBoards(world), await formulaNow(world)];
  const short = ({ units }: RosterBoardDoc) => shortOf(Object.values(units), formula);
  const counts = summed(boards);
  return grant({
    all: allOf(counts),
    counts,
    towns: boards.map((board) => ({
      ...board.town,
      all: allOf(board.counts),
      filed: board.counts.filed,
      short: short(board).short,
    })),
    areas: boards.flatMap(({ areas }) => areas),
    guards: shortOf(
      boards.flatMap(({ units }) => Object.values(units)),
      formula,
    ),
  });
}

/** The schools of one town with their filing, those that have not begun first. */
export async function readTownBoard(
  { townId }: Ask<'roster.town'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'roster.town'>>> {
  const district = await world.directory.district();
  if (!isBureau(post, district.id)) return bureauOnly;
  const town = district.towns.find(({ id }) => id === townId);
  if (town === undefined) return refuse('NOT_FOUND', '没有找到这个镇，请返回后重新选择。', 'townId');
  const board = await townBoard(town.id, town.name, world);
  const formula = await formulaNow(world);
  const units = Object.values(board.units)
    .sort((one, other) => one.gridSeq - other.gridSeq)
    .map((unit) => ({ ...unit, shortBy: shortBy(unit, formula) }));
  return grant({ units });
}

const allOf = (counts: RosterBoardDoc['counts']): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Every town's board, in the order of the district. */
export async function townBoards(world: Outside): Promise<readonly RosterBoardDoc[]> {
  const boards: RosterBoardDoc[] = [];
  for (const { id, name } of (await world.directory.district()).towns)
    boards.push(await townBoard(id, name, world));
  return boards;
}

/** A town's board: one read; made anew from the directory once a day, so that new and renamed schools appear. */
export async function townBoard(id: string, name: string, world: Outside): Promise<RosterBoardDoc> {
  const held = await world.store.read('rosterBoards', id);
  if (held?.builtOn === dayOf(world.now())) return held;
  const made = await build({ id, name }, world);
  if (held === null) {
    const inserted = await world.store.insert('rosterBoards', made);
    return inserted === 'inserted' ? made : ((await world.store.read('rosterBoards', id)) ?? made);
  }
  const { _id, ...rest } = made;
  const change = { set: { ...rest, v: held.v + 1 } };
  const isWritten = await world.store.amend('rosterBoards', _id, { v: held.v }, {}, change);
  return isWritten ? { ...made, v: held.v + 1 } : ((await world.store.read('rosterBoards', id)) ?? made);
}

async function build(town: RosterBoardDoc['town'], world: Outside): Promise<RosterBoardDoc> {
  return boardOf(town, await townUnits(town.id, world.store), await rostersOf(town.id, world), world.now());
}

type Filing = Pick<RosterDoc, '_id' | 'state' | 'order' | 'filed' | 'rows' | 'studentCount'>;

async function rostersOf(townId: string, { store }: Outside): Promise<readonly Filing[]> {
  const rosters: Filing[] = [];
  for (let after: string | null = null; rosters.length < mostUnits;) {
    const page: readonly Filing[] = await store.page('rosters', {
      match: { 'town.id': townId },
      by: 'order',
      direction: 'asc',
      after,
      limit: pageSize,
      fields: ['_id', 'state', 'order', 'filed', 'rows', 'studentCount'],
    });
    rosters.push(...page);
    after = page.at(-1)?.order ?? null;
    if (page.length < pageSize) break;
  }
  return rosters;
}
