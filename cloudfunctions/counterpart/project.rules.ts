import type { CounterpartRow, CounterpartsDoc } from '../../typings/counterpart';
import type { DepartmentEntry, DistrictDoc, PersonDoc, Seat } from '../../typings/directory';
import type { Post } from '../../typings/person';

/** The district's units as a table says, and nobody else's touched: closed ones stay, for the cases that they have. */
export function departmentsAfter(
  table: CounterpartsDoc,
  district: DistrictDoc,
  people: readonly PersonDoc[],
): readonly DepartmentEntry[] {
  const after = table.rows.map((row) => entryAfter(row, table, district, people));
  const [known, added] = [new Map(after.map((one) => [one.id, one])), idsOf(district)];
  return [
    ...district.departments.map((one) => known.get(one.id) ?? one),
    ...after.filter(({ id }) => !added.has(id)),
  ];
}

const idsOf = ({ departments }: DistrictDoc): ReadonlySet<string> => new Set(departments.map(({ id }) => id));

function entryAfter(
  row: CounterpartRow,
  { place, todo }: CounterpartsDoc,
  district: DistrictDoc,
  people: readonly PersonDoc[],
): DepartmentEntry {
  const { id, name, code, level, activeFrom, closesOn } = row;
  const before = district.departments.find((one) => one.id === id);
  const isOutside = district.departments.some((one) => one.code === code && one.outside === true);
  const mine = todo.filter(({ department }) => department === id);
  return {
    id,
    name,
    level,
    code,
    townId: level === 'town' ? place.id : null,
    seats: seatsAfter(row, before?.seats ?? [], mine, people, district),
    ...(isOutside ? { outside: true } : {}),
    ...(activeFrom === '' ? {} : { activeFrom }),
    ...(closesOn === '' ? {} : { closesOn }),
  };
}

/** The liaison first, then the leader: that is the order in which they are told (F009). */
function seatsAfter(
  row: CounterpartRow,
  before: readonly Seat[],
  todo: CounterpartsDoc['todo'],
  people: readonly PersonDoc[],
  district: DistrictDoc,
): readonly Seat[] {
  const last = new Map(todo.map(({ openid, change }) => [openid, change]));
  const stayed = before.filter(({ openid }) => last.get(openid) !== 'end');
  const added = people
    .filter(({ openid }) => last.get(openid) === 'give' && stayed.every((seat) => seat.openid !== openid))
    .map((person) => seatFor(person, row, district));
  const rank = ({ openid }: Seat): number =>
    [row.liaison?.openid, row.leader?.openid, openid].indexOf(openid);
  return [...stayed, ...added].sort((one, other) => rank(one) - rank(other));
}

const roleAt = ({ level }: CounterpartRow): 'TDEPT' | 'DDEPT' => (level === 'town' ? 'TDEPT' : 'DDEPT');

const titleAt = (row: CounterpartRow, { roleTitles }: DistrictDoc): string =>
  roleTitles[roleAt(row)] ?? row.name;

const seatFor = ({ openid, name }: PersonDoc, row: CounterpartRow, district: DistrictDoc): Seat => ({
  role: roleAt(row),
  openid,
  name,
  title: titleAt(row, district),
  filed: true,
  away: [],
});

/** The post that goes with a seat at a unit. */
export const postAt = (row: CounterpartRow, district: DistrictDoc): Post => ({
  id: `${roleAt(row)}@${row.id}`,
  role: roleAt(row),
  place: { kind: 'department', id: row.id, name: row.name },
  title: titleAt(row, district),
});
