import type { IndexedUnit } from '../../typings/directory';
import { unitAt, type UnitPage } from '../../cloudfunctions/unitPage.rules';
import { FileTrouble } from './lines';
import type { Outside } from './survey';

const indexSize = 1000;
const moved = () => new FileTrouble('索引刚刚被别的人或程序改过，请用同一个文件再运行一次。');

/**
 * The index for search with these units: entries that are in it as they should be now, the others behind the last. Every
 * page is written as it should be, so that doing it once more changes nothing. An alias stays unless the file names some.
 */
export async function writeIndex(
  pages: readonly UnitPage[],
  nths: ReadonlyMap<string, number>,
  { store, now }: Outside,
): Promise<void> {
  const left = new Map(nths);
  const entries = entriesOf(pages, nths);
  const changedAt = now().toISOString();
  let nth = 0;
  for (; ; nth += 1) {
    const page = await store.read('directory', `index:${nth}`);
    if (page?.kind !== 'index') break;
    const known = page.units.map((before) => renewed(before, entries(before.id)));
    for (const { id } of known) left.delete(id);
    const isLast = known.length < indexSize && (await store.read('directory', `index:${nth + 1}`)) === null;
    const units = isLast ? [...known, ...taken(left, indexSize - known.length, entries)] : known;
    if (JSON.stringify(units) === JSON.stringify(page.units)) continue;
    const change = { set: { units, v: page.v + 1, changedAt } };
    if (!(await store.amend('directory', page._id, page.v === 0 ? {} : { v: page.v }, {}, change)))
      throw moved();
  }
  for (; left.size > 0; nth += 1) {
    const units = taken(left, indexSize, entries);
    const page = { _id: `index:${nth}`, kind: 'index', v: 1, changedAt, units } as const;
    if ((await store.insert('directory', page)) !== 'inserted') throw moved();
  }
}

type Entries = (id: string) => IndexedUnit | null;

/** The file's entries by their ids. NB: every piece but the last is of one size, so that a row's number says where it lies. */
function entriesOf(pages: readonly UnitPage[], nths: ReadonlyMap<string, number>): Entries {
  const size = pages[0]?.size ?? 1;
  return (id) => {
    const nth = nths.get(id);
    const page = nth === undefined ? undefined : pages[Math.floor(nth / size)];
    return nth === undefined || page === undefined ? null : unitAt(page, nth % size);
  };
}

const renewed = (before: IndexedUnit, now: IndexedUnit | null): IndexedUnit =>
  now === null ? before : { ...now, aliases: now.aliases.length === 0 ? before.aliases : now.aliases };

/** Takes the next so many out of what is left. */
function taken(left: Map<string, number>, most: number, entries: Entries): readonly IndexedUnit[] {
  const units: IndexedUnit[] = [];
  for (const id of left.keys()) {
    if (units.length >= most) break;
    left.delete(id);
    const entry = entries(id);
    if (entry !== null) units.push(entry);
  }
  return units;
}
