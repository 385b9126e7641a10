import type { AttendanceDoc, Attended } from '../../../typings/attendance';
import type { ShiftDoc } from '../../../typings/shift';
import { dayBegins } from '../../calendar.rules';
import type { PageQuery, World } from '../../world';

type Outside = Pick<World, 'store'>;

const atOnce = 100;
/** Far above what one school has on one day. */
const mostPages = 40;

const shiftFields = ['_id', 'order', 'state', 'line', 'needs', 'one'] as const;

const attendanceFields = [
  '_id', 'v', 'openid', 'name', 'force', 'unit', 'shift', 'post', 'day', 'startsAt', 'endsAt', 'order', 'state', 'by', 'inAt',
  'inReceivedAt', 'outAt', 'outReceivedAt', 'metres', 'accuracyMetres', 'mark', 'codeVersion', 'photo', 'flags', 'excuse', 'insteadOf',
] as const satisfies readonly (keyof AttendanceDoc)[]; // prettier-ignore

export type DayShift = Pick<ShiftDoc, (typeof shiftFields)[number]>;

/** A school's shifts of some days in a row, in order; a call a hundred. */
export const shiftsOfDays = (
  unitId: string,
  from: string,
  until: string,
  { store }: Outside,
): Promise<readonly DayShift[]> =>
  everyPage((after) =>
    store.page('shifts', { ...pageOf(unitId, after ?? from, until), fields: shiftFields }),
  );

const ledgerFields = ['_id', 'order', 'post', 'day', 'startsAt', 'endsAt', 'state', 'line', 'needs'] as const; // prettier-ignore

/** The same with all that a ledger's row says. */
export const ledgerShiftsOf = (
  unitId: string,
  from: string,
  until: string,
  { store }: Outside,
): Promise<readonly Pick<ShiftDoc, (typeof ledgerFields)[number]>[]> =>
  everyPage((after) =>
    store.page('shifts', { ...pageOf(unitId, after ?? from, until), fields: ledgerFields }),
  );

/** Who came to them, or did not; between two instants, or within one shift. */
export const attendancesOf = (
  unitId: string,
  from: string,
  until: string,
  { store }: Outside,
): Promise<readonly Attended[]> =>
  everyPage((after) =>
    store.page('attendances', { ...pageOf(unitId, after ?? from, until), fields: attendanceFields }),
  );

/** A person's own, a hundred at a time, from the first on. */
export const ownAttendances = (
  openid: string,
  after: string | null,
  { store }: Outside,
): Promise<readonly Attended[]> =>
  store.page('attendances', {
    match: { openid },
    by: 'order',
    direction: 'asc',
    after,
    limit: atOnce,
    fields: attendanceFields,
  });

/** Those of one shift. */
export const attendancesAt = (
  { unit, order }: Pick<ShiftDoc, 'unit' | 'order'>,
  world: Outside,
): Promise<readonly Attended[]> => attendancesOf(unit.id, `${order}/`, `${order}/~`, world);

/** The instants between which a day lies. */
export const spanOfDay = (day: string): readonly [string, string] => [dayBegins(day, 0), dayBegins(day, 1)];

const pageOf = (
  unitId: string,
  after: string,
  upTo: string,
): Omit<PageQuery<string>, 'fields' | 'parts'> => ({
  match: { 'unit.id': unitId },
  by: 'order',
  direction: 'asc',
  after,
  upTo,
  limit: atOnce,
});

async function everyPage<T extends { readonly order: string }>(
  read: (after: string | null) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let nth = 0; nth < mostPages; nth += 1) {
    const page = await read(found.at(-1)?.order ?? null);
    found.push(...page);
    if (page.length < atOnce) break;
  }
  return found;
}
