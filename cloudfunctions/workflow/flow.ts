import type { Role } from '../../typings/person';
import type { Need, Tone } from '../../typings/report';

/**
 * One table holds the whole law of a kind of case: for each state, what it is called and in whose hands it is, and for
 * each step from it who may take it, what it needs, where it leads and who is told. Buttons, checks and diagrams are
 * all read from it.
 */
export interface Flow<State extends string, Step extends string, Condition extends string, Tell, Holder> {
  readonly states: { readonly [S in State]: StateRow<State, Step, Condition, Tell, Holder> };
}

export interface StateRow<State, Step extends string, Condition, Tell, Holder> {
  /** The official word. */
  readonly label: string;
  /** The reporter's word, at most five characters: it is sent as a `phrase`. */
  readonly reporterSees: string;
  readonly tone: Tone;
  /** Somebody still has to do something. */
  readonly open: boolean;
  /** In whose hands a case in this state is. */
  readonly holder: Holder;
  readonly steps: { readonly [P in Step]?: StepRow<State, Condition, Tell> };
}

export interface StepRow<State, Condition, Tell> {
  /** Where it leads; `stay` for a step that changes something but not the state. */
  readonly to: State | 'stay';
  /** Where it leads when this holds: the second return, say. */
  readonly instead?: { readonly to: State; readonly when: Condition };
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

/** A role in an office, the person who reported, one who joined them later, or nobody: what follows by itself. */
export type Actor = Role | 'REPORTER' | 'JOINED' | 'SYS';

/** A role that may take a step at its own place, and under which condition. */
export interface Allowed<Condition> {
  readonly role: Actor;
  readonly when?: Condition;
}
