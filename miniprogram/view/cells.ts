import type { Cell, CellsPage, KeyPart } from '../../typings/cell';
import { moment } from './time';

/** A cell as a row. */
export interface CellRow {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly people: string;
  readonly duties: readonly string[];
}

/** The page: the parts that nobody answers for, the cells, and what was changed. */
export interface CellsView {
  readonly name: string;
  readonly uncovered: string;
  readonly rows: readonly CellRow[];
  readonly history: readonly { readonly key: string; readonly words: string; readonly by: string }[];
}

export const cellsView = (page: CellsPage, now: number): CellsView => {
  const bare = page.parts.filter(({ isCovered }) => !isCovered).map(({ name }) => name);
  return {
    name: page.unit.name,
    uncovered: bare.length === 0 ? '' : `还没有人负责的重点部位：${bare.join('、')}。`,
    rows: page.cells.map((cell) => ({
      id: cell.id,
      name: cell.name,
      part: partName(page, cell.part),
      people: cell.people.join('、'),
      duties: cell.duties,
    })),
    history: page.history.map(({ at, who, words }, nth) => ({
      key: `${at}-${nth}`,
      words,
      by: `${who} · ${moment(at, now)}`,
    })),
  };
};

const partName = ({ parts }: CellsPage, part: KeyPart): string =>
  parts.find((one) => one.part === part)?.name ?? '';

/** One cell while it is written. */
export interface CellForm {
  readonly id: string;
  readonly name: string;
  readonly part: KeyPart | null;
  readonly people: readonly string[];
  /** Somebody who is not in the filed team. */
  readonly other: string;
  /** One duty a line. */
  readonly duties: string;
}

export const newCell = (id: string): CellForm => ({
  id,
  name: '',
  part: null,
  people: [],
  other: '',
  duties: '',
});

export function cellForm({ cells, people: team }: CellsPage, id: string): CellForm {
  const cell = cells.find((one) => one.id === id);
  if (cell === undefined) return newCell(id);
  const strangers = cell.people.filter((name) => !team.includes(name));
  return {
    id,
    name: cell.name,
    part: cell.part,
    people: cell.people.filter((name) => team.includes(name)),
    other: strangers.join('、'),
    duties: cell.duties.join('\n'),
  };
}

/** The form as it is drawn. */
export interface CellFormView extends Omit<CellForm, 'people' | 'part'> {
  readonly isNew: boolean;
  readonly part: string;
  readonly team: readonly { readonly name: string; readonly isOn: boolean }[];
}

export const cellFormView = (form: CellForm, page: CellsPage): CellFormView => ({
  id: form.id,
  name: form.name,
  other: form.other,
  duties: form.duties,
  isNew: page.cells.every(({ id }) => id !== form.id),
  part: form.part === null ? '' : partName(page, form.part),
  team: page.people.map((name) => ({ name, isOn: form.people.includes(name) })),
});

export const withPerson = (form: CellForm, name: string): CellForm => ({
  ...form,
  people: form.people.includes(name) ? form.people.filter((one) => one !== name) : [...form.people, name],
});

/** All cells with the one of the form; words say what has to be chosen first. */
export function cellsWith({ cells }: CellsPage, form: CellForm): readonly Cell[] | string {
  const { id, name, part } = form;
  if (part === null) return '请先选它属于哪个重点部位。';
  const people = [...form.people, ...form.other.split(/[、，,\s]+/)].filter((one) => one !== '');
  const cell: Cell = { id, name, part, people, duties: form.duties.split('\n') };
  return cells.some((one) => one.id === id)
    ? cells.map((one) => (one.id === id ? cell : one))
    : [...cells, cell];
}

export const cellsWithout = ({ cells }: CellsPage, id: string): readonly Cell[] =>
  cells.filter((cell) => cell.id !== id);
