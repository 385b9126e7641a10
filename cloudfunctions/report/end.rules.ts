import type { CaseClock, ClockStage, Duration, WorkCalendar } from '../../typings/deadline';
import type { ReportDoc, Task } from '../../typings/reportDoc';
import { dayBegins } from '../calendar.rules';
import { endAfterStop, endOf } from '../workTime.rules';
import { isOpenTask } from './access.rules';
import { stateClocks } from './clock.table';
import { type Span, spansOf } from './spans.rules';

/** An end, and since when it has been running towards it. Milliseconds. */
export interface End {
  readonly from: number;
  readonly at: number;
}

/**
 * When a limit runs out, from the stretches that count for it: time in between stands still, whatever the reason. Null
 * while it stands still now, unless it had run out before: what is over stays over.
 */
export function endOver(
  spans: readonly Span[],
  counts: (span: Span) => boolean,
  limit: Duration,
  calendar: WorkCalendar,
): End | null {
  const first = spans.findIndex(counts);
  const from = spans[first]?.from;
  if (from === undefined) return null;
  let at = endOf(from, limit, calendar);
  for (const span of spans.slice(first)) {
    if (at <= span.from) return { from, at };
    if (counts(span)) continue;
    if (span.to === null) return null;
    at = endAfterStop(at, { from: span.from, to: span.to }, limit.unit, calendar);
  }
  return { from, at };
}

/** The end of one stage of the way; null where none is set or it is not this stage's time. */
function stageEnd(
  stage: ClockStage,
  spans: readonly Span[],
  { limits }: CaseClock,
  calendar: WorkCalendar,
): End | null {
  const limit = limits[stage];
  if (limit === undefined) return null;
  if (stage === 'whole') return endOver(spans, ({ runs }) => runs, limit, calendar);
  // NB: work that has to be done again is new work; a case that was sent back is not.
  const again = stage === 'handle' ? spans.findLastIndex(({ event }) => event === 'rework') : -1;
  const own = spans.slice(Math.max(again, 0));
  return endOver(own, ({ runs, state }) => runs && stateClocks[state].stage === stage, limit, calendar);
}

const dayEnd = ({ dueOn, sentAt }: Task): End => ({
  from: Date.parse(sentAt),
  at: Date.parse(dayBegins(dueOn, 1)),
});

/**
 * Every end that a case has now: of the whole, of the stage it is in, of each unit that still owes an answer by a day.
 * Where the dispatcher set a day, the day stands in the place of the profile's limit for handling.
 */
export function endsOf(report: ReportDoc, clock: CaseClock, calendar: WorkCalendar): readonly End[] {
  if (!report.open) return [];
  const spans = spansOf(report.journal);
  const { stage, runs } = stateClocks[report.state];
  const tasks = report.tasks.filter((task) => isOpenTask(task) && task.dueOn !== '');
  const now = spans.at(-1)?.from ?? 0;
  const days = tasks.map(dayEnd).filter(({ at }) => runs || at <= stoppedSince(spans, now));
  const own = stage === null || (stage === 'handle' && tasks.length > 0) ? [] : [stage];
  const ends = (['whole', ...own] as const).flatMap(
    (one: ClockStage) => stageEnd(one, spans, clock, calendar) ?? [],
  );
  return [...ends, ...days];
}

/** Since when it has been standing still: the beginning of the last stretches that do not run. */
export function stoppedSince(spans: readonly Span[], now: number): number {
  const running = spans.findLastIndex(({ runs }) => runs);
  return spans[running + 1]?.from ?? now;
}

export const earliest = (ends: readonly End[]): End | null =>
  ends.reduce<End | null>((first, end) => (first === null || end.at < first.at ? end : first), null);
