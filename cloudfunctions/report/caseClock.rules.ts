import type { CaseClock, ClockLevel, ClockStage, DeadlineDoc, WorkCalendar } from '../../typings/deadline';
import type { ReportDoc } from '../../typings/reportDoc';
import { instantOn } from '../calendar.rules';
import { dueInOf } from '../overdue.rules';
import { stageLabels } from '../stageLabels.table';
import { levels } from './clock.table';
import { earliest, type End, endsOf } from './end.rules';
import { sinceOf, spansOf } from './spans.rules';

const hour = 3_600_000;
const day = 24 * hour;

/** People are told of a review when they come to work, not when the day begins. */
const reviewTime = '09:00';

const stages = Object.keys(stageLabels) as readonly ClockStage[];

/** What the profile gives a case of this item and urgency: the item's own value, else the one for every item (F099). */
export function givenClock(
  report: Pick<ReportDoc, 'item' | 'flags' | 'clock'>,
  { v, limits, settings }: DeadlineDoc,
): CaseClock {
  const urgency = report.flags.includes('EMERGENCY') ? 'urgent' : 'normal';
  const fitting = limits.filter((limit) => limit.urgency === urgency);
  const given = stages.flatMap((stage) => {
    const values = fitting.filter((limit) => limit.stage === stage);
    const own = values.find(({ item }) => item !== null && item === report.item?.id);
    const value = own ?? values.find(({ item }) => item === null);
    return value === undefined ? [] : [[stage, value.duration] as const];
  });
  const { dueSoonHours, escalateHours, answerDays } = settings;
  const told = report.clock?.told ?? [];
  return {
    profile: v,
    limits: Object.fromEntries(given),
    dueSoonHours,
    escalateHours,
    answerDays,
    told,
  };
}

/** One level of a case, when it is reached, and by what key it is remembered. */
export interface LevelDue {
  readonly level: ClockLevel;
  readonly at: number;
  readonly key: string;
}

const iso = (at: number): string => new Date(at).toISOString();

/** Half the time has to be over before anybody is reminded that it ends. */
const soonAt = ({ from, at }: End, hours: number): number =>
  at - Math.min(hours * hour, Math.floor(Math.max(0, at - from) / 2));

interface Bases {
  readonly soon: End | null;
  readonly end: End | null;
  readonly question: number | null;
  readonly review: number | null;
}

function basesOf(report: ReportDoc, clock: CaseClock, end: End | null): Bases {
  const spans = spansOf(report.journal);
  const runs = spans.at(-1)?.runs === true;
  const asked = report.state === 'needInfo' && !runs ? sinceOf(spans, 'needInfo') : null;
  return {
    // NB: while it stands still nobody is pressed, though what was over stays over.
    soon: runs ? end : null,
    end: runs ? end : null,
    question: asked === null || clock.answerDays === null ? null : asked + clock.answerDays * day,
    review: report.open && report.reviewOn !== undefined ? instantOn(report.reviewOn, reviewTime) : null,
  };
}

/** Every level that this case will come to if nothing is done, in the order of the table. */
function levelsAhead(report: ReportDoc, clock: CaseClock, end: End | null): readonly LevelDue[] {
  const bases = basesOf(report, clock, end);
  const { dueSoonHours, escalateHours } = clock;
  return (Object.keys(levels) as readonly ClockLevel[]).flatMap((level): readonly LevelDue[] => {
    const { from, steps } = levels[level];
    if (from === 'question' || from === 'review') {
      const at = bases[from];
      return at === null ? [] : [{ level, at, key: `${level}@${iso(at)}` }];
    }
    const base = bases[from];
    if (base === null || (steps > 0 && escalateHours === null)) return [];
    const begins = from === 'soon' ? soonAt(base, dueSoonHours) : base.at;
    return [{ level, at: begins + steps * (escalateHours ?? 0) * hour, key: `${level}@${iso(base.at)}` }];
  });
}

/** The levels that have been reached and nobody has been told of. */
export function levelsReached(report: ReportDoc, calendar: WorkCalendar, now: Date): readonly LevelDue[] {
  const { clock } = report;
  if (clock === undefined) return [];
  const end = earliest(endsOf(report, clock, calendar));
  return levelsAhead(report, clock, end).filter(
    ({ at, key }) => at <= now.getTime() && !clock.told.includes(key),
  );
}

const timed = ['dueAt', 'soonAt', 'dueOrder', 'dueIn', 'nextClockAt'] as const;

type Timed = (typeof timed)[number];

const isTimed = (field: string): boolean => timed.some((one) => one === field);

/** The report with everything stored that lists, and the sweep of the clock, find it by. */
export function withTimes(report: ReportDoc, calendar: WorkCalendar): ReportDoc {
  const kept = Object.entries(report).filter(([field]) => !isTimed(field));
  // What is left lacks only fields that a report need not have.
  return { ...(Object.fromEntries(kept) as Omit<ReportDoc, Timed>), ...timesOf(report, calendar) };
}

function timesOf(report: ReportDoc, calendar: WorkCalendar): Pick<ReportDoc, Timed> {
  const { clock } = report;
  if (clock === undefined) return {};
  const end = earliest(endsOf(report, clock, calendar));
  const ahead = levelsAhead(report, clock, end).filter(({ key }) => !clock.told.includes(key));
  const next = ahead.map(({ at }) => at).sort((one, other) => one - other)[0];
  const dueAt = end === null ? null : iso(end.at);
  return {
    ...(end === null || dueAt === null
      ? {}
      : {
          dueAt,
          soonAt: iso(soonAt(end, clock.dueSoonHours)),
          dueOrder: `${dueAt}/${report._id}`,
          dueIn: dueInOf(report),
        }),
    ...(next === undefined ? {} : { nextClockAt: iso(next) }),
  };
}
