import type { DistrictDoc, UnitDoc } from '../../typings/directory';
import type { Documents, Inserted, Store } from '../../cloudfunctions/world';
import { checkRow, headingOf, type UnitRow } from './check.rules';
import { FileTrouble, linesOf, type Source } from './lines';
import { changeOf, misplaced } from './unit.rules';

/** Where the units go, and how we tell how far we are. */
export interface Outside {
  readonly store: Store;
  readonly insertAll: (collection: 'directory', documents: readonly Documents['directory'][]) => Promise<Inserted>; // prettier-ignore
  readonly now: () => Date;
  readonly say: (words: string) => void;
}

/** What a file would do; nothing was written. */
export interface Survey {
  readonly added: number;
  readonly changed: number;
  readonly rows: number;
  /** The first hundred; `faults` counts all. */
  readonly problems: readonly string[];
  readonly faults: number;
  /** Each row's number by the unit's id. */
  readonly nths: ReadonlyMap<string, number>;
  /** The schools' names in each town, with the line of each. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export interface NumberedRow {
  readonly nth: number;
  readonly line: number;
  readonly row: UnitRow;
}

const rowsAtOnce = 500;
const mostRows = 500_000;
/** More schools than any town has; look-alikes are told among those of one town. */
const mostInTown = 1000;
const problemsShown = 100;

/** Reads the file once, in pieces, and says everything that is wrong with it, row by row, and what it would change. */
export async function survey(source: Source, district: DistrictDoc, outside: Outside): Promise<Survey> {
  const notes = notebook();
  let [added, changed] = [0, 0];
  for await (const rows of piecesOf(source, district, notes.problem)) {
    const sound = rows.filter((one) => notes.isNew(one));
    const stored = await storedUnits(sound, outside.store);
    for (const { line, row } of sound) {
      const unit = stored.get(row.id);
      const fault = unit === undefined ? '' : misplaced(row, unit);
      if (fault !== '') notes.problem(line, fault);
      if (unit === undefined) added += 1;
      if (unit !== undefined && changeOf(row, unit) !== null) changed += 1;
    }
  }
  const kept = notes.kept();
  if (kept.rows === 0 && kept.faults === 0) throw new FileTrouble('表头下面没有学校，请填好再导入。');
  return { added, changed, ...kept };
}

/** Sound rows in pieces; what is wrong with the others goes to `problem`. */
export async function* piecesOf(
  source: Source,
  { towns }: DistrictDoc,
  problem: (line: number, words: string) => void,
): AsyncGenerator<readonly NumberedRow[]> {
  const known = new Map(towns.flatMap(({ id, name }) => [id, name].map((key) => [key, { id, name }] as const))); // prettier-ignore
  let heading: ReturnType<typeof headingOf> | undefined;
  let nth = 0;
  let piece: NumberedRow[] = [];
  for await (const { line, cells } of linesOf(source)) {
    if (heading === undefined) {
      heading = headingOf(cells);
      continue;
    }
    if (typeof heading === 'string') throw new FileTrouble(heading);
    if (nth >= mostRows) throw new FileTrouble(`一次最多导入 ${mostRows} 行，请把文件分成几份。`);
    const checked = checkRow(cells, heading, known);
    if (checked.ok) piece.push({ nth, line, row: checked.row });
    if (!checked.ok) problem(line, checked.problems.join('；'));
    nth += 1;
    if (piece.length < rowsAtOnce) continue;
    yield piece;
    piece = [];
  }
  if (typeof heading === 'string') throw new FileTrouble(heading);
  if (piece.length > 0) yield piece;
}

/** The units of these rows that exist, by id: one call. */
export async function storedUnits(
  rows: readonly NumberedRow[],
  store: Store,
): Promise<ReadonlyMap<string, UnitDoc>> {
  if (rows.length === 0) return new Map();
  const documents = await store.readAll('directory', rows.map(({ row }) => `unit:${row.id}`)); // prettier-ignore
  return new Map(documents.flatMap((found) => (found.kind === 'unit' ? [[found.id, found] as const] : [])));
}

function notebook() {
  const problems: { readonly line: number; readonly words: string }[] = [];
  let faults = 0;
  const nths = new Map<string, number>();
  const lines: number[] = [];
  const names = new Map<string, Map<string, number>>();
  const problem = (line: number, words: string): void => {
    faults += 1;
    if (problems.length < problemsShown) problems.push({ line, words: `第 ${line} 行：${words}。` });
  };
  return {
    problem,
    /** Notes the row, or what it has in common with an earlier one. */
    isNew({ nth, line, row: { id, name, town } }: NumberedRow): boolean {
      const before = nths.get(id);
      const inTown = names.get(town.id) ?? new Map<string, number>();
      const twin = inTown.get(name);
      const isFull = inTown.size >= mostInTown;
      if (before !== undefined) problem(line, `编号和第 ${lines[before] ?? 0} 行相同，请留一行`);
      if (before === undefined && twin !== undefined)
        problem(line, `和第 ${twin} 行同镇同名，请在名称里写明校区`);
      if (isFull) problem(line, `“${town.name}”超过 ${mostInTown} 所学校，请核对镇街这一列`);
      if (before !== undefined || twin !== undefined || isFull) return false;
      nths.set(copied(id), nth);
      lines[nth] = line;
      names.set(town.id, inTown);
      inTown.set(copied(name), line);
      return true;
    },
    kept: () => ({ rows: nths.size, problems: inOrder(problems), faults, nths, names }),
  };
}

/** NB: a part of a string keeps the whole piece of the file that it was cut from. */
const copied = (words: string): string => Buffer.from(words).toString();

const inOrder = (problems: readonly { readonly line: number; readonly words: string }[]): readonly string[] =>
  [...problems].sort((one, other) => one.line - other.line).map(({ words }) => words);
