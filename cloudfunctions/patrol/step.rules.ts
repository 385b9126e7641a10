import type { StepInput } from '../../typings/report';
import type { Finding, RoundDoc, RoundState, RoundStep } from '../../typings/round';
import type { JournalActor } from '../../typings/reportDoc';
import { dayOf } from '../calendar.rules';
import type { Actor, StepRow } from '../workflow/flow';
import { chained } from '../workflow/journal.rules';
import { allowedStep, type Subject } from '../workflow/step.rules';
import type { Change } from '../world';
import { type PatrolTell, type RoundCondition, roundFlow } from './flow.table';

export type RoundRow = StepRow<RoundState, RoundCondition, PatrolTell>;

type Held = Pick<RoundDoc, 'state' | 'findings' | 'who'>;

/** A round as somebody stands to it. */
export const subjectOf = (round: Held, actor: Actor, openid: string): Subject<RoundState, RoundCondition> => ({
  state: round.state,
  actor,
  covered: true,
  holds: () => round.who.openid !== openid && isLinked(round.findings),
}); // prettier-ignore

/** Every report of it is there. */
export const isLinked = (findings: readonly Finding[]): boolean =>
  findings.every(({ report }) => report !== null);

export const stepOf = (round: Held, actor: Actor, openid: string, step: RoundStep): RoundRow | null =>
  allowedStep<RoundState, RoundStep, RoundCondition, PatrolTell>(roundFlow, subjectOf(round, actor, openid), step); // prettier-ignore

interface Taken {
  readonly round: RoundDoc;
  readonly step: RoundStep;
  readonly row: RoundRow;
  readonly input: StepInput;
  readonly by: JournalActor;
  readonly more?: Partial<RoundDoc>;
  readonly at: Date;
}

/** The one write that takes a step; a day that is over has to be counted again. */
export function stepChange({ round, step, row, input, by, more = {}, at }: Taken): Change {
  const to = row.to === 'stay' ? round.state : row.to;
  const entry = chained(round.journal, {
    at: at.toISOString(),
    event: step,
    from: round.state,
    to,
    by,
    input,
    desk: '',
    spoken: {},
  });
  const isLate = round.uncounted || (to !== round.state && round.day < dayOf(at));
  return {
    set: { ...more, v: round.v + 1, state: to, uncounted: isLate, dueAt: at.toISOString() },
    append: { journal: [entry] },
  };
}
