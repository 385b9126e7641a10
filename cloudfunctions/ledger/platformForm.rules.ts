import type { StepInput } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { spokenTimeOf } from '../calendar.rules';
import { kindOf } from '../report/access.rules';
import { stateTag } from '../report/card.rules';
import type { LedgerDoc } from './filters.rules';
import type { Names } from './names.rules';
import type { Cell } from './row.rules';
import { sealed, written } from './row.rules';

/** What the town's platform asks for is in the form that the school handed over with the case (F084). */
export const formFields = [
  '_id', 'number', 'eventTown', 'grid', 'unit', 'item', 'state', 'open', 'deskTitle', 'flags', 'outcome', 'tasks',
  'place', 'text', 'order', 'reporter', 'journal', 'external', 'gone',
] as const satisfies readonly (keyof ReportDoc)[]; // prettier-ignore

type Formed = Pick<LedgerDoc, (typeof formFields)[number]>;

interface Column {
  readonly title: string;
  readonly width: number;
  readonly cell: (report: Formed, form: Form) => Cell;
}

interface HandedOver {
  readonly at: string;
  readonly input: StepInput;
}

interface Form extends HandedOver {
  readonly names: Names;
}

const formSteps: readonly string[] = ['submitToTown', 'resubmit'];

/** The form as it was handed over last; null for a case that never left the school. */
export function formOf({ journal }: Pick<ReportDoc, 'journal'>): HandedOver | null {
  const entry = journal.findLast(({ event }) => formSteps.includes(event));
  return entry === undefined ? null : { at: entry.at, input: entry.input };
}

const typed =
  (name: string) =>
  (report: Formed, { input, names }: Form): Cell => {
    const value = input[name];
    return typeof value === 'string' ? written(value, report, names) : '';
  };

/** What goes to another system is not ours to guard any more: of a complaint not even the matter. */
const matter = (words: string, report: Formed): string => (kindOf(report) === 'complaint' ? sealed : words);

/** The platform form's columns; their order and titles are what an operator types into the other system. */
export const formColumns = [
  { title: '本系统编号', width: 20, cell: ({ number }) => number },
  { title: '提交时间', width: 20, cell: (_, { at }) => spokenTimeOf(new Date(at)) },
  { title: '属地', width: 12, cell: ({ eventTown }) => eventTown.name },
  { title: '网格', width: 24, cell: ({ grid }) => grid.name },
  { title: '学校（单位）', width: 24, cell: ({ unit }) => unit.name },
  { title: '事项编号', width: 10, cell: (report) => matter(report.item?.id ?? '', report) },
  { title: '事项', width: 36, cell: (report) => matter(report.item?.text ?? '类型待确定', report) },
  { title: '情况摘要', width: 48, cell: typed('summary') },
  { title: '详细地址', width: 28, cell: typed('address') },
  { title: '已采取措施', width: 32, cell: typed('taken') },
  { title: '需协调事项', width: 32, cell: typed('asks') },
  { title: '状态', width: 14, cell: (report) => stateTag(report, false).text },
  { title: '平台编号', width: 20, cell: ({ external }) => external?.number ?? '' },
] as const satisfies readonly Column[]; // prettier-ignore

/** A row for a case that was handed over; none for any other. */
export function formRow(report: Formed, names: Names): readonly Cell[] | null {
  const form = formOf(report);
  return form === null ? null : formColumns.map(({ cell }) => cell(report, { ...form, names }));
}
