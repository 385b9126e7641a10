import type { LedgerFilters } from '../../typings/ledger';
import type { ReportDoc } from '../../typings/reportDoc';
import { dayBegins } from '../calendar.rules';
import { isOverdue } from '../overdue.rules';
import type { Parted, Parts } from '../world';

/** What files and filters want of a case's larger fields; the rest would be most of what travels (F109). */
export const ledgerParts = {
  item: ['id', 'plain', 'text', 'subMatter'],
  grid: ['name'],
  place: ['words'],
  tasks: ['department', 'name', 'part', 'state', 'dueOn'],
} as const satisfies Parts<ReportDoc>;

/** A case as the ledger's files and filters see it. */
export type LedgerDoc = Parted<ReportDoc, typeof ledgerParts>;

/** What the filters look at. */
export const filteredFields = [
  'number', 'state', 'open', 'item', 'unit', 'eventTown', 'tasks', 'place', 'text', 'flags',
  'day', 'dueAt', 'soonAt', 'outcome', 'closedAt',
] as const satisfies readonly (keyof ReportDoc)[]; // prettier-ignore

export type Filtered = Pick<LedgerDoc, (typeof filteredFields)[number]>;

/** True for a whole number as it is printed, `W01-261123-7K3QF`: such a search needs one document, not a walk. */
export const wholeNumber = ({ words = '' }: LedgerFilters): string | null => {
  const written = words.trim().toUpperCase();
  return /^[A-Z]+\d+-\d{6}-[0-9A-Z]{5,}$/.test(written) ? written : null;
};

/** The walk's bounds on `order`, newest first: below `before`, and at least `from`. */
export const boundsOf = ({
  from,
  to,
}: LedgerFilters): { readonly before: string | null; readonly from: string } => ({
  before: to === undefined ? null : dayBegins(to, 1),
  from: from === undefined ? '' : dayBegins(from, 0),
});

/** True when filters remain that no index decides. */
export const isNarrowed = (filters: LedgerFilters): boolean => {
  const { town, item, state, department, words = '', open, outcome, endedFrom, endedTo } = filters;
  const named = [town, item, state, department, outcome, endedFrom, endedTo];
  const byOthers = named.some((one) => one !== undefined) || open === true || words.trim() !== '';
  return byOthers || (filters.overdue === true && hasPeriod(filters));
};

const hasPeriod = ({ from, to }: LedgerFilters): boolean => from !== undefined || to !== undefined;

/** True for what the asker reads with a reason only: it cannot be found by what is written in it. */
export type Hides = (report: Filtered) => boolean;

type Check = (report: Filtered, wanted: LedgerFilters, at: string, hides: Hides) => boolean;

/** Each filter alone; an absent one lets everything pass. */
const checks: readonly Check[] = [
  ({ unit: held }, { unit }) => unit === undefined || held.id === unit,
  ({ eventTown }, { town }) => town === undefined || eventTown.id === town,
  ({ item: held }, { item }) => item === undefined || held?.id === item,
  ({ state: held }, { state }) => state === undefined || held === state,
  ({ tasks }, { department }) =>
    department === undefined ||
    tasks.some((task) => task.department === department && task.state !== 'returned'),
  ({ day }, { from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to),
  (report, { overdue }, at) => overdue !== true || isOverdue(report, at),
  (report, { open }) => open !== true || report.open,
  (report, { outcome }) => outcome === undefined || report.outcome === outcome,
  ({ closedAt }, { endedFrom }) =>
    endedFrom === undefined || (closedAt !== undefined && closedAt >= dayBegins(endedFrom, 0)),
  ({ closedAt }, { endedTo }) =>
    endedTo === undefined || (closedAt !== undefined && closedAt < dayBegins(endedTo, 1)),
  (report, { words = '' }, _at, hides) => holdsWords(report, words.trim().toLowerCase(), hides(report)),
];

/** `at` is the instant at which overdue is judged. */
export const passes = (report: Filtered, filters: LedgerFilters, at: string, hides: Hides): boolean =>
  checks.every((check) => check(report, filters, at, hides));

/** NB: what is written in a restricted matter cannot be found by its words, by nobody. */
const holdsWords = (
  { number, item, unit, place, text, flags }: Filtered,
  words: string,
  isHidden: boolean,
): boolean =>
  [
    number,
    unit.name,
    ...(isHidden ? [] : [item?.plain ?? '', item?.subMatter ?? '']),
    ...(isHidden || flags.includes('RESTRICTED') ? [] : [place.words, text]),
  ].some((held) => held.toLowerCase().includes(words));
