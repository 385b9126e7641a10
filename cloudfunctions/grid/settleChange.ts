import { dueIds } from '../dueIds';
import type { DistrictDoc, IndexDoc, IndexedUnit, UnitDoc } from '../../typings/directory';
import type { GridChangeDoc, GridPlan } from '../../typings/gridChange';
import { indexEntry } from '../profile/indexEntry.rules';
import type { World } from '../world';
import { changeRow } from './change.table';
import { versionAfter } from './register.rules';

type Outside = Pick<World, 'store' | 'now' | 'directory'>;
type Writing = Pick<World, 'store'> & { readonly at: string };

const mostTries = 5;
const sweptAtOnce = 20;
const indexSize = 1000;

/**
 * Makes the directory say what an approved change says, once its day has come: first the units, so that a report goes
 * where it belongs, then the index for search, last the change notes that it is done. Every part is written as it should
 * be, not changed from what it was: what happens if … this stops anywhere is that the clock does it once more (F005).
 */
export async function settleChange(id: string, world: Outside): Promise<void> {
  const change = await world.store.read('gridChanges', id);
  const at = world.now().toISOString();
  if (change?.dueAt === undefined || change.state !== 'approved' || change.validFrom > at) return;
  const district = await world.directory.district();
  const units: UnitDoc[] = [];
  for (const unit of await wantedUnits(change, district, world)) units.push(await written(unit, world));
  await writeIndex(units, district, world);
  // The town's board of filings is made anew with the schools that it has now (F024).
  await world.store.amend('rosterBoards', change.town.id, {}, {}, { set: { builtOn: '' } });
  await world.store.amend('gridChanges', id, { v: change.v }, {}, { unset: ['dueAt'] });
  world.directory.forget(units.map(({ _id }) => _id));
}

/** The units that the change touches, as they should be. */
async function wantedUnits(
  change: GridChangeDoc,
  district: DistrictDoc,
  { store }: Outside,
): Promise<readonly UnitDoc[]> {
  const version = versionAfter(change);
  const ids = [
    ...change.after.flatMap(({ units }) => units),
    ...closedBy(change),
    ...(change.alike ?? []).map(({ unitId }) => unitId),
  ];
  const documents = ids.length === 0 ? [] : await store.readAll('directory', ids.map((id) => `unit:${id}`)); // prettier-ignore
  const known = documents.flatMap((document) => (document.kind === 'unit' ? [document] : []));
  const moved = change.after.flatMap((plan) =>
    known
      .filter(({ id }) => plan.units.includes(id))
      .map((unit) => ({ ...unit, grid: { seq: plan.seq ?? 0, name: plan.name, version } })),
  );
  const closed = known
    .filter(({ id }) => closedBy(change).includes(id))
    .map((unit) => ({ ...unit, closed: true }));
  const others = known
    .filter(({ id, closed: isGone }) => isGone !== true && !closedBy(change).includes(id))
    .flatMap((unit) => withNewAlikes(unit, change));
  return [
    ...moved,
    ...closed,
    ...others,
    ...change.after.flatMap((plan) => newUnits(plan, change, version, district)),
  ];
}

/** Whoever has a new neighbour in name is confirmed by name from now on; nobody: it has none (F041). */
function withNewAlikes(unit: UnitDoc, { alike = [] }: GridChangeDoc): readonly UnitDoc[] {
  const names = alike.filter(({ unitId }) => unitId === unit.id).map(({ name }) => name);
  if (names.length === 0) return [];
  return [{ ...unit, lookAlikes: [...new Set([...unit.lookAlikes, ...names])] }];
}

const closedBy = ({ kind, before }: GridChangeDoc): readonly string[] =>
  changeRow(kind).closes === true ? before.flatMap(({ units }) => units.map(({ id }) => id)) : [];

/** `w-39-1`: the district's letter, the grid's number, and which of it. */
const newUnits = (
  { seq, name, newUnits: added }: GridPlan,
  { town, alike = [] }: GridChangeDoc,
  version: number,
  { numberPrefix }: DistrictDoc,
): readonly UnitDoc[] =>
  added.map((unit, nth) => {
    const id = `${numberPrefix.toLowerCase()}-${seq ?? 0}-${nth + 1}`;
    return {
      _id: `unit:${id}`,
      kind: 'unit',
      v: 1,
      id,
      name: unit.name,
      unitKind: 'school',
      level: unit.level === '' ? null : unit.level,
      point: null,
      grid: { seq: seq ?? 0, name, version },
      town,
      lookAlikes: alike.filter(({ name }) => name === unit.name).map(({ other }) => other),
      seats: [],
    };
  });

/** NB: seats and grid are written by others, too: only what a change of grids changes is set. */
async function written(unit: UnitDoc, { store, now }: Outside): Promise<UnitDoc> {
  const { _id, grid, closed, lookAlikes } = unit;
  const postersDueAt = now().toISOString();
  if ((await store.insert('directory', { ...unit, postersDueAt })) === 'inserted') return unit;
  const set = { grid, lookAlikes, ...(closed === true ? { closed } : {}), postersDueAt };
  await store.amend('directory', _id, {}, {}, { set, add: { v: 1 } });
  return unit;
}

/** The index for search and for the nearest: entries of these units as they are, new ones behind the last. */
async function writeIndex(
  units: readonly UnitDoc[],
  district: DistrictDoc,
  { store, now }: Outside,
): Promise<void> {
  let missing = units.filter(({ closed }) => closed !== true);
  const at = now().toISOString();
  let nth = 0;
  for (; ; nth += 1) {
    const known = await amended(`index:${nth}`, (before) => withUnits(before, units, district), {
      store,
      at,
    });
    if (known === null) break;
    missing = missing.filter(({ id }) => known.every((entry) => entry.id !== id));
  }
  if (missing.length === 0) return;
  const added = missing.map((unit) => indexEntry(unit, [], district));
  const last = `index:${Math.max(0, nth - 1)}`;
  const room = await amended(last, (before) => (before.length + added.length <= indexSize ? [...before, ...added] : before), { store, at }); // prettier-ignore
  if (room?.some(({ id }) => id === added[0]?.id) === true) return;
  await store.insert('directory', { _id: `index:${nth}`, kind: 'index', v: 1, changedAt: at, units: added });
}

/** One document of the index after its change; null when there is none of that number. */
async function amended(
  id: string,
  change: (units: readonly IndexedUnit[]) => readonly IndexedUnit[],
  { store, at }: Writing,
): Promise<readonly IndexedUnit[] | null> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const index = await store.read('directory', id);
    if (index?.kind !== 'index') return null;
    const units = change(index.units);
    if (units === index.units || (await isWritten(index, units, { store, at }))) return units;
  }
  throw new Error('the index moved too often while a change of grids was written');
}

const isWritten = (
  index: IndexDoc,
  units: readonly IndexedUnit[],
  { store, at }: Writing,
): Promise<boolean> =>
  store.amend(
    'directory',
    index._id,
    index.v === 0 ? {} : { v: index.v },
    {},
    { set: { units, v: index.v + 1, changedAt: at } },
  );

function withUnits(
  before: readonly IndexedUnit[],
  units: readonly UnitDoc[],
  district: DistrictDoc,
): readonly IndexedUnit[] {
  const own = new Map(units.map((unit) => [unit.id, unit]));
  if (before.every(({ id }) => !own.has(id))) return before;
  return before.flatMap((entry) => {
    const unit = own.get(entry.id);
    if (unit === undefined) return [entry];
    return unit.closed === true ? [] : [indexEntry(unit, entry.aliases, district)];
  });
}

/** Changes whose day has come. */
export async function sweepGridChanges(world: Outside): Promise<{ readonly seen: number }> {
  const due = await dueIds('gridChanges', { by: 'dueAt', limit: sweptAtOnce }, world);
  for (const id of due) await settleChange(id, world);
  return { seen: due.length };
}
