import { basename } from 'node:path';
import { indexEntry } from '../../cloudfunctions/profile/indexEntry.rules';
import { noCommons, packed, type UnitPage } from '../../cloudfunctions/unitPage.rules';
import type { DistrictDoc, IndexedUnit, UnitDoc } from '../../typings/directory';
import type { ImportDoc } from '../../typings/imported';
import { FileTrouble, type Source } from './lines';
import { type NumberedRow, type Outside, piecesOf, storedUnits, type Survey } from './survey';
import { alikeWithin, changeOf, newUnit } from './unit.rules';
import { writeIndex } from './writeIndex';

const busy = () => new FileTrouble('有别的人或程序同时在改这些资料，请稍后用同一个文件再运行一次。');

/**
 * Writes a surveyed file: a record that it is open, then every unit, then the index in which people find them, last that
 * it is through. What happens if … this stops anywhere: the same command with the same file goes on from what is stored;
 * until then no other file is begun, and units that are stored already can be reported for.
 */
export async function writeUnits(
  source: Source,
  found: Survey,
  district: DistrictDoc,
  outside: Outside,
): Promise<void> {
  const { store, now } = outside;
  const record = await opened(source, found, outside);
  const touched = new Set<string>();
  const pages: UnitPage[] = [];
  const commons = noCommons();
  const settle = settler(found, district, record);
  const fault = (line: number, words: string): never => {
    throw new FileTrouble(`第 ${line} 行：${words}。文件在检查之后变了，请重新运行。`);
  };
  for await (const rows of piecesOf(source, district, fault)) {
    const stored = await storedUnits(rows, store);
    const units = rows.map((one) => settle(one, stored.get(one.row.id)));
    await keep(units, stored, outside);
    for (const unit of units) if (unit !== stored.get(unit.id)) touched.add(unit.town.id);
    pages.push(packed(units.map((unit, nth) => entryOf(unit, rows[nth], district)), commons)); // prettier-ignore
    outside.say(`已写入 ${(rows.at(-1)?.nth ?? 0) + 1} / ${found.rows} 所`);
  }
  outside.say('正在更新查找学校用的索引');
  await writeIndex(pages, found.nths, outside);
  // A town's board of filings is made anew with the schools that it has now (F024).
  for (const town of touched) await store.amend('rosterBoards', town, {}, {}, { set: { builtOn: '' } });
  const finished = { set: { finishedAt: now().toISOString() }, unset: ['open'], add: { v: 1 } };
  await store.amend('imports', record._id, { v: record.v }, {}, finished);
}

const entryOf = (unit: UnitDoc, of: NumberedRow | undefined, district: DistrictDoc): IndexedUnit =>
  indexEntry(unit, of?.row.aliases ?? [], district);

/** Each row's unit as it should be: the stored one itself when the row changes nothing. */
function settler({ names }: Survey, district: DistrictDoc, { gridsFrom }: ImportDoc) {
  const alike = alikeWithin(names, district);
  const grids = new Map<string, UnitDoc['grid']>();
  return ({ nth, row }: NumberedRow, unit: UnitDoc | undefined): UnitDoc => {
    const key = `${row.town.id}/${row.grid}`;
    const own = {
      seq: gridsFrom + nth + 1,
      name: row.grid === '' ? `${row.name}专属网格` : row.grid,
      version: 1,
    };
    const grid = unit?.grid ?? grids.get(key) ?? own;
    if (row.grid !== '' && !grids.has(key)) grids.set(key, grid);
    if (unit === undefined) return newUnit(row, grid, alike(row.town.id, row.name));
    const change = changeOf(row, unit);
    if (change === null) return unit;
    return {
      ...unit,
      ...change,
      ...(change.name === undefined ? {} : { lookAlikes: alike(row.town.id, row.name) }),
    };
  };
}

async function keep(
  units: readonly UnitDoc[],
  stored: ReadonlyMap<string, UnitDoc>,
  { store, insertAll, now }: Outside,
): Promise<void> {
  const fresh = units.filter(({ id }) => !stored.has(id));
  const isIn = fresh.length === 0 || (await insertAll('directory', fresh)) === 'inserted';
  if (!isIn) for (const unit of fresh) await store.insert('directory', unit);
  for (const unit of units) {
    const before = stored.get(unit.id);
    if (before === undefined || before === unit) continue;
    const { name, level, point, studentCount, lookAlikes } = unit;
    const set = { name, level, point, lookAlikes, ...(studentCount === undefined ? {} : { studentCount }), postersDueAt: now().toISOString() }; // prettier-ignore
    if (!(await store.amend('directory', unit._id, { v: before.v }, {}, { set, add: { v: 1 } })))
      throw busy();
  }
}

/** The record of this file, open; numbers for new grids are set aside with it. */
async function opened(
  { id, path }: Source,
  { rows, added }: Survey,
  { store, now }: Outside,
): Promise<ImportDoc> {
  const own = await store.read('imports', id);
  if (own?.open === true) return own;
  const other = await store.find('imports', { open: true });
  if (other !== null)
    throw new FileTrouble(
      `上一次导入（${other.file}）还没有写完。请先用那个文件再运行一次，写完以后再导入这个。`,
    );
  const gridsFrom = added === 0 ? 0 : await setAside(rows, store);
  const record = { file: basename(path), rows, gridsFrom, open: true, startedAt: now().toISOString() };
  if (own === null) {
    if ((await store.insert('imports', { _id: id, v: 1, ...record })) !== 'inserted') throw busy();
    return { _id: id, v: 1, ...record };
  }
  if (!(await store.amend('imports', id, { v: own.v }, {}, { set: record, add: { v: 1 } }))) throw busy();
  return { ...own, ...record, v: own.v + 1 };
}

/** NB: read afresh and compared, because an approved change of grids takes its numbers from the same count. */
async function setAside(rows: number, store: Outside['store']): Promise<number> {
  const district = await store.read('directory', 'district');
  if (district?.kind !== 'district' || district.lastGrid === undefined)
    throw new FileTrouble('资料里没有最大的网格序号，请先重新导入这个区的资料。');
  const { lastGrid } = district;
  const change = { set: { lastGrid: lastGrid + rows }, add: { v: 1 } };
  if (!(await store.amend('directory', 'district', { lastGrid }, {}, change))) throw busy();
  return lastGrid;
}
