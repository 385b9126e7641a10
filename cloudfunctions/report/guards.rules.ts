import type { DeadlineDoc } from '../../typings/deadline';
import type { ChecklistDoc, DepartmentEntry, DistrictDoc } from '../../typings/directory';
import type { Post } from '../../typings/person';
import type { Refused } from '../../typings/refusal';
import type { ReportStep, StepInput } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { dayOf, dayOfEnd, daysAfter } from '../calendar.rules';
import { refuse } from '../refuse';
import { isOpenTask } from './access.rules';
import { isAdvised, mayReceive } from './departments.rules';
import { lessenFault, policeFault } from './marks.rules';
import { mostParts } from './needs.table';
import { partsFault } from './split.rules';

/** A step that the table allows, and the form fills, and still cannot be taken: why, and what to do. */
export interface Guarded {
  readonly report: ReportDoc;
  readonly input: StepInput;
  readonly post: Post | null;
  readonly openid: string;
  readonly district: DistrictDoc;
  readonly deadlines: DeadlineDoc;
  readonly checklist: ChecklistDoc;
  readonly at: Date;
}

type Guard = (given: Guarded) => Refused | null;

/** What the table cannot say in a row (F062–F067, F087, F089, F097, F111; T03, T08, T09, T11). */
const guards: { readonly [S in ReportStep]?: Guard } = {
  dispatch: (given) => unitsFault(given) ?? adviceFault(given),
  districtDispatch: (given) => unitsFault(given) ?? adviceFault(given),
  // The chief's ruling stands on the record of the conference, not on the advice.
  assign: unitsFault,
  feedback: ({ report }) => {
    const open = report.tasks
      .filter((task) => task.part === 'co' && isOpenTask(task))
      .map(({ name }) => name);
    return open.length === 0
      ? null
      : refuse(
          'CONFLICT',
          `协办单位还没有反馈：${open.join('、')}。请等待反馈，或请交办单位说明理由后免除。`,
        );
  },
  waive: ({ report, input }) =>
    report.tasks.some(
      (task) => task.department === input['department'] && task.part === 'co' && isOpenTask(task),
    )
      ? null
      : refuse('INVALID', '请选择一个还没有反馈的协办单位。', 'department'),
  askExtension: ({ report, input, post, at }) => {
    const due = dueDayFor(report, post);
    if (due === '') return refuse('CONFLICT', '这件事没有规定期限，不需要申请延期。');
    if (due < dayOf(at)) return refuse('INVALID', '已过办理期限，不能再申请延期；请尽快办结反馈。', 'until');
    return String(input['until']) > due ? null : refuse('INVALID', '新的期限要晚于原来的期限。', 'until');
  },
  withdraw: ({ report }) =>
    report.joins === 0
      ? null
      : refuse(
          'CONFLICT',
          `已有 ${report.joins} 人和您一起反映这件事，不能再撤回；网格员核实后会把结果告诉大家。`,
        ),
  verify: ({ input, checklist }) => leadFault([input['item']], checklist),
  split: ({ input, checklist }) =>
    partsFault(input) ??
    leadFault(
      Array.from({ length: mostParts }, (_, nth) => input[`item${nth + 1}`]),
      checklist,
    ),
  mark: ({ report, input, post }) => lessenFault(report, input, post),
  close: ({ report, openid }) => notOwnWork(report, openid),
  rework: ({ report, openid }) => notOwnWork(report, openid),
  suspend: ({ input, at }) =>
    String(input['reviewOn']) > dayOf(at) ? null : refuse('INVALID', '复查日期要在今天之后。', 'reviewOn'),
  // Later it is a new case (F097).
  reopen: ({ report, at, deadlines: { settings } }) =>
    report.closedAt !== undefined && dayOf(at) <= daysAfter(new Date(report.closedAt), settings.reopenDays)
      ? null
      : refuse('CONFLICT', `已办结超过 ${settings.reopenDays} 天，请新建一份上报，写明“又发生了”。`),
};

/** Why a step cannot be taken after all: by its own guard, or because the police have to know first; else null. */
export const stopping = (step: ReportStep, given: Guarded): Refused | null =>
  guards[step]?.(given) ?? policeFault(step, given.report);

/** A security lead goes to the official channel, and no word of it goes on here (F073, T27). */
function leadFault(items: readonly unknown[], { items: known }: ChecklistDoc): Refused | null {
  const lead = known.find(({ id, storesNoDetail }) => storesNoDetail && items.includes(id));
  return lead === undefined
    ? null
    : refuse(
        'INVALID',
        `${lead.hint ?? '这类线索请拨打 12339。'}请改选“不予受理”，原因选“属于国家安全线索，已告知官方渠道”，系统会抹去内容和照片。`,
        'item',
      );
}

/** The day by which this unit has to be done: its own, else the one that the case's time limits come to. */
function dueDayFor({ tasks, dueAt }: ReportDoc, post: Post | null): string {
  const own = tasks.find(({ department }) => department === post?.place.id)?.dueOn ?? '';
  return own === '' && dueAt !== undefined ? dayOfEnd(dueAt) : own;
}

/** Nobody checks their own work (F111). */
const notOwnWork = (report: ReportDoc, openid: string): Refused | null =>
  report.handledBy.includes(openid)
    ? refuse('FORBIDDEN', '您参与了处置，不能自己核查，请由其他人到现场核查。')
    : null;

function unitsFault({ report, input, district, at, post }: Guarded): Refused | null {
  const lead = String(input['lead']);
  const co = chosen(input);
  const units = [lead, ...co].map((id) => named(id, district));
  if (co.includes(lead)) return refuse('INVALID', '牵头单位不能同时是协办单位，请去掉一个。', 'co');
  if (new Set(co).size !== co.length) return refuse('INVALID', '协办单位有重复，请去掉一个。', 'co');
  if (units.some((unit) => unit === undefined || !mayReceive(unit, report, post, at)))
    return refuse('INVALID', '有单位不在可交办的范围内，请重新选择。', 'lead');
  const dueOn = input['dueOn'];
  if (typeof dueOn === 'string' && dueOn !== '' && dueOn < dayOf(at))
    return refuse('INVALID', '办理期限不能早于今天。', 'dueOn');
  return null;
}

const named = (id: string, { departments }: DistrictDoc): DepartmentEntry | undefined =>
  departments.find((department) => department.id === id);

const chosen = (input: StepInput): readonly string[] => {
  const value = input['co'];
  return Array.isArray(value) ? value.map(String) : [];
};

/** 预判 is advice: it may be left, with a reason that is kept (T04); the licence and the owner are not (T08, T11). */
function adviceFault({ report, input, district }: Guarded): Refused | null {
  const units = [String(input['lead']), ...chosen(input)].flatMap((id) => named(id, district) ?? []);
  const advice = report.item?.advice;
  if (report.licence === 'LICENCE_UNKNOWN')
    return refuse('CONFLICT', '办学许可证还没有核实，请先核实有证还是无证，再交办。');
  if (advice === undefined || advice.mode === 'manual') return null;
  if (advice.mode === 'one_of_by_asset_owner' && units.length > 1)
    return refuse('INVALID', '管线、线缆只交办给一个权属单位，请只选牵头单位。', 'co');
  const isOff = units.some((unit) => !isAdvised(unit, report));
  const why = input['overrideWhy'];
  return isOff && (typeof why !== 'string' || why.trim() === '')
    ? refuse('INVALID', '选了预判以外的单位，请写明理由。', 'overrideWhy')
    : null;
}
