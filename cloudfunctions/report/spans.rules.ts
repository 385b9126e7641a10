import type { ReportState } from '../../typings/report';
import type { JournalEntry } from '../../typings/reportDoc';
import { stateClocks } from './clock.table';
import { reportFlow } from './report.table';

/** A stretch of a case in one state and one pair of hands; `to` is null for the one that lasts. Milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
  readonly state: ReportState;
  /** In whose hands, in words of that day. */
  readonly desk: string;
  /** Time passes for whoever holds it. */
  readonly runs: boolean;
  /** What began it. */
  readonly event: string;
}

const isState = (state: string): state is ReportState => Object.hasOwn(reportFlow.states, state);

const isOpen = (state: string): boolean => isState(state) && reportFlow.states[state].open;

/**
 * The stretches of the round that a case is in, from its journal alone: a round begins with the report, or when what
 * was over is taken up again. A return, a new dispatch, a message: none of them begins a round.
 */
export function spansOf(journal: readonly JournalEntry[]): readonly Span[] {
  const first = journal.findLastIndex(({ from, to }) => !isOpen(from) && isOpen(to));
  if (first === -1) return [];
  return journal.slice(first).flatMap((entry, index, round) => {
    const state = entry.to;
    if (!isState(state) || !isOpen(state)) return [];
    const next = round[index + 1];
    return [
      {
        from: Date.parse(entry.at),
        to: next === undefined ? null : Date.parse(next.at),
        state,
        desk: entry.desk,
        runs: stateClocks[state].runs || isWaitedFor(round.slice(0, index + 1)),
        event: entry.event,
      },
    ];
  });
}

/** Nobody waits any longer for an answer that did not come in time: since the question, the clock has said so (W01 row 3). */
function isWaitedFor(round: readonly JournalEntry[]): boolean {
  const since = round.findLastIndex(({ event }) => event === 'askInfo');
  return round.at(-1)?.to === 'needInfo' && round.slice(since).some(({ event }) => event === 'noAnswer');
}

/** When the last stretch that began by leading from another state into this one began; null for another state. */
export function sinceOf(spans: readonly Span[], state: ReportState): number | null {
  const other = spans.findLastIndex((span) => span.state !== state);
  return spans[other + 1]?.from ?? null;
}
