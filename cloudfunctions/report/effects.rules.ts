import type { DeadlineDoc } from '../../typings/deadline';
import type { DistrictDoc } from '../../typings/directory';
import type { ReportFlag, ReportStep, StepInput } from '../../typings/report';
import type { Licence, ReportDoc, ReportOutcome, Task } from '../../typings/reportDoc';
import type { Post } from '../../typings/person';
import { dayOf, daysBetween, laterDay } from '../calendar.rules';
import { leased } from '../workflow/delivery.rules';
import { onDuty } from '../receiver.rules';
import { deskOfPost } from './desks.rules';
import { stoppedSince } from './end.rules';
import { markIn, policeFor, remarked } from './marks.rules';
import type { ReportedItemFor } from './item.rules';
import { spansOf } from './spans.rules';
import { partsOf } from './split.rules';

/** What a step was taken with. */
export interface Deed {
  readonly report: ReportDoc;
  readonly input: StepInput;
  readonly post: Post | null;
  readonly openid: string;
  readonly district: DistrictDoc;
  readonly deadlines: DeadlineDoc;
  readonly item: ReportedItemFor;
  /** True for items that only their handlers read (F072). NB: what was sealed stays sealed, whatever it turns out to be. */
  readonly isRestricted: (itemId: string) => boolean;
  readonly at: Date;
}

/** Fields that a step gives the report; `undefined` takes a field away. */
export type Effect = { readonly [K in keyof ReportDoc]?: ReportDoc[K] | undefined };

/** What each step does to the report besides leading to another state; steps that do nothing else are not named. */
export const effects: { readonly [S in ReportStep]?: (deed: Deed) => Effect } = {
  object: () => ({ objected: true, receiver: 'EDU', closedAt: undefined, outcome: undefined }),
  verify: ({ report, item, input, isRestricted }) => ({
    item: item(text(input, 'item')),
    licence: licence(input),
    flags: isRestricted(text(input, 'item')) ? raised(report.flags, 'RESTRICTED') : report.flags,
  }),
  checkLicence: ({ input }) => ({ licence: licence(input) }),
  reject: (deed) => ({
    ...ended(deed, undefined),
    ...(text(deed.input, 'reason') === 'channel' ? withoutLead(deed.report) : {}),
  }),
  withdraw: (deed) => ended(deed, undefined),
  // NB: pickup codes open the case it became part of.
  merge: (deed) => ({
    ...ended(deed, undefined),
    mergedInto: text(deed.input, 'target'),
    pickups: undefined,
  }),
  split: ({ report, input, at }) => ({ parts: partsOf(report, input, at), partsDueAt: leased(at) }),
  closeParts: (deed) => ({ ...ended(deed, outcome(deed.input)), partsDueAt: undefined }),
  selfHandle: handled,
  selfClose: (deed) => ({ ...handled(deed), ...ended(deed, 'solved') }),
  // What was kept back is the receiver's now, who was there all the time.
  release: ({ report }) => ({
    flags: lowered(report.flags, 'HELD'),
    bypass: report.flags.includes('BYPASS'),
    townSees: report.receiver === 'TOWN' ? report.town.id : report.townSees,
  }),
  showPicture: ({ report: { checks = [] } }) => ({
    checks: checks.map((check) => (check.state === 'risky' ? { ...check, state: 'released' } : check)),
  }),
  submitToTown: toTown,
  resubmit: toTown,
  returnToSchool: ({ report: { counts } }) => ({
    counts: { ...counts, townReturns: counts.townReturns + 1 },
  }),
  dispatch: dispatched,
  districtDispatch: dispatched,
  assign: dispatched,
  sign: (deed) => ownTask(deed, { state: 'signed' }),
  returnNotOurs: (deed) => ({
    ...ownTask(deed, { state: 'returned' }),
    counts: { ...deed.report.counts, notOurs: deed.report.counts.notOurs + 1 },
  }),
  start: handled,
  reply: (deed) => ({ ...ownTask(deed, { state: 'replied' }), ...handled(deed) }),
  waive: ({ report, input }) => ({
    tasks: withTask(report.tasks, text(input, 'department'), { state: 'waived' }),
  }),
  askExtension: ({ post, input }) => ({
    asked: { department: post?.place.id ?? '', until: text(input, 'until') },
  }),
  grantExtension: ({ report }) => ({
    tasks: withTask(report.tasks, report.asked?.department ?? '', { dueOn: report.asked?.until ?? '' }),
    asked: undefined,
  }),
  denyExtension: () => ({ asked: undefined }),
  feedback: (deed) => ({
    ...ownTask(deed, { state: 'replied' }),
    ...handled(deed),
    outcome: outcome(deed.input),
    asked: undefined,
  }),
  close: (deed) => ended(deed, deed.report.outcome ?? 'solved'),
  rework: ({ report }) => {
    const reworks = report.counts.reworks + 1;
    return {
      counts: { ...report.counts, reworks },
      tasks: report.tasks.map((task) => (task.part === 'lead' ? { ...task, state: 'signed' } : task)),
      flags: reworks >= 2 ? raised(report.flags, 'SUPERVISE') : report.flags,
      outcome: undefined,
    };
  },
  escalate: ({ report }) => ({ districtSees: report.districtId, tasks: [], asked: undefined }),
  toDifficult: ({ report }) => ({ districtSees: report.districtId }),
  suspend: ({ input }) => ({ reviewOn: text(input, 'reviewOn') }),
  resume: (deed) => ({ reviewOn: undefined, tasks: daysMovedOn(deed) }),
  mark: marked,
  reportPolice: ({ at }) => ({ policeToldAt: at.toISOString() }),
  evaluate: ({ input }) => ({ stars: Number(text(input, 'stars')) }),
  reopen: () => ({ outcome: undefined, closedAt: undefined, tasks: [], handledBy: [], stars: undefined }),
};

/** A unit's day moves on by as many days as the case lay still; a day that had passed before stays. */
function daysMovedOn({ report, at }: Deed): readonly Task[] {
  const since = dayOf(new Date(stoppedSince(spansOf(report.journal), at.getTime())));
  const still = daysBetween(since, dayOf(at));
  return report.tasks.map((task) =>
    task.dueOn >= since ? { ...task, dueOn: laterDay(task.dueOn, still) } : task,
  );
}

const text = (input: StepInput, name: string): string => {
  const value = input[name];
  return typeof value === 'string' ? value : '';
};

const names = (input: StepInput, name: string): readonly string[] => {
  const value = input[name];
  return Array.isArray(value) ? value.map(String) : [];
};

const licences: readonly Licence[] = ['HAS_LICENCE', 'NO_LICENCE', 'LICENCE_UNKNOWN'];
const outcomes: readonly ReportOutcome[] = ['solved', 'notOurs', 'cannot'];

const licence = (input: StepInput): Licence | undefined => licences.find((one) => one === input['licence']);

const outcome = (input: StepInput): ReportOutcome =>
  outcomes.find((one) => one === input['outcome']) ?? 'cannot';

/** Who handled it may not check it (F111). */
function handled({ report, openid }: Deed): Effect {
  return { handledBy: [...new Set([...report.handledBy, openid])] };
}

const ended = ({ at }: Deed, how: ReportOutcome | undefined): Effect => ({
  closedAt: at.toISOString(),
  outcome: how,
});

/** A security lead belongs to the official channel: no word, place or picture of it stays here (F073, T27). */
const withoutLead = ({ joined }: ReportDoc): Effect => ({
  item: null,
  text: '',
  place: { words: '', point: null },
  media: [],
  joined: joined.map((voice) => ({ ...voice, text: '', media: [] })),
});

/** It goes to the town where it happened, whichever school reported it (T07). */
function toTown({ report, input, district }: Deed): Effect {
  const town = district.towns.find(({ id }) => id === input['town']);
  const eventTown = town === undefined ? report.eventTown : { id: town.id, name: town.name };
  return { eventTown, townSees: eventTown.id };
}

function dispatched({ report, input, post, district, at }: Deed): Effect {
  const from = post === null ? '' : deskOfPost(post);
  const task = (department: string, part: Task['part']): Task => ({
    department,
    name: district.departments.find(({ id }) => id === department)?.name ?? department,
    part,
    state: 'sent',
    dueOn: text(input, 'dueOn'),
    sentAt: at.toISOString(),
    from,
  });
  const tasks = [task(text(input, 'lead'), 'lead'), ...names(input, 'co').map((id) => task(id, 'co'))];
  const hasContact = tasks.every(({ department }) => {
    const unit = district.departments.find(({ id }) => id === department);
    return unit !== undefined && onDuty(unit.seats, at).length > 0;
  });
  return {
    tasks,
    handledBy: [],
    flags: hasContact ? lowered(report.flags, 'NO_CONTACT') : raised(report.flags, 'NO_CONTACT'),
  };
}

/** Sealed from now on, whatever it turns out to be, and open to the police of the place (F149, F152). */
function marked({ report, input, district, at }: Deed): Effect {
  const mark = markIn(input);
  if (mark === null) return {};
  const police = policeFor(report, district, at);
  const informed = [...new Set([...(report.informed ?? []), ...(police === null ? [] : [police.id])])];
  return {
    marks: remarked(report.marks ?? [], mark),
    flags: raised(report.flags, 'RESTRICTED'),
    ...(informed.length === 0 ? {} : { informed }),
  };
}

const ownTask = ({ report, post }: Deed, change: Partial<Task>): Effect => ({
  tasks: withTask(report.tasks, post?.place.id ?? '', change),
});

const withTask = (tasks: readonly Task[], department: string, change: Partial<Task>): readonly Task[] =>
  tasks.map((task) => (task.department === department ? { ...task, ...change } : task));

const raised = (flags: readonly ReportFlag[], flag: ReportFlag): readonly ReportFlag[] =>
  flags.includes(flag) ? flags : [...flags, flag];

const lowered = (flags: readonly ReportFlag[], flag: ReportFlag): readonly ReportFlag[] =>
  flags.filter((one) => one !== flag);
