import { createHash } from 'node:crypto';
import type { DistrictDoc, UnitDoc } from '../../typings/directory';
import type { PosterDoc, PosterFacts, PosterPerson, PosterPoint } from '../../typings/poster';
import type { RosterDoc, RosterRow } from '../../typings/roster';
import { masked } from '../roster/entry.rules';
import { canonical } from '../workflow/journal.rules';
import { titleOf, workOf } from './work.table';

type Consents = PosterDoc['consents'];

/** What a school's posters say: of the team that is filed, never of what is being written (F023). Pure. */
export function posterFacts(
  unit: UnitDoc,
  district: DistrictDoc,
  roster: RosterDoc | null,
  consents: Consents,
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
    points: pointsOf(people),
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

/** The school as a whole is the officer's point. */
function pointsOf(people: readonly PosterPerson[]): readonly PosterPoint[] {
  const officer = people.find(({ title }) => title === titleOf.OFF);
  if (officer === undefined) return [];
  return [{ point: '本校全域', holder: officer.name, contact: officer.contact, work: officer.work }];
}

const isMasked = (contact: string): boolean => contact === '' || contact.includes('*');

/** What is missing of the four fields, each a sentence with what to do; empty when it may be posted (F354). */
export function missingOf({ people, points }: PosterFacts): readonly string[] {
  if (people.length === 0) return ['名单还没有备案，请先在“名单与备案”里填好，由教育局备案后再生成。'];
  const withoutContact = people
    .slice(0, 2)
    .filter(({ contact }) => isMasked(contact))
    .map(
      ({ title, name }) =>
        `${title}${name}没有可以公开的联系方式：请在名单里填办公电话，或请本人同意公开手机号。`,
    );
  const incomplete = points
    .filter(({ point, holder, work }) => point === '' || holder === '' || work === '')
    .map(({ point }) => `网格点“${point === '' ? '未命名' : point}”缺负责人或工作内容，请在网格点里补全。`);
  return [...withoutContact, ...incomplete];
}

/** The same facts have the same print: what hangs is stale as soon as the print differs (F356). */
export const printOf = (facts: PosterFacts): string =>
  createHash('sha256').update(canonical(facts)).digest('hex').slice(0, 32);
