import type { ReportDoc, Task } from '../../typings/reportDoc';
import type { Addition, Counted, Figure } from '../../typings/statistics';
import { dayBegins, dayOf } from '../calendar.rules';
import { isOverdue } from '../overdue.rules';
import { happeningsOf } from './flows.rules';

/** What counting looks at. */
export const countedFields = [
  '_id', 'state', 'open', 'districtId', 'unit', 'eventTown', 'townSees', 'bypass', 'item', 'tasks', 'journal', 'owed',
  'countDueAt', 'counted', 'dueAt', 'soonAt',
] as const satisfies readonly (keyof ReportDoc)[]; // prettier-ignore

export type Countable = Pick<ReportDoc, (typeof countedFields)[number]>;

/** Counts by what they are counted under: scope, period, day (`now` for a stock) and figure, with `|` between. */
export type Tally = ReadonlyMap<string, number>;

/** The period, and the day, of a stock. */
export const now = 'now';

/** What stands for an item that is not certain yet. */
export const noItem = '-';

/** The mark of a report that was never counted. */
export const uncounted: Counted = {
  batch: 0,
  entries: 0,
  state: '',
  isOpen: false,
  item: '',
  town: '',
  seenBy: '',
  missed: 0,
  isOverdue: false,
  owing: [],
  late: [],
};

const isOwing = ({ state }: Task): boolean => state === 'sent' || state === 'signed';

/** The mark of a report as it stands at an instant. */
export function markOf(report: Countable, at: Date, batch: number): Counted {
  const today = dayOf(at);
  const owing = report.open ? report.tasks.filter(isOwing) : [];
  return {
    batch,
    entries: report.journal.length,
    state: report.state,
    isOpen: report.open,
    item: report.item?.id ?? noItem,
    town: report.eventTown.id,
    seenBy: report.townSees ?? '',
    missed: report.owed.filter(({ state }) => state === 'listed').length,
    isOverdue: isOverdue(report, at.toISOString()),
    owing: [...new Set(owing.map(({ department }) => department))],
    late: [...new Set(owing.filter(({ dueOn }) => isPast(dueOn, today)).map(({ department }) => department))],
  };
}

const isPast = (dueOn: string, today: string): boolean => dueOn !== '' && dueOn < today;

/** When the mark will be another although nothing is done: its end, or the next of its departments' days, has passed. */
export function againAt({ open, tasks, dueAt }: Countable, at: Date): string | null {
  if (!open) return null;
  const today = dayOf(at);
  const days = tasks.filter((task) => isOwing(task) && task.dueOn !== '' && !isPast(task.dueOn, today));
  const end = dueAt === undefined || dueAt <= at.toISOString() ? [] : [dueAt];
  return [...end, ...days.map(({ dueOn }) => dayBegins(dueOn, 1))].sort()[0] ?? null;
}

/** All that a report counts for under a mark: a function of the mark and of the journal's first entries. */
export function tallyOf(report: Countable, mark: Counted): Tally {
  const tally = new Map<string, number>();
  if (mark.entries === 0) return tally;
  const add = (scope: string, day: string, figure: Figure, count: number): void => {
    const key = `${scope}|${day.slice(0, 7)}|${day}|${figure}`;
    tally.set(key, (tally.get(key) ?? 0) + count);
  };
  const scopes = scopesOf(report, mark);
  for (const { day, figure, count, department } of happeningsOf(report.journal.slice(0, mark.entries)))
    for (const scope of department === undefined ? scopes : [departmentScope(department)])
      add(scope, day, figure, count);
  for (const [figure, count] of stockOf(mark)) for (const scope of scopes) add(scope, now, figure, count);
  for (const department of mark.owing) add(departmentScope(department), now, 'tasks', 1);
  for (const department of mark.late) add(departmentScope(department), now, 'late', 1);
  return tally;
}

const stockOf = ({
  state,
  isOpen,
  isOverdue: late,
  missed,
}: Counted): readonly (readonly [Figure, number])[] => [
  ...(state === '' ? [] : ([[state, 1]] as const)),
  ...(isOpen ? ([['open', 1]] as const) : []),
  ...(late ? ([['overdue', 1]] as const) : []),
  ...(missed > 0 ? ([['missed', missed]] as const) : []),
];

export const departmentScope = (id: string): string => `department:${id}`;

/**
 * Every place that a report counts in. A town's own board counts what the town may read, the district's counts where it
 * happened; a school never counts complaints about itself (T21).
 */
function scopesOf(
  { districtId, unit, bypass }: Countable,
  { town, seenBy, item }: Counted,
): readonly string[] {
  const inTown = [`town:${town}`, ...(seenBy === '' ? [] : [`seen:${seenBy}`])];
  return [
    `district:${districtId}`,
    `item:${item}`,
    ...inTown.flatMap((scope) => [scope, `${scope}/unit:${unit.id}`, `${scope}/item:${item}`]),
    ...(bypass ? [] : [`unit:${unit.id}`]),
  ];
}

/** The list that a scope stands in: `town:hutang/unit:u1` → `town:hutang/units`. */
export function listOf(scope: string): string {
  const slash = scope.indexOf('/');
  const kind = scope.slice(slash + 1).split(':')[0] ?? '';
  return `${scope.slice(0, slash + 1)}${kind}s`;
}

/** What has to be added so that the first becomes the second; what stays is not in it. */
export function difference(before: Tally, after: Tally): Tally {
  const keys = new Set([...before.keys(), ...after.keys()]);
  const differing = [...keys].flatMap((key) => {
    const by = (after.get(key) ?? 0) - (before.get(key) ?? 0);
    return by === 0 ? [] : [[key, by] as const];
  });
  return new Map(differing);
}

/** Sums of several. */
export function total(tallies: readonly Tally[]): Tally {
  const all = new Map<string, number>();
  for (const tally of tallies) for (const [key, count] of tally) all.set(key, (all.get(key) ?? 0) + count);
  return all;
}

/** A tally by the roll-ups that it goes into; what came to nothing is left out. */
export function additionsOf(tally: Tally): readonly Addition[] {
  const found = new Map<
    string,
    { scope: string; period: string; days: Record<string, Record<string, number>> }
  >();
  for (const [key, count] of tally) {
    const [scope = '', period = '', day = '', figure = ''] = key.split('|');
    if (count === 0) continue;
    const addition = found.get(`${scope}|${period}`) ?? { scope, period, days: {} };
    addition.days[day] = { ...addition.days[day], [figure]: count };
    found.set(`${scope}|${period}`, addition);
  }
  return [...found.values()].map(({ scope, period, days }) => ({ scope, list: listOf(scope), period, days }));
}
