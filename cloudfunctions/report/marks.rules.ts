import type { DepartmentEntry, DistrictDoc } from '../../typings/directory';
import type { Post } from '../../typings/person';
import type { Refused } from '../../typings/refusal';
import type { MarkKind, ReportStep, StepInput, Tag } from '../../typings/report';
import type { CaseMark, ReportDoc } from '../../typings/reportDoc';
import { isActive } from '../active.rules';
import { refuse } from '../refuse';
import { endings, lessens, marks, risks } from './marks.table';

const isKind = (value: unknown): value is MarkKind =>
  typeof value === 'string' && Object.hasOwn(marks, value);

/** The mark that a form makes; null when it names none. */
export function markIn(input: StepInput): CaseMark | null {
  const { mark: kind, severe, risk } = input;
  if (!isKind(kind)) return null;
  const named = Object.entries(risks).find(([key]) => key === risk)?.[1];
  return {
    kind,
    severe: kind === 'bullying' && severe === 'yes',
    risk: kind === 'escalation' ? (named ?? '') : '',
  };
}

/** All marks of a case, and of one that became part of it: each kind once, severe as soon as one of them is. */
export const withMarks = (held: readonly CaseMark[], more: readonly CaseMark[]): readonly CaseMark[] =>
  more.reduce<readonly CaseMark[]>((all, mark) => {
    const before = all.find(({ kind }) => kind === mark.kind);
    const kept = before === undefined ? mark : { ...mark, severe: mark.severe || before.severe };
    return [...all.filter(({ kind }) => kind !== mark.kind), kept];
  }, held);

/** A mark takes the place of an older one of its kind. */
export const remarked = (held: readonly CaseMark[], mark: CaseMark): readonly CaseMark[] => [
  ...held.filter(({ kind }) => kind !== mark.kind),
  mark,
];

type Marked = Pick<ReportDoc, 'marks'>;

const isSevere = ({ marks: held = [] }: Marked): boolean => held.some(({ severe }) => severe);

/** A severe lead, and nobody has recorded yet that the police know (F152). */
export const owesPolice = (report: Marked & Pick<ReportDoc, 'policeToldAt'>): boolean =>
  isSevere(report) && report.policeToldAt === undefined;

/** Refuses to end what the police have to know first. NB: whoever reported it is told nothing of the mark. */
export function policeFault(step: ReportStep, report: ReportDoc): Refused | null {
  if (!endings.some((ending) => ending === step) || !owesPolice(report)) return null;
  return step === 'withdraw'
    ? refuse('CONFLICT', '这件事已有部门在办理，不能再撤回；有了结果会告诉您。')
    : refuse('CONFLICT', '这是严重欺凌线索，要先报警并用“登记报警”留下记录，才能办结、并案或分案。');
}

/** What was called severe stays so, unless the bureau says otherwise. */
export function lessenFault(report: ReportDoc, input: StepInput, post: Post | null): Refused | null {
  const mark = markIn(input);
  const held = report.marks?.find(({ kind }) => kind === mark?.kind);
  if (mark === null || held?.severe !== true || mark.severe) return null;
  return post !== null && lessens.includes(post.role)
    ? null
    : refuse('FORBIDDEN', '已标为严重的，只有教育局能改为一般；请写明情况，联系教育局复核。', 'severe');
}

/** The police of the place where it happened, else the district's; those with somebody to receive first. */
export function policeFor(
  { eventTown }: Pick<ReportDoc, 'eventTown'>,
  { departments }: DistrictDoc,
  at: Date,
) {
  const all = departments.filter((unit) => unit.code === 'POLICE' && isActive(unit, at));
  const near = all.filter(({ townId }) => townId === eventTown.id);
  const district = all.filter(({ level }) => level === 'district');
  const staffed = ({ seats }: DepartmentEntry): boolean => seats.length > 0;
  return [...near, ...district].find(staffed) ?? near[0] ?? district[0] ?? null;
}

/** Marks beside the state, for whoever may open the case; lists never show them. */
export const markTags = ({ marks: held = [] }: Marked): readonly Tag[] =>
  held.map(({ kind, severe, risk }) => {
    const { tag, severeTag } = marks[kind];
    const text = severe && severeTag !== null ? severeTag : tag.text;
    return { tone: tag.tone, text: risk === '' ? text : `${text}：${risk}` };
  });
