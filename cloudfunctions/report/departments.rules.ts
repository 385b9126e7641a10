import type { DepartmentEntry, DistrictDoc } from '../../typings/directory';
import type { Post } from '../../typings/person';
import type { Need } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { isActive } from '../active.rules';
import { isOpenTask } from './access.rules';

/**
 * Whom a desk may dispatch to on that day: a town its own units and the owners of pipes and lines; the district, after a town could
 * not solve it, departments of the district as well (T03, F014, F086, F091).
 */
export function mayReceive(
  department: DepartmentEntry,
  report: ReportDoc,
  post: Post | null,
  at: Date,
): boolean {
  if (!isActive(department, at)) return false;
  if (department.level === 'owner') return true;
  if (post?.role === 'TOWN') return department.level === 'town' && department.townId === report.eventTown.id;
  return department.level === 'district' || department.townId === report.eventTown.id;
}

type Option = NonNullable<Need['options']>[number];
export type Choices = readonly Option[];

export interface Choosing {
  readonly report: ReportDoc;
  readonly district: DistrictDoc;
  readonly post: Post | null;
  /** Cases that this one may become part of. */
  readonly targets: Choices;
  readonly at: Date;
}

/** The choices of a form that are not in the table: towns, departments with what stands against them, other cases. */
export function withChoices(need: Need, { report, district, post, targets, at }: Choosing): Need {
  if (need.name === 'target') return { ...need, options: targets };
  if (need.name === 'town')
    return { ...need, options: district.towns.map(({ id, name }) => ({ value: id, label: name })) };
  if (need.kind !== 'department' && need.kind !== 'departments') return need;
  return {
    ...need,
    options: need.name === 'department' ? openHelpers(report) : receivers(report, district, post, at),
  };
}

const openHelpers = ({ tasks }: ReportDoc): readonly Option[] =>
  tasks
    .filter((task) => task.part === 'co' && isOpenTask(task))
    .map(({ department, name }) => ({ value: department, label: name }));

/** Those of the advice first, then those with somebody to receive, so that the likely choice is at hand. */
function receivers(report: ReportDoc, district: DistrictDoc, post: Post | null, at: Date): readonly Option[] {
  const open = district.departments.filter((department) => mayReceive(department, report, post, at));
  const rank = (department: DepartmentEntry): number =>
    (isAdvised(department, report) ? 0 : 2) + (department.seats.length === 0 ? 1 : 0);
  return [...open]
    .sort((one, other) => rank(one) - rank(other))
    .map((department) => ({
      value: department.id,
      label: [
        department.name,
        ...(isAdvised(department, report) ? ['预判'] : []),
        ...(department.seats.length === 0 ? ['未落实接收人'] : []),
      ].join(' · '),
    }));
}

/** Row 17's “各管线权属单位”: whoever owns the pipe or the line is meant (T09, F065). */
const anyOwner = 'PIPELINE_OWNER';

/** True when the checklist, under the licence that was found, names this unit (F062, F063). */
export function isAdvised({ code, level }: DepartmentEntry, { item, licence }: ReportDoc): boolean {
  const advised = (item?.advice.departments ?? []).filter(
    ({ condition }) => condition === null || licenceMatches(condition, licence),
  );
  return advised.some((one) => one.code === code || (one.code === anyOwner && level === 'owner'));
}

const licenceMatches = (condition: string, licence: ReportDoc['licence']): boolean =>
  licence === undefined || condition.startsWith('有') === (licence === 'HAS_LICENCE');
