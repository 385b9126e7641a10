import type { Addressee } from '../../typings/message';
import type { StepInput } from '../../typings/report';
import type { JournalActor } from '../../typings/reportDoc';
import type { VolunteerDoc, VolunteerState, VolunteerStep } from '../../typings/volunteer';
import type { Actor, StepRow } from '../workflow/flow';
import { chained } from '../workflow/journal.rules';
import { lookAgainAt } from '../workflow/line.rules';
import { allowedStep, type Subject } from '../workflow/step.rules';
import type { Change } from '../world';
import { isBriefed } from './briefing.rules';
import { nextLook, toldAlready } from './dates.rules';
import { boxOf, type VolunteerCondition, volunteerFlow, type VolunteerTell } from './flow.table';
import { messagesFor } from './messages.rules';

export type VolunteerRow = StepRow<VolunteerState, VolunteerCondition, VolunteerTell>;

export interface TakenStep {
  readonly volunteer: VolunteerDoc;
  readonly step: VolunteerStep;
  readonly row: VolunteerRow;
  readonly input: StepInput;
  readonly by: JournalActor;
  /** What the step itself writes besides the state: an application's fields, a passed briefing. */
  readonly more?: Partial<VolunteerDoc>;
  /** Those of the school who review. */
  readonly school: readonly Addressee[];
  readonly at: Date;
}

type Held = Pick<VolunteerDoc, 'briefing' | 'captainOf'>;

/** The row of a step of a membership for somebody, or null when the table does not let them. */
export const stepOf = (
  volunteer: Held & Pick<VolunteerDoc, 'state'>,
  actor: Actor,
  step: VolunteerStep,
): VolunteerRow | null =>
  allowedStep<VolunteerState, VolunteerStep, VolunteerCondition, VolunteerTell>(
    volunteerFlow,
    subjectOf(volunteer, actor),
    step,
  );

const subjectOf = (
  volunteer: Held & Pick<VolunteerDoc, 'state'>,
  actor: Actor,
): Subject<VolunteerState, VolunteerCondition> => ({
  state: volunteer.state,
  actor,
  covered: true,
  holds: (condition) => conditions[condition](volunteer),
});

const conditions: { readonly [C in VolunteerCondition]: (volunteer: Held) => boolean } = {
  briefed: isBriefed,
  isCaptain: ({ captainOf }) => captainOf !== undefined,
  noCaptain: ({ captainOf }) => captainOf === undefined,
};

/** Who has gone leaves no number behind. */
const numberGoes: readonly VolunteerState[] = ['left', 'removed', 'refused'];

/** The membership after a step, and the one change that makes it so. */
export function takeStep(taken: TakenStep): { readonly after: VolunteerDoc; readonly change: Change } {
  const { volunteer, at } = taken;
  const state = nextState(taken);
  const set = setBy(taken, state);
  const { kept, gone } = partsOf(taken, { ...volunteer, ...set });
  const entry = chained(volunteer.journal, {
    at: at.toISOString(),
    event: taken.step,
    from: volunteer.state,
    to: state,
    by: taken.by,
    input: taken.input,
    desk: '',
    spoken: {},
  });
  const moved = { ...without(volunteer, gone), ...set, ...kept };
  const owed = messagesFor(moved, taken, volunteer.journal.length);
  const after = { ...moved, journal: [...volunteer.journal, entry], owed: [...volunteer.owed, ...owed] };
  const owedDueAt = lookAgainAt(after.owed);
  return {
    after,
    change: {
      set: { ...set, ...kept, ...(owedDueAt === null ? {} : { owedDueAt }) },
      ...(gone.length === 0 ? {} : { unset: gone }),
      append: { journal: [entry], ...(owed.length === 0 ? {} : { owed }) },
    },
  };
}

/** What is there only while it holds: the captaincy, and when the clock looks again. */
type Part = 'captainOf' | 'dueAt';

function partsOf({ step }: TakenStep, moved: VolunteerDoc): { kept: Pick<VolunteerDoc, Part>; gone: readonly Part[] } {
  const dueAt = nextLook(moved);
  const held = step === 'nameCaptain' ? captaincyOf(moved) : moved.captainOf;
  const captainOf = moved.box === 'team' && step !== 'endCaptain' ? held : undefined;
  return {
    kept: { ...(captainOf === undefined ? {} : { captainOf }), ...(dueAt === null ? {} : { dueAt }) },
    gone: [...(captainOf === undefined ? ['captainOf' as const] : []), ...(dueAt === null ? ['dueAt' as const] : [])],
  };
} // prettier-ignore

function without(volunteer: VolunteerDoc, gone: readonly Part[]): Omit<VolunteerDoc, Part> {
  const { captainOf, dueAt, ...always } = volunteer;
  return {
    ...always,
    ...(captainOf === undefined || gone.includes('captainOf') ? {} : { captainOf }),
    ...(dueAt === undefined || gone.includes('dueAt') ? {} : { dueAt }),
  };
}

function setBy({ volunteer, input, at, more = {} }: TakenStep, state: VolunteerState) {
  const until = typeof input['until'] === 'string' ? input['until'] : (more.until ?? volunteer.until);
  return {
    ...more,
    v: volunteer.v + 1,
    state,
    box: boxOf[state],
    order: `${at.toISOString()}/${volunteer._id}`,
    until,
    told: until === volunteer.until ? volunteer.told : toldAlready(until, at),
    ...(numberGoes.includes(state) ? { mobile: '' } : {}),
  };
}

/** What there is one captain of: those of a kind at a school. */
export const captaincyOf = ({ unit, kind }: Pick<VolunteerDoc, 'unit' | 'kind'>): string =>
  `${unit.id}/${kind}`;

function nextState({ row, volunteer, more = {} }: TakenStep): VolunteerState {
  const held = { ...volunteer, ...more };
  if (row.instead !== undefined && conditions[row.instead.when](held)) return row.instead.to;
  return row.to === 'stay' ? volunteer.state : row.to;
}
