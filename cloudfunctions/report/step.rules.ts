import type { DistrictDoc } from '../../typings/directory';
import type { ReportState, ReportStep } from '../../typings/report';
import type { JournalActor, ReportDoc } from '../../typings/reportDoc';
import { chained } from '../workflow/journal.rules';
import type { Change } from '../world';
import { departmentsOf } from './access.rules';
import { givenClock, withTimes } from './caseClock.rules';
import { changeFrom } from './change.rules';
import { toCheck } from './content.rules';
import { desksOf, deskTitles } from './desks.rules';
import { type Effect, effects } from './effects.rules';
import { reportFlow } from './report.table';
import { ackStart } from './mustAck.rules';
import type { Taken } from './taken.rules';
import { messagesFor } from './tells.rules';

/** The report after a step, and the one change that makes it so. Pure. */
export function takeStep(taken: Taken): { readonly after: ReportDoc; readonly change: Change } {
  const { report, district } = taken;
  const moved = withDesks(movedReport(taken), district);
  const entry = chained(report.journal, {
    at: taken.at.toISOString(),
    event: taken.step,
    from: report.state,
    to: moved.state,
    by: actorOf(taken),
    input: taken.input,
    desk: moved.deskTitle,
    spoken: taken.spoken,
  });
  const owed = messagesFor(moved, taken);
  const written = {
    ...moved,
    journal: [...report.journal, entry],
    owed: [...report.owed, ...owed],
    ...ackStart(owed, report),
    ...withChecks(moved, taken),
  };
  const after = withTimes(timedAnew(written, taken), taken.deadlines.calendar);
  return { after, change: changeFrom(report, after, [entry], owed) };
}

/** Pictures that a reporter adds go the way of the first ones (F060). */
function withChecks(moved: ReportDoc, { post, isSystem, row, input, at }: Taken): Partial<ReportDoc> {
  if (post !== null || isSystem === true || moved.flags.includes('EMERGENCY')) return {};
  const fileIds = row.needs.flatMap(({ kind, name }) => {
    const value = input[name];
    return kind === 'photos' && typeof value === 'object' ? value : [];
  });
  const { checks = [], checkDueAt } = toCheck(fileIds, moved.reporter.kind === 'anonymous', at);
  return checkDueAt === undefined ? {} : { checks: [...(moved.checks ?? []), ...checks], checkDueAt };
}

/** Steps after which a case keeps no longer what it was given: who holds it, or what it is, was settled anew. */
const givesAnew: ReadonlySet<ReportStep> = new Set([
  'verify', 'dispatch', 'districtDispatch', 'assign', 'reopen', 'object',
]); // prettier-ignore

const timedAnew = (report: ReportDoc, { step, deadlines, report: before }: Taken): ReportDoc =>
  before.clock === undefined || (givesAnew.has(step) && !isSameItem(step, report, before))
    ? { ...report, clock: givenClock(report, deadlines) }
    : report;

/** Having been on site changes nothing unless it turned out to be something else. */
const isSameItem = (step: ReportStep, after: ReportDoc, before: ReportDoc): boolean =>
  step === 'verify' && after.item?.id === before.item?.id;

function movedReport(taken: Taken): ReportDoc {
  const { report, step } = taken;
  const state = nextState(taken);
  const effect: Effect = effects[step]?.(taken) ?? {};
  const merged = { ...report, ...effect, v: report.v + 1, state, open: reportFlow.states[state].open };
  const departments = departmentsOf({
    tasks: merged.tasks ?? [],
    ...(merged.informed === undefined ? {} : { informed: merged.informed }),
  });
  return withoutUndefined({ ...merged, departments: departments.length === 0 ? undefined : departments });
}

function nextState({ report, row, instead }: Taken): ReportState {
  if (instead && row.instead !== undefined) return row.instead.to;
  return row.to === 'stay' ? report.state : row.to;
}

/** An effect takes a field away by giving it `undefined`. */
const withoutUndefined = (report: { readonly [K in keyof ReportDoc]: ReportDoc[K] | undefined }): ReportDoc =>
  Object.fromEntries(
    Object.entries(report).filter(([, value]) => value !== undefined),
  ) as unknown as ReportDoc;

function withDesks(report: ReportDoc, district: DistrictDoc): ReportDoc {
  const desks = desksOf(report);
  return { ...report, desks, deskTitle: deskTitles(desks, report, district) };
}

/** Who took a step, as the journal keeps it: staff by name, a reporter never. */
export function actorOf({ post, openid, name, isJoined, isSystem }: Acting): JournalActor {
  if (isSystem === true) return { role: 'SYS', title: '系统' };
  if (post === null) return { role: 'REPORTER', title: isJoined ? '一起上报的人' : '上报人' };
  const title = post.place.kind === 'department' ? post.place.name : post.title;
  return { role: post.role, title, openid, ...(name === null ? {} : { name }) };
}

type Acting = Pick<Taken, 'post' | 'openid' | 'name' | 'isJoined' | 'isSystem'>;
