import type { Cell, CellsDoc, CellsPage } from '../../typings/cell';
import type { Outcome, Refused } from '../../typings/refusal';
import type { JournalActor } from '../../typings/reportDoc';
import type { NamedThing } from '../../typings/routing';
import { grant, refuse } from '../refuse';
import { chained } from '../workflow/journal.rules';
import { keyParts, keyPartsInOrder } from './keyParts.table';

const shownChanges = 20;

/** A school that has not begun: one grid, no cells. */
export const noCells = (unit: NamedThing): CellsDoc => ({ _id: unit.id, v: 0, unit, cells: [], journal: [] });

export const cellsPage = (document: CellsDoc, people: readonly string[]): CellsPage => ({
  unit: document.unit,
  v: document.v,
  cells: document.cells,
  parts: keyPartsInOrder.map((part) => ({
    part,
    name: keyParts[part],
    isCovered: document.cells.some((cell) => cell.part === part),
  })),
  people,
  history: document.journal
    .slice(-shownChanges)
    .reverse()
    .map(({ at, by, input }) => ({
      at,
      who: [by.title, by.name ?? ''].filter((one) => one !== '').join(' '),
      words: String(input['words'] ?? ''),
    })),
});

/** The document after a change, or what is wrong with it and what to do. */
export function changedCells(
  before: CellsDoc,
  given: readonly Cell[],
  by: JournalActor,
  at: Date,
): Outcome<CellsDoc> {
  const cells = given.map(trimmed);
  const fault = cellsFault(cells);
  if (fault !== null) return fault;
  const words = differenceWords(before.cells, cells);
  if (words === '') return refuse('INVALID', '没有改动，请改好后再保存。', 'cells');
  const entry = chained(before.journal, {
    at: at.toISOString(),
    event: 'cells',
    from: '',
    to: '',
    by,
    input: { words },
    desk: '',
    spoken: {},
  });
  return grant({ ...before, v: before.v + 1, cells, journal: [...before.journal, entry] });
}

const trimmed = ({ people, duties, name, ...rest }: Cell): Cell => ({
  ...rest,
  name: name.trim(),
  people: filled(people),
  duties: filled(duties),
});

const filled = (words: readonly string[]): readonly string[] =>
  [...new Set(words.map((one) => one.trim()))].filter((one) => one !== '');

/** 格中设人、人设其责: no cell without somebody, nobody without a duty (F006). */
function cellsFault(cells: readonly Cell[]): Refused | null {
  const [fault] = cells.flatMap(({ name, people, duties }, nth) => {
    if (name === '') return [`第 ${nth + 1} 格还没有名称，请补上。`];
    if (people.length === 0) return [`“${name}”还没有人负责，请选或填一个人。`];
    return duties.length === 0 ? [`“${name}”还没有写职责，请至少写一条。`] : [];
  });
  if (fault !== undefined) return refuse('INVALID', fault, 'cells');
  const names = cells.map(({ name }) => name);
  const twice = names.find((name, nth) => names.indexOf(name) !== nth);
  if (twice !== undefined) return refuse('INVALID', `有两格都叫“${twice}”，请改一个名称。`, 'cells');
  return new Set(cells.map(({ id }) => id)).size === cells.length
    ? null
    : refuse('INVALID', '有一格重复了，请刷新后再改。', 'cells');
}

/** `新增：食堂；改动：东教学楼；去掉：锅炉房`; empty when nothing is different. */
function differenceWords(before: readonly Cell[], after: readonly Cell[]): string {
  const was = new Map(before.map((cell) => [cell.id, cell]));
  const ids = new Set(after.map(({ id }) => id));
  const groups: readonly (readonly [string, readonly Cell[]])[] = [
    ['新增', after.filter(({ id }) => !was.has(id))],
    ['改动', after.filter((cell) => was.has(cell.id) && !isSame(cell, was.get(cell.id)))],
    ['去掉', before.filter(({ id }) => !ids.has(id))],
  ];
  return groups
    .filter(([, cells]) => cells.length > 0)
    .map(([label, cells]) => `${label}：${cells.map(({ name }) => name).join('、')}`)
    .join('；');
}

const isSame = (one: Cell, other: Cell | undefined): boolean =>
  other !== undefined && textOf(one) === textOf(other);

const textOf = ({ name, part, people, duties }: Cell): string => JSON.stringify([name, part, people, duties]);
