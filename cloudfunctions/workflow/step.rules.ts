import type { Post, Role } from '../../typings/person';
import type { Allowed, Flow, StepRow } from './flow';

/** The case, as far as permission goes: where it is, and whether a post's place covers it. */
export interface Subject<State, Condition> {
  readonly state: State;
  readonly covers: (post: Post) => boolean;
  readonly holds: (condition: Condition, role: Role) => boolean;
}

/** The row of a step for this post, or null when the table does not let it. */
export function allowedStep<
  State extends string,
  Step extends string,
  Condition extends string,
  Tell extends string,
>(
  flow: Flow<State, Step, Condition, Tell>,
  subject: Subject<State, Condition>,
  post: Post,
  step: Step,
): StepRow<State, Condition, Tell> | null {
  const row = flow.states[subject.state].steps[step];
  if (row === undefined) return null;
  return mayTake(row.by, subject, post) ? row : null;
}

/** Every step this post may take now, in the order of the table. */
export function allowedSteps<
  State extends string,
  Step extends string,
  Condition extends string,
  Tell extends string,
>(
  flow: Flow<State, Step, Condition, Tell>,
  steps: readonly Step[],
  subject: Subject<State, Condition>,
  post: Post,
): readonly (readonly [Step, StepRow<State, Condition, Tell>])[] {
  return steps.flatMap((step) => {
    const row = allowedStep(flow, subject, post, step);
    return row === null ? [] : [[step, row] as const];
  });
}

function mayTake<State, Condition>(
  by: readonly Allowed<Condition>[],
  subject: Subject<State, Condition>,
  post: Post,
) {
  return by.some(
    ({ role, when }) =>
      role === post.role && subject.covers(post) && (when === undefined || subject.holds(when, role)),
  );
}
