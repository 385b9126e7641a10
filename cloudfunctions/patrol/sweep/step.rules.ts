import type { OwedMessage } from '../../../typings/message';
import type { StepInput } from '../../../typings/report';
import type { JournalActor } from '../../../typings/reportDoc';
import type { PatrolSweepDoc, SweepFinding, SweepState, SweepStep } from '../../../typings/sweep';
import type { Actor, StepRow } from '../../workflow/flow';
import { chained } from '../../workflow/journal.rules';
import { lookAgainAt } from '../../workflow/line.rules';
import { allowedStep, type Subject } from '../../workflow/step.rules';
import type { Change } from '../../world';
import { type SweepCondition, sweepFlow, type SweepTell } from './sweep.table';

export type SweepRow = StepRow<SweepState, SweepCondition, SweepTell>;

/** Who stands to a sweep, and how: a post elsewhere takes no step of it. */
export interface Standing {
  readonly actor: Actor;
  readonly openid: string;
  readonly placeId: string;
}

/** A report of it is waited for. */
export const isMissing = ({ report, givenUp }: SweepFinding): boolean => report === null && !givenUp;

type Held = Pick<PatrolSweepDoc, 'state' | 'findings' | 'named' | 'unit'>;

/** A sweep as somebody stands to it. */
export const subjectOf = (sweep: Held, { actor, openid, placeId }: Standing): Subject<SweepState, SweepCondition> => ({
  state: sweep.state,
  actor,
  covered: placeId === sweep.unit.id,
  holds: (condition) => holds[condition](sweep, openid),
}); // prettier-ignore

const holds: { readonly [C in SweepCondition]: (sweep: Held, openid: string) => boolean } = {
  onTeam: ({ named }, openid) => named.includes(openid),
  whole: ({ findings }) => !findings.some(isMissing),
  missing: ({ findings }) => findings.some(isMissing),
  nothingFound: ({ findings }) => findings.length === 0,
};

/** The row of a step, or null when the table does not let this one take it. */
export const stepOf = (sweep: Held, standing: Standing, step: SweepStep): SweepRow | null =>
  allowedStep<SweepState, SweepStep, SweepCondition, SweepTell>(sweepFlow, subjectOf(sweep, standing), step); // prettier-ignore

interface Taken {
  readonly sweep: PatrolSweepDoc;
  readonly step: SweepStep;
  readonly row: SweepRow;
  readonly input: StepInput;
  readonly by: JournalActor;
  readonly more?: Partial<PatrolSweepDoc>;
  readonly owed?: readonly OwedMessage[];
  readonly at: Date;
}

/** The one write that takes a step; the clock tells who has to know, and looks after the rest. */
export function stepChange({ sweep, step, row, input, by, more = {}, owed = [], at }: Taken): Change {
  const to = row.to === 'stay' ? sweep.state : row.to;
  const told = { at: at.toISOString(), event: step, from: sweep.state, to, by, input, desk: '', spoken: {} };
  const due = lookAgainAt([...sweep.owed, ...owed]);
  const set = { ...more, v: sweep.v + 1, state: to, dueAt: at.toISOString() };
  return {
    set: { ...set, ...(owed.length === 0 || due === null ? {} : { owedDueAt: due }) },
    append: { journal: [chained(sweep.journal, told)], ...(owed.length === 0 ? {} : { owed }) },
  };
}
