import type { ReportDoc, Task } from '../../typings/reportDoc';
import type { Post } from '../../typings/person';
import { dayOfEnd, spokenTimeOf } from '../calendar.rules';
import { dueTags } from '../overdue.rules';
import { masked, maskedOf, minorsIn } from '../minors.rules';
import { isGuarded, kindOf } from '../report/access.rules';
import { flagTags, stateTag } from '../report/card.rules';
import { outcomeLabels } from '../report/report.table';
import type { LedgerDoc } from './filters.rules';
import { type Names, namesFor } from './names.rules';
import { withoutReporter } from './withoutReporter.rules';

/** What a row of the ledger is made from. The reporter's own words for themselves are needed to leave them out. */
export const rowFields = [
  '_id', 'number', 'day', 'at', 'eventTown', 'grid', 'unit', 'item', 'text', 'place', 'state', 'open', 'deskTitle',
  'flags', 'receiver', 'tasks', 'counts', 'outcome', 'closedAt', 'stars', 'order', 'reporter',
  'dueAt', 'soonAt', 'gone',
] as const satisfies readonly (keyof ReportDoc)[]; // prettier-ignore

export type Rowed = Pick<LedgerDoc, (typeof rowFields)[number]>;

export type Cell = string | number | null;

export interface RowWorld {
  /** The instant at which the ledger is made; overdue is judged by it. */
  readonly at: string;
  readonly receivers: Readonly<Record<ReportDoc['receiver'], string>>;
  /** Whose file it is. */
  readonly post: Post;
  /** Of those who reported, to be left out. */
  readonly names: Names;
}

interface Column {
  readonly title: string;
  /** In characters of the usual font. */
  readonly width: number;
  readonly cell: (report: Rowed, world: RowWorld) => Cell;
}

/** Stands for what is read in the system only. */
export const sealed = '（限制查看）';

/** NB: of a complaint as well: paper goes from hand to hand. */
const isSealed = (report: Pick<ReportDoc, 'flags'>): boolean => kindOf(report) !== 'normal';

/** The matter itself is content where the reader would have to say why first. */
const matter = (words: string, report: Pick<ReportDoc, 'flags'>, { post }: RowWorld): string =>
  isGuarded(report, post) ? sealed : words;

type Sealable = Pick<ReportDoc, 'flags' | 'reporter'>;

/** What may stand on paper of what somebody wrote. */
export const written = (words: string, report: Sealable, names: Names): string =>
  masked(unsigned(words, report, names));

/** The same of words in which no child is named any more. */
const unsigned = (words: string, report: Sealable, names: Names): string =>
  isSealed(report) ? sealed : withoutReporter(words, namesFor(report, names));

/** The ledger's columns, in order (F109); never the reporter. */
export const columns = [
  { title: '编号', width: 20, cell: ({ number }) => number },
  { title: '上报日期', width: 12, cell: ({ day }) => day },
  { title: '镇（街道）', width: 12, cell: ({ eventTown }) => eventTown.name },
  { title: '网格', width: 24, cell: ({ grid }) => grid.name },
  { title: '学校（单位）', width: 24, cell: ({ unit }) => unit.name },
  { title: '事项编号', width: 10, cell: (report, world) => matter(report.item?.id ?? '', report, world) },
  { title: '事项', width: 28, cell: (report, world) => matter(report.item?.plain ?? '类型待确定', report, world) },
  { title: '小类', width: 20, cell: (report, world) => matter(report.item?.subMatter ?? '', report, world) },
  { title: '情况说明', width: 48, cell: (report, { names }) => unsigned(report.text, report, names) },
  { title: '地点', width: 24, cell: (report, { names }) => unsigned(report.place.words, report, names) },
  { title: '状态', width: 14, cell: (report) => stateTag(report, false).text },
  { title: '标记', width: 14, cell: (report, { at }) => marks(report, at) },
  { title: '首接', width: 12, cell: ({ receiver }, { receivers }) => receivers[receiver] },
  { title: '牵头单位', width: 20, cell: ({ tasks }) => namesOf(tasks, 'lead') },
  { title: '协办单位', width: 24, cell: ({ tasks }) => namesOf(tasks, 'co') },
  { title: '办理期限', width: 12, cell: ({ dueAt, tasks }) => (dueAt === undefined ? lastDay(tasks) : dayOfEnd(dueAt)) },
  { title: '退回次数', width: 10, cell: ({ counts }) => counts.townReturns + counts.notOurs },
  { title: '返工次数', width: 10, cell: ({ counts }) => counts.reworks },
  { title: '办理结果', width: 12, cell: ({ outcome }) => (outcome === undefined ? '' : outcomeLabels[outcome]) },
  { title: '办结时间', width: 20, cell: ({ closedAt }) => (closedAt === undefined ? '' : spokenTimeOf(new Date(closedAt))) },
  { title: '满意度', width: 8, cell: ({ stars }) => stars ?? null },
] as const satisfies readonly Column[]; // prettier-ignore

/** A row of the file. NB: a child named in the words is not named in the place either. */
export function rowOf(report: Rowed, world: RowWorld): readonly Cell[] {
  const { text, place } = report;
  const names = minorsIn(`${text}\n${place.words}`);
  const words = maskedOf(place.words, names);
  const shown = { ...report, text: maskedOf(text, names), place: { ...place, words } };
  return columns.map(({ cell }) => cell(shown, world));
}

const marks = (report: Rowed, at: string): string =>
  [...dueTags(report, at), ...flagTags(report)].map(({ text }) => text).join('、');

const namesOf = (tasks: Rowed['tasks'], part: Task['part']): string =>
  tasks
    .filter((task) => task.part === part)
    .map(({ name }) => name)
    .join('、');

const lastDay = (tasks: Rowed['tasks']): string =>
  tasks.reduce((last, { dueOn }) => (dueOn > last ? dueOn : last), '');
