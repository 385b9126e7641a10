import { createHash } from 'node:crypto';
import type { Cell } from '../../typings/cell';
import type { DistrictDoc, UnitDoc } from '../../typings/directory';
import type { PosterDoc, PosterFacts, PosterGap, PosterPerson, PosterPoint } from '../../typings/poster';
import type { RosterDoc, RosterRow } from '../../typings/roster';
import { masked } from '../roster/entry.rules';
import { canonical } from '../workflow/journal.rules';
import { titleOf, workOf } from './work.table';

type Consents = PosterDoc['consents'];

/** What a school's posters say: of the team that is filed, never of what is being written (F023), and of its cells. */
export function posterFacts(
  unit: UnitDoc,
  district: DistrictDoc,
  roster: RosterDoc | null,
  consents: Consents,
  cells: readonly Cell[] = [],
): PosterFacts {
  const rows = roster?.filed?.rows ?? [];
  const people = ranked(rows).map((row) => personOf(row, consents));
  return {
    unit: { id: unit.id, name: unit.name },
    grid: { seq: unit.grid.seq, name: unit.grid.name },
    centre: district.towns.find(({ id }) => id === unit.town.id)?.centre ?? unit.town.name,
    bureau: district.bureau,
    district: district.name,
    people,
    points: pointsOf(people, cells, (name) => publicContact(rows, name, consents)),
  };
}

const ranked = (rows: readonly RosterRow[]): readonly RosterRow[] =>
  (['HEAD', 'OFF', 'AUX'] as const).flatMap((wanted) => rows.filter(({ kind }) => kind === wanted));

const personOf = (row: RosterRow, consents: Consents): PosterPerson => ({
  title: row.auxKind ?? titleOf[row.kind],
  name: row.name,
  job: row.job,
  contact: contactOf(row, consents),
  work: workOf[row.kind],
});

/** An office number, or a mobile whose owner let it stand there; else the mobile masked (F357, T29). */
function contactOf({ officePhone, mobile, rowId }: RosterRow, consents: Consents): string {
  if (officePhone !== '') return officePhone;
  return Object.hasOwn(consents, rowId) ? mobile : masked(mobile);
}

/** The contact of somebody of the team that may stand on a wall; null: none, or nobody of that name. */
function publicContact(rows: readonly RosterRow[], name: string, consents: Consents): string | null {
  const contacts = rows.filter((row) => row.name === name).map((row) => contactOf(row, consents));
  return contacts.find((contact) => !isMasked(contact)) ?? null;
}

/**
 * The school as a whole is the officer's point; each of its cells is one more (F006, F353). Whoever answers for a cell
 * and has no number that may stand there is reached through the officer (F357).
 */
function pointsOf(
  people: readonly PosterPerson[],
  cells: readonly Cell[],
  contactFor: (name: string) => string | null,
): readonly PosterPoint[] {
  const officer = people.find(({ title }) => title === titleOf.OFF);
  if (officer === undefined) return [];
  const { name: holder, contact, work } = officer;
  const points = cells.map((cell) => ({
    point: cell.name,
    holder: cell.people.join('、'),
    contact: cell.people.map(contactFor).find((one) => one !== null) ?? contact,
    work: cell.duties.join('；'),
  }));
  return [{ point: '本校全域', holder, contact, work }, ...points];
}

const isMasked = (contact: string): boolean => contact === '' || contact.includes('*');

/** What is missing of the four fields, each a sentence with what to do; empty when it may be posted (F354). */
export function missingOf({ people, points }: PosterFacts): readonly PosterGap[] {
  if (people.length === 0) return [notFiled];
  const withoutContact = people
    .slice(0, 2)
    .filter(({ contact }) => isMasked(contact))
    .map(({ title, name }) => ({
      words: `${title}${name}没有可以公开的联系方式：请在名单里填办公电话，或请本人同意公开手机号。`,
      fillAt: 'roster' as const,
    }));
  const incomplete = points
    .filter(({ point, holder, work }) => point === '' || holder === '' || work === '')
    .map(({ point }) => ({
      words: `网格点“${point === '' ? '未命名' : point}”缺负责人或工作内容，请在校内网格里补全。`,
      fillAt: 'cells' as const,
    }));
  return [...withoutContact, ...incomplete];
}

const notFiled: PosterGap = {
  words: '名单还没有备案，请先在“网格队伍”里填好，由教育局备案后再生成。',
  fillAt: 'roster',
};

/** The same facts have the same print: what hangs is stale as soon as the print differs (F356). */
export const printOf = (facts: PosterFacts): string =>
  createHash('sha256').update(canonical(facts)).digest('hex').slice(0, 32);
