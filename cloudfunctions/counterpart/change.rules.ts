import type {
  Contact,
  ContactInput,
  CounterpartRow,
  CounterpartsDoc,
  SeatChange,
} from '../../typings/counterpart';
import type { DistrictDoc } from '../../typings/directory';
import type { Outcome } from '../../typings/refusal';
import { grant } from '../refuse';
import { chained } from '../workflow/journal.rules';
import { rowFault } from './row.rules';
import { type Staff, staffOf, type TableChange } from './table.rules';

/** The table after a change, journalled, with the seats that have to follow; or why it cannot be. Pure. */
export function changedTable(change: TableChange): Outcome<CounterpartsDoc> {
  const fault = rowFault(change);
  if (fault !== null) return fault;
  const { table, input, district } = change;
  const before = table.rows.find(({ id }) => id === input.id) ?? null;
  const row = rowAfter(change, before);
  const todo = seatChanges(before, row, district);
  const given = todo.flatMap(({ openid, change: how }) => (how === 'give' ? [openid] : []));
  const kept = row.given.filter((openid) => contactsOf(row).includes(openid));
  const after = { ...row, given: [...kept, ...given] };
  return grant({
    ...table,
    v: table.v + 1,
    rows: before === null ? [...table.rows, after] : table.rows.map((one) => (one === before ? after : one)),
    todo: [...table.todo, ...todo],
    dueAt: change.at.toISOString(),
    journal: [...table.journal, entryOf(change, before, after)],
  });
}

function rowAfter(
  { table, input, district, words }: TableChange,
  before: CounterpartRow | null,
): CounterpartRow {
  const { name, code, note, activeFrom, closesOn } = input;
  const staff = staffOf(table.place.id, district);
  const isDistrict = table.place.id === district.id;
  return {
    id: before?.id ?? `${table.place.id}-${code.toLowerCase().replaceAll('_', '-')}-${table.v + 1}`,
    name,
    code: before !== null && words.every((word) => word.code !== code) ? before.code : code,
    level: before?.level ?? (isDistrict ? 'district' : 'town'),
    leader: contactAfter(input.leader, before?.leader ?? null, staff),
    liaison: contactAfter(input.liaison, before?.liaison ?? null, staff),
    note,
    activeFrom,
    closesOn,
    given: before?.given ?? [],
  };
}

/** A key names somebody of this place, or whoever stood there before; without one it is a name and a phone. */
function contactAfter(
  input: ContactInput | null,
  before: Contact | null,
  staff: readonly Staff[],
): Contact | null {
  if (input === null) return null;
  const { name, title, phone, key } = input;
  const person = key === '' ? undefined : staff.find((one) => one.key === key);
  const openid = person?.openid ?? (key === '' ? undefined : before?.openid);
  return { name: person?.name ?? name, title, phone, ...(openid === undefined ? {} : { openid }) };
}

const contactsOf = ({ liaison, leader }: CounterpartRow): readonly string[] => [
  ...new Set([liaison, leader].flatMap((contact) => contact?.openid ?? [])),
];

/** Who gets a seat because of this change, and whose seat ends: only one that this table gave (F010). */
function seatChanges(
  before: CounterpartRow | null,
  after: CounterpartRow,
  district: DistrictDoc,
): readonly SeatChange[] {
  const seated = district.departments.find(({ id }) => id === after.id)?.seats ?? [];
  const now = contactsOf(after);
  const given = before?.given ?? [];
  const isSeated = (openid: string): boolean =>
    given.includes(openid) || seated.some((seat) => seat.openid === openid);
  return [
    ...given
      .filter((openid) => !now.includes(openid))
      .map((openid) => ({ department: after.id, openid, change: 'end' as const })),
    ...now
      .filter((openid) => !isSeated(openid))
      .map((openid) => ({ department: after.id, openid, change: 'give' as const })),
  ];
}

function entryOf(
  { table, reason, by, at }: TableChange,
  before: CounterpartRow | null,
  after: CounterpartRow,
): CounterpartsDoc['journal'][number] {
  const changed = rowFields.filter((field) => before === null || said(before, field) !== said(after, field));
  return chained(table.journal, {
    at: at.toISOString(),
    event: before === null ? 'added' : 'changed',
    from: String(table.v),
    to: String(table.v + 1),
    by,
    input: {
      row: after.id,
      reason,
      ...Object.fromEntries(changed.map((field) => [field, said(after, field)])),
    },
    desk: table.place.name,
    spoken: {
      name: after.name,
      ...Object.fromEntries(
        changed.flatMap((field) => (before === null ? [] : [[field, said(before, field)]])),
      ),
    },
  });
}

const rowFields = ['name', 'code', 'leader', 'liaison', 'note', 'activeFrom', 'closesOn'] as const;

/** A field in words, for the journal: names and titles, whether in the system, and the phone. */
function said(row: CounterpartRow, field: (typeof rowFields)[number]): string {
  const value = row[field];
  if (value === null) return '';
  return typeof value === 'string'
    ? value
    : [value.name, value.title, value.phone, value.openid ?? ''].filter((part) => part !== '').join(' ');
}
