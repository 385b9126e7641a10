import type { DistrictDoc, UnitDoc } from '../../typings/directory';
import { lookAlikesOf } from '../../cloudfunctions/profile/lookAlikes.rules';
import type { UnitRow } from './check.rules';
import type { Survey } from './survey';

/** Why a row may not be taken for the unit that is stored under its number; empty when it may. */
export function misplaced({ town, grid }: UnitRow, unit: UnitDoc): string {
  if (unit.unitKind === 'area') return `编号 ${unit.id} 是片区“${unit.name}”，不是学校，请换一个编号`;
  if (unit.closed === true) return `“${unit.name}”已停用，请删去这一行`;
  if (unit.town.id !== town.id)
    return `“${unit.name}”现在属于${unit.town.name}，请改回来；改属地请在“网格调整”里提出`;
  if (grid !== '' && grid !== unit.grid.name)
    return `“${unit.name}”现在的网格是“${unit.grid.name}”，请改回来或留空；改网格请在“网格调整”里提出`;
  return '';
}

/** What a row changes of its unit; null: nothing. What the file leaves blank stays as it is. */
export function changeOf(row: UnitRow, unit: UnitDoc): Partial<UnitDoc> | null {
  const { name, level, point, students } = row;
  const change = {
    ...(name === unit.name ? {} : { name }),
    ...(level === null || level === unit.level ? {} : { level }),
    ...(point === null || isSame(point, unit.point) ? {} : { point }),
    ...(students === null || students === unit.studentCount ? {} : { studentCount: students }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

const isSame = (one: NonNullable<UnitDoc['point']>, other: UnitDoc['point']): boolean =>
  one.longitude === other?.longitude && one.latitude === other.latitude;

export const newUnit = (
  { id, name, level, point, town, students }: UnitRow,
  grid: UnitDoc['grid'],
  lookAlikes: readonly string[],
): UnitDoc => ({
  _id: `unit:${id}`,
  kind: 'unit',
  v: 1,
  id,
  name,
  unitKind: 'school',
  level,
  point,
  grid,
  town,
  lookAlikes,
  ...(students === null ? {} : { studentCount: students }),
  seats: [],
});

/** As many as anybody reads before choosing. */
const mostAlike = 6;

/** For a town's schools, each with those of the town that are easily taken for it; worked out when the town first comes up. */
export function alikeWithin(names: Survey['names'], { name }: DistrictDoc) {
  const rule = { lookAlikeFamilies: [], shortNames: [name, name.replace(/[区县市]$/, '')] };
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();
  return (townId: string, school: string): readonly string[] => {
    const town = known.get(townId) ?? cut(lookAlikesOf([...(names.get(townId)?.keys() ?? [])], rule));
    known.set(townId, town);
    return town.get(school) ?? [];
  };
}

const cut = (alike: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> =>
  new Map([...alike].flatMap(([name, others]) => (others.length === 0 ? [] : [[name, others.slice(0, mostAlike)] as const]))); // prettier-ignore
