import type { DutyPart, RoundPart } from '../../../typings/attendance';
import type { Answer, Ask } from '../../../typings/contract';
import type { Post } from '../../../typings/person';
import type { Outcome } from '../../../typings/refusal';
import type { NamedThing } from '../../../typings/routing';
import { isDay, laterDay } from '../../calendar.rules';
import { districtDayId, townDayId } from '../../dayParts';
import { mondayOf, roundCounts, roundsTogether, weekIdOf } from '../../patrol/day.rules';
import { reachOf } from '../../permission.rules';
import { grant, refuse } from '../../refuse';
import type { Asker, World } from '../../world';
import { boardRow, boardTiles } from './board.rules';
import { byPart, countsOf, noCounts, roundsByPart, together } from './counts.rules';
import { attendancesOf, shiftsOfDays, spanOfDay } from './ofDay';

const notYours = refuse('FORBIDDEN', '您现在的身份看不到值守情况，请在“我的”里切换身份。');
const noTown = refuse('NOT_FOUND', '没有找到这个镇，请返回后重新选择。', 'town');
const badDay = refuse('INVALID', '请选一个日期。', 'from');

interface Rows {
  readonly title: string;
  readonly parts: ReadonlyMap<string, DutyPart>;
  readonly patrols: ReadonlyMap<string, RoundPart>;
  /** What a row opens. */
  readonly opens: 'town' | 'school';
}

/**
 * How the gates were stood at, and the rounds walked: a school's own days counted from its shifts, a town's and the
 * district's from roll-ups of days, the same few calls however much is stored; every figure opens its list (F184, F192, T59).
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
  const { title, parts, patrols, opens } = rows.answer;
  const seesRounds = post !== null && reachOf('patrol.overview', post.role) !== null;
  return grant({
    title,
    from,
    to: all.at(-1) ?? from,
    opens,
    tiles: boardTiles(together([...parts.values()]), seesRounds ? roundsTogether([...patrols.values()]) : null),
    rows: namesOf(parts, patrols)
      .map((row) => boardRow(row, parts.get(row.id) ?? noCounts, seesRounds ? (patrols.get(row.id) ?? noRounds) : null))
      .toSorted((a, b) => b.absent - a.absent || b.gaps - a.gaps || b.roundsShort - a.roundsShort || (a.name < b.name ? -1 : 1)),
  });
} // prettier-ignore

const noRounds = roundsTogether([]);

/** Every place with shifts, and those that only had rounds to walk. */
function namesOf(parts: Rows['parts'], patrols: Rows['patrols']): readonly NamedThing[] {
  const others = [...patrols].filter(([id, { needed }]) => needed > 0 && !parts.has(id));
  return [...parts, ...others].map(([id, { name }]) => ({ id, name }));
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
  if (town === undefined) {
    const ids = days.map((day) => districtDayId(district.id, day));
    return grant({ title: district.name, opens: 'town', ...(await partsOf(ids, world)) });
  }
  const found = district.towns.find(({ id }) => id === town);
  return found === undefined ? noTown : grant(await ofTown(town, found.name, days, world));
}

async function ofTown(town: string, title: string, days: readonly string[], world: World): Promise<Rows> {
  const ids = days.map((day) => townDayId(town, day));
  return { title, opens: 'school', ...(await partsOf(ids, world)) };
}

/** NB: a school's own is counted now, for whoever stands at the gate and looks who is missing; its rounds when a day is over. */
async function ofSchool({ place }: Post, days: readonly string[], world: World): Promise<Rows> {
  const each = days.map(async (day) => {
    const [from, until] = spanOfDay(day);
    return countsOf(
      await shiftsOfDays(place.id, from, until, world),
      await attendancesOf(place.id, from, until, world),
    );
  });
  const weekIds = [...new Set(days.map((day) => weekIdOf(place.id, mondayOf(day))))];
  const [counts, weeks] = await Promise.all([Promise.all(each), world.store.readAll('patrolWeeks', weekIds)]);
  const parts = new Map(days.map((day, nth) => [day, { name: day, ...(counts[nth] ?? noCounts) }]));
  const weekOf = (day: string) => weeks.find(({ week }) => week === mondayOf(day)) ?? null;
  const patrols = new Map(days.map((day) => [day, { name: day, ...roundCounts(weekOf(day), day) }]));
  return { title: place.name, opens: 'school', parts, patrols };
}

async function partsOf(ids: readonly string[], { store }: World): Promise<Pick<Rows, 'parts' | 'patrols'>> {
  const found = await store.readAll('dutyDays', ids);
  return {
    parts: byPart(found.map(({ parts }) => parts)),
    patrols: roundsByPart(found.map(({ patrols = {} }) => patrols)),
  };
}
