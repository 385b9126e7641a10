import { noDeadlines } from '../../cloudfunctions/noDeadlines.table';
import { desksOf } from '../../cloudfunctions/report/desks.rules';
import { reportFlow } from '../../cloudfunctions/report/report.table';
import { takeStep } from '../../cloudfunctions/report/step.rules';
import type { Row } from '../../cloudfunctions/report/taken.rules';
import { chained } from '../../cloudfunctions/workflow/journal.rules';
import type { DistrictDoc, UnitDoc } from '../../typings/directory';
import type { OwedMessage } from '../../typings/message';
import type { Post, Role } from '../../typings/person';
import type { ReportState, ReportStep, StepInput } from '../../typings/report';
import type { ReportDoc, Task } from '../../typings/reportDoc';
import { aliasFor, district, monday, postOf, report, unit } from './samples';

/*
 * Any edge of the table, taken by anybody, as the rules take it: a case as it stands in a state, and what the step owes.
 */

const inDepartment = (role: Role, id: string): Post => ({
  id: `${role}@${id}`,
  role,
  place: { kind: 'department', id, name: id },
  title: id,
});

export const who = {
  officer: ['o-off', postOf('OFF')],
  town: ['o-town', postOf('TOWN')],
  urban: ['o-urban', inDepartment('TDEPT', 't1-urban')],
  police: ['o-police', inDepartment('TDEPT', 't1-police')],
  market: ['o-market', inDepartment('DDEPT', 'MARKET')],
  gas: ['o-gas', inDepartment('DDEPT', 'GAS')],
  platform: ['o-dist', postOf('DIST')],
  bureau: ['o-edu', postOf('EDU')],
  chief: ['o-chief', postOf('CHIEF')],
  parent: ['o-parent', null],
  neighbour: ['o-neighbour', null],
  system: ['', null],
} as const;

export type Who = keyof typeof who;

export const nameOf = (openid: string | undefined): string =>
  Object.entries(who).find(([, [id]]) => id === openid || aliasFor(id) === openid)?.[0] ??
  `unknown ${openid ?? 'nobody'}`;

/** Who acted last in an office before a case stands in a state. */
const before: { readonly [S in ReportState]?: Who } = {
  needInfo: 'officer', rejected: 'officer', verified: 'officer', selfHandling: 'officer', selfClosed: 'officer',
  townPending: 'officer', townReturned: 'town', dispatched: 'town', districtDispatched: 'platform', deptReturned: 'urban',
  accepted: 'urban', handling: 'urban', feedback: 'urban', rework: 'officer', escalated: 'town',
  districtReturned: 'platform', difficult: 'town', suspended: 'town', govReported: 'bureau', closed: 'officer',
  evaluated: 'officer', split: 'officer', reopened: 'officer',
}; // prettier-ignore

const tasksOf = (from: string, lead: string, co: string): readonly Task[] =>
  ([['lead', lead], ['co', co]] as const).map(([part, department]) => ({
    department,
    name: department,
    part,
    state: 'signed',
    dueOn: '',
    sentAt: monday.toISOString(),
    from,
  })); // prettier-ignore

const worked: readonly ReportState[] = [
  'dispatched', 'deptReturned', 'accepted', 'handling', 'feedback', 'rework', 'difficult', 'suspended', 'govReported',
]; // prettier-ignore

function tasksIn(state: ReportState, by: Who): readonly Task[] {
  if (state === 'districtDispatched' || (state === 'deptReturned' && by === 'platform'))
    return tasksOf('dist:d1', 'MARKET', 'GAS');
  return worked.includes(state) ? tasksOf('town:t1', 't1-urban', 't1-police') : [];
}

/** A case with a neighbour who joined, as it stands in a state after somebody's last step. */
export function standing(state: ReportState, by: Who, filed: ReportDoc = report()): ReportDoc {
  const last = before[state];
  const doc = {
    ...filed,
    state,
    open: reportFlow.states[state].open,
    owed: [],
    followers: ['o-parent', 'o-neighbour'].map(aliasFor),
    tasks: tasksIn(state, by),
    asked: { department: 't1-urban', until: '2026-12-24' },
    townSees: 't1',
    districtSees: 'd1',
  };
  const entry = (openid: string, role: Role) =>
    chained(filed.journal, {
      at: monday.toISOString(), event: 'before', from: '', to: state, by: { role, title: role, openid, name: openid },
      input: {}, desk: '', spoken: {},
    }); // prettier-ignore
  const [openid, post] = last === undefined ? [undefined, null] : who[last];
  const journal =
    openid === undefined || post === null ? filed.journal : [...filed.journal, entry(openid, post.role)];
  return { ...doc, journal, desks: desksOf({ ...doc, journal }) };
}

const inputs: { readonly [S in ReportStep]?: StepInput } = {
  dispatch: { lead: 't1-urban', co: ['t1-police'] },
  districtDispatch: { lead: 'MARKET', co: ['GAS'] },
  assign: { lead: 'MARKET', co: ['GAS'] },
  submitToTown: { town: 't1' },
  resubmit: { town: 't1' },
  suspend: { reviewOn: '2026-12-24' },
  grantExtension: { until: '2026-12-24' },
  askExtension: { until: '2026-12-24' },
  mark: { mark: 'bullying', severe: 'yes' },
};

/** What a step owes, taken by somebody from a case that stands in a state. */
export function messagesOn(
  state: ReportState,
  step: ReportStep,
  by: Who,
  {
    filed = report(),
    input = {},
    at = monday,
    school = unit(),
    area = district(),
  }: { filed?: ReportDoc; input?: StepInput; at?: Date; school?: UnitDoc; area?: DistrictDoc } = {},
): readonly OwedMessage[] {
  const rows: Readonly<Record<string, Row | undefined>> = reportFlow.states[state].steps;
  const row = rows[step];
  if (row === undefined) throw new Error(`${state} has no ${step}`);
  const [openid, post] = who[by];
  const moved: { readonly [S in ReportState]?: StepInput } = {
    dispatched: { lead: 't1-police', co: [] },
    districtDispatched: { lead: 'GAS', co: [] },
  };
  const waived = step === 'waive' ? { department: state === 'districtDispatched' ? 'GAS' : 't1-police' } : {};
  const { after } = takeStep({
    report: standing(state, by, filed), step, row, input: { ...input, ...inputs[step], ...moved[state], ...waived }, post, openid,
    aliases: openid === '' ? [] : [aliasFor(openid)], name: post === null ? null : openid, district: area, deadlines: noDeadlines, unit: school, item: () => filed.item, isRestricted: () => false, at, instead: false,
    spoken: {}, isJoined: by === 'neighbour', isSystem: by === 'system',
  }); // prettier-ignore
  return after.owed;
}
