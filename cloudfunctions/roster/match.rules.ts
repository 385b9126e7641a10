import type { RosterDoc, RosterEntry, RosterRow } from '../../typings/roster';
import { asRead } from './book/form.rules';
import { isMasked, masked } from './entry.rules';

type Held = Pick<RosterDoc, 'rows' | 'filed' | 'bound'>;

/**
 * Which row each person of a file is. The same name and number is the same person, whatever their duty became; the same
 * name with another number is, as long as only one bears it; the same number with another name is a correction as long
 * as no account hangs on it, and somebody else when one does. So the same file twice is the same roster, and no account
 * goes along to another person (T23). A cell that says what an export would have written leaves what is stored as it is:
 * a masked number, a text with an apostrophe before it.
 */
export function matchedRows(
  held: Held,
  entries: readonly RosterEntry[],
  importId: string,
): readonly RosterRow[] {
  const known = [...held.rows, ...(held.filed?.rows ?? [])].filter(
    (row, nth, all) => all.findIndex(({ rowId }) => rowId === row.rowId) === nth,
  );
  const taken = new Set<string>();
  const claim = (row: RosterRow | undefined): string | null => {
    if (row === undefined || taken.has(row.rowId)) return null;
    taken.add(row.rowId);
    return row.rowId;
  };
  const ids = new Map<number, string>();
  for (const matches of passes(held, entries, known))
    for (const [nth, entry] of entries.entries()) {
      if (ids.has(nth)) continue;
      const rowId = claim(known.find((row) => !taken.has(row.rowId) && matches(row, entry)));
      if (rowId !== null) ids.set(nth, rowId);
    }
  return entries.map((entry, nth) => {
    const rowId = ids.get(nth) ?? `${importId}-${nth}`;
    const before = known.find((row) => row.rowId === rowId);
    // NB: the form has no column for deputies: what was set on the page stays.
    const deputyFor = entry.kind === 'AUX' ? (before?.deputyFor ?? null) : null;
    return { ...(before === undefined ? entry : told(entry, before)), rowId, deputyFor };
  });
}

/** The file's row, in which every field that it leaves as it is stays what is stored. */
function told(entry: RosterEntry, before: RosterRow): RosterEntry {
  const written = asRead(before);
  const kept = <F extends keyof RosterEntry>(field: F): RosterEntry[F] =>
    entry[field] === written[field] ? before[field] : entry[field];
  return {
    ...entry,
    auxKind: entry.kind === before.kind ? kept('auxKind') : entry.auxKind,
    name: kept('name'),
    job: kept('job'),
    officePhone: kept('officePhone'),
    mobile: kept('mobile'),
    note: kept('note'),
  };
}

const sameName = (row: RosterRow, entry: RosterEntry): boolean => asRead(row).name === entry.name;

const sameMobile = ({ mobile }: RosterRow, entry: RosterEntry): boolean =>
  mobile === entry.mobile || (isMasked(entry.mobile) && masked(mobile) === entry.mobile);

type Matches = (row: RosterRow, entry: RosterEntry) => boolean;

/** From the surest to the least sure; each pass is over before the next begins. */
function passes(
  { bound }: Held,
  entries: readonly RosterEntry[],
  known: readonly RosterRow[],
): readonly Matches[] {
  const isOnly = (name: string): boolean =>
    entries.filter((entry) => entry.name === name).length === 1 &&
    known.filter((row) => asRead(row).name === name).length === 1;
  return [
    (row, entry) => sameName(row, entry) && sameMobile(row, entry),
    (row, entry) => sameName(row, entry) && isOnly(entry.name),
    (row, entry) => row.mobile !== '' && sameMobile(row, entry) && bound[row.rowId] === undefined,
  ];
}
