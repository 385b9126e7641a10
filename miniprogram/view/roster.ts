import type {
  FilingState,
  GuardedUnit,
  ImportPlan,
  RosterBoard,
  RosterDraft,
  RosterLine,
  RosterPage,
} from '../../typings/roster';
import type { TimelineView } from './case';
import type { ExportWish } from './exporting';
import { moment } from './time';

/** A school's team as its page shows it. */
export interface RosterView {
  readonly title: string;
  readonly state: string;
  readonly tone: string;
  readonly said: string;
  readonly lines: readonly LineView[];
  readonly leaving: string;
  readonly faults: readonly string[];
  readonly guards: string;
  readonly mayEdit: boolean;
  readonly steps: readonly StepView[];
  readonly timeline: readonly TimelineView[];
}

interface LineView {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly job: string;
  readonly phones: string;
  readonly note: string;
  readonly bound: string;
  readonly mark: string;
}

interface StepView {
  readonly step: string;
  readonly label: string;
  readonly tone: string;
  /** The one thing that is asked for before it; empty when nothing is. */
  readonly asks: string;
  readonly askName: string;
  readonly hint: string;
}

/** The whole page, ready to be drawn. */
export function rosterView(page: RosterPage, now: number): RosterView {
  return {
    title: page.unit.name,
    state: page.state.text,
    tone: page.state.tone,
    said: page.said,
    lines: page.lines.map(lineView),
    leaving: page.leaving.length === 0 ? '' : `备案后离开队伍：${page.leaving.join('、')}`,
    faults: page.faults,
    guards: page.guards.words,
    mayEdit: page.mayEdit,
    steps: page.mayDo.map(({ step, label, tone, needs }) => ({
      step,
      label,
      tone,
      asks: needs[0]?.label ?? '',
      askName: needs[0]?.name ?? '',
      hint: needs[0]?.hint ?? '',
    })),
    timeline: page.timeline.map((entry, nth) => ({
      ...entry,
      key: `e${nth}`,
      when: moment(entry.at, now),
      isUntold: entry.told.startsWith('未能'),
    })),
  };
}

const lineView = (line: RosterLine): LineView => ({
  id: line.rowId,
  kind: line.kindWords,
  name: line.name,
  job: line.job === '' ? '职务未填' : line.job,
  phones: [line.officePhone, line.mobile].filter((phone) => phone !== '').join(' · ') || '电话未填',
  note: line.note,
  bound: line.isBound ? '已登录' : '未登录',
  mark: line.mark,
});

/** What a row's form starts with: an empty 辅助网格员, or the row as it is; its number stays on the server. */
export const draftOf = (line: RosterLine | null): RosterDraft =>
  line === null
    ? { kind: 'AUX', auxKind: '保安员', name: '', job: '', officePhone: '', mobile: '', note: '', deputyFor: null }
    : {
        kind: line.kind,
        auxKind: line.auxKind,
        name: line.name,
        job: line.job,
        officePhone: line.officePhone,
        mobile: null,
        note: line.note,
        deputyFor: line.deputyFor,
      }; // prettier-ignore

/** The fields of a row's form, in the order of 附件2. */
export interface RowField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string;
}

export const fieldsOf = (draft: RosterDraft, mobileNow: string): readonly RowField[] => [
  { name: 'name', label: '姓名', value: draft.name, hint: '' },
  { name: 'job', label: '职务', value: draft.job, hint: '例如 副校长、安全办主任、保安' },
  { name: 'officePhone', label: '办公电话', value: draft.officePhone, hint: '可以上墙公示' },
  {
    name: 'mobile',
    label: '手机',
    value: draft.mobile ?? '',
    hint: mobileNow === '' ? '11 位，只用来联系，不公示' : `现在是 ${mobileNow}，不改就留空`,
  },
  { name: 'note', label: '备注', value: draft.note, hint: '' },
];

export const kindChoices = [
  { id: 'HEAD', label: '网格长' },
  { id: 'OFF', label: '责任网格员' },
  { id: '护学岗辅警', label: '辅助：护学岗辅警' },
  { id: '宿管员', label: '辅助：宿管员' },
  { id: '保安员', label: '辅助：保安员' },
  { id: '其他内勤人员', label: '辅助：其他内勤人员' },
] as const;

type KindChoice = (typeof kindChoices)[number]['id'];

/** A row of another kind. */
export function withKind(draft: RosterDraft, id: string): RosterDraft {
  const chosen: KindChoice = kindChoices.find((choice) => choice.id === id)?.id ?? '保安员';
  if (chosen === 'HEAD' || chosen === 'OFF') return { ...draft, kind: chosen, auxKind: null };
  return { ...draft, kind: 'AUX', auxKind: chosen };
}

export const kindOf = ({ kind, auxKind }: RosterDraft): string => auxKind ?? kind;

/** A file that was read: each fault beside its cell, or each change. */
export interface PlanView {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly { readonly key: string; readonly cell: string; readonly words: string }[];
  readonly warnings: readonly string[];
}

export function planView(plan: ImportPlan): PlanView {
  if (plan.id === null)
    return {
      id: '',
      title: `有 ${plan.faults.length} 处要改，没有导入任何内容`,
      lines: plan.faults.map(({ cell, words }, nth) => ({ key: `f${nth}`, cell: cell || '整张表', words })),
      warnings: [],
    };
  const changes = [
    ...plan.added.map((who) => ['新增', who] as const),
    ...plan.changed.map((who) => ['改动', who] as const),
    ...plan.removed.map((who) => ['移出', who] as const),
  ];
  return {
    id: plan.id,
    title:
      changes.length === 0 ? '和现在的名单一样，没有要改的' : `读到 ${changes.length} 处改动，还没有导入`,
    lines: changes.map(([cell, words], nth) => ({ key: `c${nth}`, cell, words })),
    warnings: plan.warnings,
  };
}

/** Rosters as a file: of a school, of a town, or all of them; numbers are whole only for a reason. */
export const rosterWish = (
  { unit, town }: { readonly unit: string; readonly town: string },
  reason: string | null,
): ExportWish => ({
  format: 'roster',
  ...(unit === '' ? {} : { unit }),
  ...(unit === '' && town !== '' ? { town } : {}),
  ...(reason === null ? {} : { reason: reason.trim() }),
});

/** Where each state stands in the words and colours of its list. */
export const states: Readonly<Record<FilingState, readonly [label: string, tone: string]>> = {
  missing: ['未提交', 'waiting'],
  submitted: ['待备案', 'moving'],
  returned: ['已退回', 'danger'],
  amended: ['变更中', 'waiting'],
  filed: ['已备案', 'done'],
};

/** Those that wait for somebody first. */
export const order: readonly FilingState[] = ['submitted', 'missing', 'returned', 'amended', 'filed'];

export interface BoardView {
  readonly title: string;
  readonly counts: readonly { readonly label: string; readonly count: number }[];
  readonly towns: readonly { readonly id: string; readonly name: string; readonly words: string }[];
  readonly areas: string;
  /** Who has too few 辅助网格员 by the formula of today. */
  readonly guards: string;
}

export const boardView = ({ all, counts, towns, areas, guards }: RosterBoard): BoardView => ({
  title: `${all} 所学校，已备案 ${counts.filed} 所`,
  counts: order.map((state) => ({ label: states[state][0], count: counts[state] })),
  towns: towns
    .filter((town) => town.all > 0)
    .map((town) => ({
      id: town.id,
      name: town.name,
      words: [
        `${town.filed} / ${town.all} 所已备案`,
        ...(town.short === 0 ? [] : [`${town.short} 所辅助网格员不足`]),
      ].join('，'),
    })),
  areas:
    areas.length === 0 ? '' : `另有没有学校的片区，不用备案：${areas.map(({ name }) => name).join('、')}`,
  guards: [
    guards.short === 0 ? '没有学校辅助网格员不足' : `${guards.short} 所学校辅助网格员不足`,
    ...(guards.unknown === 0 ? [] : [`${guards.unknown} 所还没有提交或不知道学生人数`]),
  ].join('，'),
});

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly tone: string;
  readonly since: string;
  /** `辅助网格员差 2 名`; empty when there are enough, or it cannot be told. */
  readonly short: string;
}

/** A town's schools, those that wait for somebody first. */
export const unitRows = (units: readonly GuardedUnit[], now: number): readonly UnitRow[] =>
  order.flatMap((state) =>
    units
      .filter((unit) => unit.state === state)
      .map(({ id, name, since, shortBy }) => ({
        id,
        name,
        state: states[state][0],
        tone: states[state][1],
        since: since === '' ? '' : moment(since, now),
        short: (shortBy ?? 0) === 0 ? '' : `辅助网格员差 ${shortBy} 名`,
      })),
  );
