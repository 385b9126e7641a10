import type { DutyDayDoc } from '../../../typings/attendance';
import type { Answer, Ask } from '../../../typings/contract';
import type { Post } from '../../../typings/person';
import type { Outcome } from '../../../typings/refusal';
import { isDay, laterDay } from '../../calendar.rules';
import { reachOf } from '../../permission.rules';
import { grant, refuse } from '../../refuse';
import type { Asker, World } from '../../world';
import { boardRow, boardTiles } from './board.rules';
import { byPart, countsOf, noCounts, together } from './counts.rules';
import { districtDayId, townDayId } from './days';
import { attendancesOf, shiftsOfDays, spanOfDay } from './ofDay';

const notYours = refuse('FORBIDDEN', '您现在的身份看不到值守情况，请在“我的”里切换身份。');
const noTown = refuse('NOT_FOUND', '没有找到这个镇，请返回后重新选择。', 'town');
const badDay = refuse('INVALID', '请选一个日期。', 'from');

interface Rows {
  readonly title: string;
  readonly parts: ReadonlyMap<string, DutyDayDoc['parts'][string]>;
  /** What a row opens. */
  readonly opens: 'town' | 'school';
}

/**
 * How the gates were stood at: a school's own days counted from its shifts, a town's and the district's from roll-ups of
 * days, the same few calls however much is stored; every figure opens its list (F184, T59).
 */
export async function dutyBoard(
  { from, days, town }: Ask<'attendance.board'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'attendance.board'>>> {
  if (!isDay(from)) return badDay;
  const all = Array.from({ length: days }, (_, nth) => laterDay(from, nth));
  const rows = post === null ? notYours : await rowsFor(post, town, all, world);
  if (!rows.ok) return rows;
  const { title, parts, opens } = rows.answer;
  const sum = together([...parts.values()]);
  return grant({
    title,
    from,
    to: all.at(-1) ?? from,
    opens,
    tiles: boardTiles(sum),
    rows: [...parts]
      .map(([id, part]) => boardRow(id, part))
      .toSorted((a, b) => b.absent - a.absent || b.gaps - a.gaps || (a.name < b.name ? -1 : 1)),
  });
}

async function rowsFor(
  post: Post,
  town: string | undefined,
  days: readonly string[],
  world: World,
): Promise<Outcome<Rows>> {
  const reach = reachOf('attendance.board', post.role);
  if (reach === 'S') return grant(await ofSchool(post, days, world));
  if (reach === 'T') return grant(await ofTown(post.place.id, post.place.name, days, world));
  if (reach !== 'D') return notYours;
  const district = await world.directory.district();
  if (town === undefined)
    return grant({ title: district.name, opens: 'town', parts: byPart(await partsOf(days.map((day) => districtDayId(district.id, day)), world)) });
  const found = district.towns.find(({ id }) => id === town);
  return found === undefined ? noTown : grant(await ofTown(town, found.name, days, world));
} // prettier-ignore

async function ofTown(town: string, title: string, days: readonly string[], world: World): Promise<Rows> {
  const parts = byPart(
    await partsOf(
      days.map((day) => townDayId(town, day)),
      world,
    ),
  );
  return { title, opens: 'school', parts };
}

/** NB: a school's own is counted now, for whoever stands at the gate and looks who is missing. */
async function ofSchool({ place }: Post, days: readonly string[], world: World): Promise<Rows> {
  const each = days.map(async (day) => {
    const [from, until] = spanOfDay(day);
    return countsOf(
      await shiftsOfDays(place.id, from, until, world),
      await attendancesOf(place.id, from, until, world),
    );
  });
  const counts = await Promise.all(each);
  const parts = new Map(days.map((day, nth) => [day, { name: day, ...(counts[nth] ?? noCounts) }]));
  return { title: place.name, opens: 'school', parts };
}

const partsOf = async (ids: readonly string[], { store }: World): Promise<readonly DutyDayDoc['parts'][]> =>
  (await store.readAll('dutyDays', ids)).map(({ parts }) => parts);
