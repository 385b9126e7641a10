import type { LedgerFilters } from '../../typings/ledger';
import type { ReportDoc } from '../../typings/reportDoc';
import { dayBegins } from '../calendar.rules';
import { isOverdue } from './overdue.rules';

/** What the filters look at. */
export const filteredFields = [
  'number', 'state', 'open', 'item', 'unit', 'eventTown', 'tasks', 'place', 'text', 'flags',
] as const satisfies readonly (keyof ReportDoc)[]; // prettier-ignore

export type Filtered = Pick<ReportDoc, (typeof filteredFields)[number]>;

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
export const isNarrowed = ({ town, item, state, department, overdue, words = '' }: LedgerFilters): boolean =>
  [town, item, state, department].some((one) => one !== undefined) || overdue === true || words.trim() !== '';

type Check = (report: Filtered, wanted: LedgerFilters, today: string) => boolean;

/** Each filter alone; an absent one lets everything pass. The period is the index's business. */
const checks: readonly Check[] = [
  ({ unit: held }, { unit }) => unit === undefined || held.id === unit,
  ({ eventTown }, { town }) => town === undefined || eventTown.id === town,
  ({ item: held }, { item }) => item === undefined || held?.id === item,
  ({ state: held }, { state }) => state === undefined || held === state,
  ({ tasks }, { department }) =>
    department === undefined ||
    tasks.some((task) => task.department === department && task.state !== 'returned'),
  (report, { overdue }, today) => overdue !== true || isOverdue(report, today),
  (report, { words = '' }) => holdsWords(report, words.trim().toLowerCase()),
];

export const passes = (report: Filtered, filters: LedgerFilters, today: string): boolean =>
  checks.every((check) => check(report, filters, today));

/** NB: what is written in a restricted matter cannot be found by its words. */
const holdsWords = ({ number, item, unit, place, text, flags }: Filtered, words: string): boolean =>
  [
    number,
    unit.name,
    item?.plain ?? '',
    item?.subMatter ?? '',
    ...(flags.includes('RESTRICTED') ? [] : [place.words, text]),
  ].some((held) => held.toLowerCase().includes(words));
