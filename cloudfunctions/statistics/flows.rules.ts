import type { JournalEntry, ReportOutcome } from '../../typings/reportDoc';
import type { Figure, Stretch } from '../../typings/statistics';
import { dayOf } from '../calendar.rules';
import { bucketMinutes } from './figures.table';

/** One thing that is counted: on its day, for the case or for one department. */
export interface Happening {
  readonly day: string;
  readonly figure: Figure;
  readonly count: number;
  readonly department?: string;
}

/** What one department was given. */
interface Given {
  readonly id: string;
  readonly name: string;
  readonly part: 'lead' | 'co';
  readonly since: string;
  readonly dueOn: string;
}

/** All that is remembered of the entries before. */
interface Trail {
  readonly at: string;
  readonly isLooked: boolean;
  readonly isDispatched: boolean;
  readonly given: readonly Given[];
  readonly outcome: ReportOutcome | null;
  readonly until: string;
  readonly happened: readonly Happening[];
  /** How it ended; taken back when it is opened again, so that a figure is as long as the list behind it. */
  readonly ending: readonly Happening[];
}

const beginning: Trail = {
  at: '',
  isLooked: false,
  isDispatched: false,
  given: [],
  outcome: null,
  until: '',
  happened: [],
  ending: [],
};

/** All that a journal counts for. The first entries of a journal always count for the same (F363, F367). */
export function happeningsOf(journal: readonly JournalEntry[]): readonly Happening[] {
  const { happened, ending } = journal.reduce(following, beginning);
  return [...happened, ...ending];
}

const following = (trail: Trail, entry: JournalEntry): Trail => {
  const then = rules[entry.event]?.(looked(trail, entry), entry) ?? looked(trail, entry);
  return entry.to === 'difficult' && entry.from !== 'difficult' ? counted(then, entry, 'difficult') : then;
};

const on = (entry: JournalEntry, figure: Figure, count = 1): Happening => ({
  day: dayOf(new Date(entry.at)),
  figure,
  count,
});

const counted = (trail: Trail, entry: JournalEntry, ...figures: readonly Figure[]): Trail => ({
  ...trail,
  happened: [...trail.happened, ...figures.map((figure) => on(entry, figure))],
});

/** The bucket that the time between falls into: `toLook3`. */
export function bucketOf(stretch: Stretch, from: string, to: string): Figure {
  const minutes = (Date.parse(to) - Date.parse(from)) / 60_000;
  const place = bucketMinutes.findIndex((bound) => minutes <= bound);
  return `${stretch}${place === -1 ? bucketMinutes.length : place}`;
}

const nobody: ReadonlySet<string> = new Set(['SYS', 'REPORTER']);
/** Written into a case from elsewhere: nobody looked at it for that. */
const besides: ReadonlySet<string> = new Set(['absorbed', 'external']);

/** The first step of anybody in an office is the first look. */
function looked(trail: Trail, entry: JournalEntry): Trail {
  if (trail.isLooked || trail.at === '' || nobody.has(entry.by.role) || besides.has(entry.event))
    return trail;
  return { ...counted(trail, entry, 'looked', bucketOf('toLook', trail.at, entry.at)), isLooked: true };
}

type Rule = (trail: Trail, entry: JournalEntry) => Trail;

const begun: Rule = (trail, entry) => ({ ...counted(trail, entry, 'received'), at: entry.at });

const ended =
  (figure: (trail: Trail, entry: JournalEntry) => Figure, isHandled: boolean): Rule =>
  (trail, entry) => ({
    ...trail,
    given: [],
    ending: [
      on(entry, figure(trail, entry)),
      ...(isHandled ? [on(entry, bucketOf('toClose', trail.at, entry.at))] : []),
    ],
  });

const outcomes: readonly ReportOutcome[] = ['solved', 'notOurs', 'cannot'];
const outcomeIn = ({ input }: JournalEntry): ReportOutcome =>
  outcomes.find((one) => one === input['outcome']) ?? 'cannot';

const text = ({ input }: JournalEntry, name: string): string => {
  const value = input[name];
  return typeof value === 'string' ? value : '';
};

const dispatched: Rule = (trail, entry) => {
  const { co } = entry.input;
  const given = [text(entry, 'lead'), ...(Array.isArray(co) ? co.map(String) : [])].map((id, nth): Given => ({
    id,
    name: entry.spoken[id] ?? id,
    part: nth === 0 ? 'lead' : 'co',
    since: entry.at,
    dueOn: text(entry, 'dueOn'),
  }));
  const first = trail.isDispatched
    ? trail
    : counted(trail, entry, 'dispatched', bucketOf('toDispatch', trail.at, entry.at));
  return given.reduce<Trail>((so, one) => told(so, entry, one, 'given'), {
    ...first,
    isDispatched: true,
    given,
  });
};

const told = (trail: Trail, entry: JournalEntry, { id }: Given, ...figures: readonly Figure[]): Trail => ({
  ...trail,
  happened: [...trail.happened, ...figures.map((figure) => ({ ...on(entry, figure), department: id }))],
});

const leadOf = ({ given }: Trail): Given | undefined => given.find(({ part }) => part === 'lead');
/** NB: an entry names a department as its post does; ids and names are both its names. */
const helperOf = ({ given }: Trail, { by }: JournalEntry): Given | undefined =>
  given.find(({ part, id, name }) => part === 'co' && (name === by.title || id === by.title));

const byLead =
  (figures: (lead: Given, entry: JournalEntry) => readonly Figure[]): Rule =>
  (trail, entry) => {
    const lead = leadOf(trail);
    return lead === undefined ? trail : told(trail, entry, lead, ...figures(lead, entry));
  };

const answered = ({ since, dueOn }: Given, entry: JournalEntry): readonly Figure[] => [
  'handled',
  bucketOf('toHandle', since, entry.at),
  ...(dueOn !== '' && dueOn < dayOf(new Date(entry.at)) ? (['handledLate'] as const) : []),
];

const withLead = (trail: Trail, change: Partial<Given>): Trail => ({
  ...trail,
  given: trail.given.map((one) => (one.part === 'lead' ? { ...one, ...change } : one)),
});

const again: Rule = (trail) => ({ ...trail, ending: [], outcome: null });

/** What each event counts for; events that count for nothing are not named. */
const rules: Readonly<Record<string, Rule>> = {
  submitted: begun,
  parted: begun,
  dispatch: dispatched,
  districtDispatch: dispatched,
  assign: dispatched,
  sign: byLead(({ since }, { at }) => ['signed', bucketOf('toSign', since, at)]),
  feedback: (trail, entry) => ({ ...byLead(answered)(trail, entry), outcome: outcomeIn(entry) }),
  reply: (trail, entry) => {
    const helper = helperOf(trail, entry);
    return helper === undefined ? trail : told(trail, entry, helper, ...answered(helper, entry));
  },
  askExtension: (trail, entry) => ({
    ...byLead(() => ['extensions'])(trail, entry),
    until: text(entry, 'until'),
  }),
  grantExtension: (trail) => withLead(trail, { dueOn: trail.until }),
  returnNotOurs: (trail, entry) => byLead(() => ['sentBack'])(counted(trail, entry, 'notOursReturns'), entry),
  rework: (trail, entry) =>
    withLead(byLead(() => ['sentToRework'])({ ...counted(trail, entry, 'reworks'), outcome: null }, entry), {
      since: entry.at,
    }),
  returnToSchool: (trail, entry) => counted(trail, entry, 'townReturns'),
  districtReturn: (trail, entry) => counted(trail, entry, 'districtReturns'),
  escalate: (trail, entry) => ({ ...counted(trail, entry, 'escalated'), given: [] }),
  suspend: (trail, entry) => counted(trail, entry, 'suspended'),
  evaluate: (trail, entry) => ({
    ...trail,
    happened: [...trail.happened, on(entry, 'rated'), on(entry, 'stars', Number(text(entry, 'stars')))],
  }),
  reject: ended(() => 'rejected', false),
  withdraw: ended(() => 'withdrawn', false),
  merge: ended(() => 'merged', false),
  selfClose: ended(() => 'solved', true),
  close: ended(({ outcome }) => outcome ?? 'solved', true),
  closeParts: ended((_, entry) => outcomeIn(entry), true),
  reopen: (trail, entry) => again(counted(trail, entry, 'reopened'), entry),
  object: (trail, entry) => again(counted(trail, entry, 'objected'), entry),
};
