import type { Actor, Allowed, Flow, StepRow } from './flow';

/** The case as one actor stands to it: its state, whether the actor's place covers it, and which conditions hold. */
export interface Subject<State, Condition> {
  readonly state: State;
  readonly actor: Actor;
  readonly covered: boolean;
  readonly holds: (condition: Condition) => boolean;
}

type AnyFlow<State extends string, Step extends string, Condition extends string, Tell> = Flow<
  State,
  Step,
  Condition,
  Tell,
  unknown
>;

/** The row of a step for this actor, or null when the table does not let it. */
export function allowedStep<State extends string, Step extends string, Condition extends string, Tell>(
  flow: AnyFlow<State, Step, Condition, Tell>,
  subject: Subject<State, Condition>,
  step: Step,
): StepRow<State, Condition, Tell> | null {
  const row = flow.states[subject.state].steps[step];
  return row !== undefined && mayTake(row.by, subject) ? row : null;
}

/** Every step this actor may take now, in the order given. */
export function allowedSteps<State extends string, Step extends string, Condition extends string, Tell>(
  flow: AnyFlow<State, Step, Condition, Tell>,
  steps: readonly Step[],
  subject: Subject<State, Condition>,
): readonly (readonly [Step, StepRow<State, Condition, Tell>])[] {
  return steps.flatMap((step) => {
    const row = allowedStep(flow, subject, step);
    return row === null ? [] : [[step, row] as const];
  });
}

const mayTake = <State, Condition>(
  by: readonly Allowed<Condition>[],
  { actor, covered, holds }: Subject<State, Condition>,
): boolean => covered && by.some(({ role, when }) => role === actor && (when === undefined || holds(when)));
