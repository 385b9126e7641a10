import type { Role } from '../../typings/person';
import type { Need, Tone } from '../../typings/report';

/**
 * One table holds the whole law of a kind of case: for each state, what it is called, and for each step from it who may
 * take it, what it needs, where it leads and who is told. Buttons, checks and diagrams are all read from it.
 */
export interface Flow<
  State extends string,
  Step extends string,
  Condition extends string,
  Tell extends string,
> {
  readonly states: { readonly [S in State]: StateRow<State, Step, Condition, Tell> };
}

export interface StateRow<State, Step extends string, Condition, Tell> {
  /** The official word. */
  readonly label: string;
  /** The reporter's word. */
  readonly reporterSees: string;
  readonly tone: Tone;
  /** Somebody still has to do something. */
  readonly open: boolean;
  readonly steps: { readonly [P in Step]?: StepRow<State, Condition, Tell> };
}

export interface StepRow<State, Condition, Tell> {
  readonly to: State;
  /** The words on the button. */
  readonly label: string;
  readonly tone: 'primary' | 'plain' | 'danger';
  readonly by: readonly Allowed<Condition>[];
  readonly needs: readonly Need[];
  readonly tells: readonly Tell[];
  /** The heading of its entry in the timeline. */
  readonly done: string;
  /** Said to the person who took it. */
  readonly said: string;
}

/** A role that may take a step at its own place, and under which condition. */
export interface Allowed<Condition> {
  readonly role: Role;
  readonly when?: Condition;
}
