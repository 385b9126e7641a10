import type { DistrictDoc, UnitDoc } from '../../typings/directory';
import type { Post } from '../../typings/person';
import type { Need, TimelineEntry } from '../../typings/report';
import type {
  GuardCount,
  RosterDoc,
  RosterLine,
  RosterMayDo,
  RosterPage,
  RosterRow,
  RosterState,
} from '../../typings/roster';
import { canonical } from '../workflow/journal.rules';
import { toldWords } from '../workflow/delivery.rules';
import { allowedSteps } from '../workflow/step.rules';
import type { RosterSight } from './access.rules';
import { rosterFaults } from './check.rules';
import { kindWords, masked } from './entry.rules';
import { rosterFlow, rosterSteps } from './roster.table';
import { subjectOf } from './step.rules';

const editable: readonly RosterState[] = ['draft', 'returned', 'amended'];

export const mayEdit = (roster: Pick<RosterDoc, 'state'>, sight: RosterSight): boolean =>
  sight === 'school' && editable.includes(roster.state);

export interface Looked {
  readonly roster: RosterDoc;
  readonly unit: Pick<UnitDoc, 'studentCount'>;
  readonly district: Pick<DistrictDoc, 'bureau'>;
  readonly post: Post;
  readonly sight: RosterSight;
  readonly guards: GuardCount;
}

/** A school's roster as its school and the bureau read it: numbers masked, faults in words, steps that may be taken. */
export function rosterPage({ roster, unit, post, sight, guards }: Looked): RosterPage {
  const { label, tone } = rosterFlow.states[roster.state];
  const knows = (unit.studentCount ?? roster.studentCount) !== undefined;
  return {
    unit: roster.unit,
    townName: roster.town.name,
    v: roster.v,
    state: { text: label, tone },
    said: saidOf(roster),
    lines: roster.rows.map((row) => lineOf(row, roster)),
    leaving: leavingOf(roster),
    faults: rosterFaults(roster.rows, guards),
    guards,
    mayEdit: mayEdit(roster, sight),
    mayDo: allowedSteps(rosterFlow, rosterSteps, subjectOf(roster, post, true)).map(
      ([step, row]): RosterMayDo => ({
        step,
        label: row.label,
        tone: row.tone,
        needs: needsOf(row.needs, knows),
      }),
    ),
    timeline: timelineOf(roster),
  };
}

/** The number of students is asked for only as long as nobody knows it. */
export const needsOf = (needs: readonly Need[], knowsStudents: boolean): readonly Need[] =>
  needs.filter(({ name }) => name !== 'studentCount' || !knowsStudents);

function saidOf({ filed, state }: RosterDoc): string {
  if (filed === null) return '还没有在系统里备案：备案后，由名单里的责任网格员、网格长接收上报。';
  if (state === 'filed') return `第 ${filed.version} 次备案的名单正在使用。`;
  return `第 ${filed.version} 次备案的队伍照常接收上报，直到新名单备案。`;
}

export const lineOf = (row: RosterRow, { bound, filed }: RosterDoc): RosterLine => ({
  ...row,
  mobile: masked(row.mobile),
  kindWords: [kindWords[row.kind], ...(row.auxKind === null ? [] : [row.auxKind])].join(' · '),
  isBound: bound[row.rowId] !== undefined,
  mark: markOf(row, filed?.rows ?? null),
});

function markOf(row: RosterRow, filed: readonly RosterRow[] | null): string {
  if (filed === null) return '';
  const before = filed.find(({ rowId }) => rowId === row.rowId);
  if (before === undefined) return '新增';
  return canonical(before) === canonical(row) ? '' : '有改动';
}

const leavingOf = ({ filed, rows }: RosterDoc): readonly string[] =>
  (filed?.rows ?? [])
    .filter(({ rowId }) => !rows.some((row) => row.rowId === rowId))
    .map(({ kind, name }) => `${kindWords[kind]}${name}`);

const timelineOf = (roster: RosterDoc): readonly TimelineEntry[] =>
  roster.journal
    .map(({ at, event, from, by, input }, nth): TimelineEntry => {
      const steps: Readonly<Record<string, { readonly done: string }>> = stepsOf(from);
      return {
        at,
        title: steps[event]?.done ?? spokenEvents[event] ?? event,
        by: by.name === undefined ? by.title : `${by.title} ${by.name}`,
        words: wordsOf(input),
        photos: [],
        told: told(roster, nth),
      };
    })
    .reverse();

const spokenEvents: Readonly<Record<string, string>> = {
  revealed: '查看了完整手机号',
  exported: '导出了带完整手机号的名单',
  imported: '导入了名单',
};

const isState = (state: string): state is RosterState => Object.hasOwn(rosterFlow.states, state);

const stepsOf = (state: string) => (isState(state) ? rosterFlow.states[state].steps : {});

const inputWords: Readonly<Record<string, string>> = {
  reason: '原因',
  studentCount: '在校学生人数',
  who: '对象',
  file: '文件编号',
};

const wordsOf = (input: Readonly<Record<string, unknown>>): string =>
  Object.entries(input)
    .map(([name, value]) => `${inputWords[name] ?? name}：${String(value)}`)
    .join('\n');

const told = ({ owed }: RosterDoc, nth: number): string =>
  owed
    .filter(({ key }) => key.startsWith(`${nth}/`))
    .map(toldWords)
    .join('；');
