import type { Tag } from '../typings/report';
import type { ReportDoc } from '../typings/reportDoc';
import type { Match } from './world';

/*
 * The one definition of overdue, for lists, ledger, boards, files and messages alike. Everything it needs was stored
 * when the case was last written (caseClock.rules.ts): a case that is over, or has no end set, has no `dueAt`.
 */

type Due = Pick<ReportDoc, 'dueAt' | 'soonAt'>;

/** The end has passed. `at` is an ISO instant. */
export const isOverdue = ({ dueAt }: Due, at: string): boolean => dueAt !== undefined && dueAt <= at;

/** The end has not passed, and is near. */
export const isDueSoon = ({ dueAt, soonAt }: Due, at: string): boolean =>
  dueAt !== undefined && soonAt !== undefined && soonAt <= at && at < dueAt;

const overdueTag: Tag = { text: '已超期', tone: 'danger' };
const dueSoonTag: Tag = { text: '快到期', tone: 'waiting' };

/** How a list shows it; none while there is time, or no end. For handlers only. */
export function dueTags(report: Due, at: string): readonly Tag[] {
  if (isOverdue(report, at)) return [overdueTag];
  return isDueSoon(report, at) ? [dueSoonTag] : [];
}

type Placed = Pick<
  ReportDoc,
  'desks' | 'unit' | 'bypass' | 'districtId' | 'townSees' | 'districtSees' | 'departments'
>;

/** Every list that a case with an end stands in by its end: those of its desks, and of all who may read it (§2.3). */
export const dueInOf = (report: Placed): readonly string[] => [
  `district:${report.districtId}`,
  // NB: what is about a school stands in no list of that school (T21).
  ...(report.bypass ? [] : [`unit:${report.unit.id}`]),
  ...(report.townSees === undefined ? [] : [`town:${report.townSees}`]),
  ...(report.districtSees === undefined ? [] : [`platform:${report.districtSees}`]),
  ...(report.departments ?? []).map((department) => `department:${department}`),
  ...report.desks.map((desk) => `desk:${desk}`),
];

/** NB: a scope before the unit that it is narrowed by: the unit's own list lacks what is about the school. */
const listNames = {
  districtId: 'district',
  districtSees: 'platform',
  townSees: 'town',
  departments: 'department',
  desks: 'desk',
  'unit.id': 'unit',
} as const;

/** The same list, from the match that a post's own list is read by; null for one that has none. */
export function dueIn(match: Match): Match | null {
  const [field, name] = Object.entries(listNames).find(([key]) => key in match) ?? [];
  return field === undefined ? null : { dueIn: `${name}:${String(match[field])}` };
}
