import type { DepartmentEntry, DistrictDoc } from '../../typings/directory';
import type { Post } from '../../typings/person';
import type { Need, ReportDoc } from '../../typings/report';
import { isOpenTask } from './access.rules';

/**
 * Whom a desk may dispatch to: a town its own units and the owners of pipes and lines; the district, after a town could
 * not solve it, departments of the district as well (T03, F014, F086, F091).
 */
export function mayReceive(department: DepartmentEntry, report: ReportDoc, post: Post | null): boolean {
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
}

/** The choices of a form that are not in the table: towns, departments with what stands against them, other cases. */
export function withChoices(need: Need, { report, district, post, targets }: Choosing): Need {
  if (need.name === 'target') return { ...need, options: targets };
  if (need.name === 'town')
    return { ...need, options: district.towns.map(({ id, name }) => ({ value: id, label: name })) };
  if (need.kind !== 'department' && need.kind !== 'departments') return need;
  return {
    ...need,
    options: need.name === 'department' ? openHelpers(report) : receivers(report, district, post),
  };
}

const openHelpers = ({ tasks }: ReportDoc): readonly Option[] =>
  tasks
    .filter((task) => task.part === 'co' && isOpenTask(task))
    .map(({ department, name }) => ({ value: department, label: name }));

/** Those of the advice first, so that the likely choice is at hand. */
function receivers(report: ReportDoc, district: DistrictDoc, post: Post | null): readonly Option[] {
  const advised = new Set(report.item?.advice.departments.map(({ code }) => code));
  const open = district.departments.filter((department) => mayReceive(department, report, post));
  const ranked = [
    ...open.filter(({ code }) => advised.has(code)),
    ...open.filter(({ code }) => !advised.has(code)),
  ];
  return ranked.map(({ id, name, code, seats }) => ({
    value: id,
    label: [
      name,
      ...(advised.has(code) ? ['预判'] : []),
      ...(seats.length === 0 ? ['未落实接收人'] : []),
    ].join(' · '),
  }));
}
