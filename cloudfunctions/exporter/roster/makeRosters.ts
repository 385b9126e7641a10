import type { ExportDoc } from '../../../typings/ledger';
import type { RosterRow } from '../../../typings/roster';
import { keptDays } from '../../ledger/ticket.rules';
import { newRoster } from '../../roster/newRoster.rules';
import { coversRosters } from '../../roster/scope.rules';
import type { World } from '../../world';
import type { MadeFile, Making } from '../making';
import { NotMade } from '../notMade';
import { once } from '../xlsx/once';
import { type Sheet, writeSheets } from '../xlsx/workbook';
import { formRows, formShape } from './formSheet.rules';
import { listRows, listShape, type SchoolRoster, standingRows, tabOf } from './listSheet.rules';
import { noteNumbers } from './note';
import { schoolsOf } from './schools';

/** More sheets than this nobody finds anything in. */
const mostSchools = 200;

/** Rosters in the layout of 附件2: one school's as its page shows it, or a town's and the district's (F018, F371). */
export async function makeRosters({ held, local, world }: Making): Promise<MadeFile> {
  const { made } = held;
  const { order, post } = made;
  if (order.format !== 'roster' || !coversRosters(post, order))
    throw new NotMade('这份名单不在您的管辖范围，没有生成。');
  const { unit, town, reason } = order;
  const { people, sheets } =
    unit === undefined
      ? await manySchools(town, made, reason, world)
      : await oneSchool(unit, made, reason, world);
  await writeSheets(local, sheets);
  return { rows: people, ...(reason === undefined ? { problem: maskedWords(people) } : {}) };
}

const maskedWords = (people: number): string =>
  `已生成，共 ${people} 人；手机号隐去了中间四位，导入时保持原来的号码。文件保留 ${keptDays} 天。`;

interface Rosters {
  readonly people: number;
  readonly sheets: readonly Sheet[];
}

async function oneSchool(
  unitId: string,
  made: ExportDoc,
  reason: string | undefined,
  world: World,
): Promise<Rosters> {
  const unit = await world.directory.unit(unitId);
  if (unit?.unitKind !== 'school') throw new NotMade('没有找到这所学校，名单没有生成。');
  const { id } = await world.directory.district();
  const stored =
    reason === undefined
      ? await world.store.read('rosters', unitId)
      : await noteNumbers(unitId, made, reason, world);
  const { rows } = stored ?? newRoster(unit, id, world.now());
  return { people: rows.length, sheets: [formSheet(unit.name, unit.name, rows, reason !== undefined)] };
}

async function manySchools(
  townId: string | undefined,
  made: ExportDoc,
  reason: string | undefined,
  world: World,
): Promise<Rosters> {
  const { towns } = await world.directory.district();
  const schools = await schoolsOf(
    towns.filter(({ id }) => townId === undefined || id === townId),
    world,
  );
  if (schools.length > mostSchools)
    throw new NotMade(
      `这里有 ${schools.length} 所学校，一个文件最多 ${mostSchools} 所，请按镇或按学校分别导出。`,
    );
  const told: SchoolRoster[] = [];
  for (const school of schools)
    told.push(
      reason === undefined
        ? school
        : { ...school, roster: await noteNumbers(school.id, made, reason, world) },
    );
  return {
    people: told.reduce((sum, { roster }) => sum + (roster === null ? 0 : standingRows(roster).length), 0),
    sheets: [{ shape: listShape, rows: once(listRows(told)) }, ...formSheets(told, reason !== undefined)],
  };
}

const formSheets = (schools: readonly SchoolRoster[], isWhole: boolean): readonly Sheet[] =>
  schools.flatMap((school, nth) =>
    school.roster === null
      ? []
      : [formSheet(tabOf(school, nth), school.name, standingRows(school.roster), isWhole)],
  );

const formSheet = (tab: string, header: string, rows: readonly RosterRow[], isWhole: boolean): Sheet => ({
  shape: formShape(tab, header, rows),
  rows: once(formRows(rows, isWhole)),
});
