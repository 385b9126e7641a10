import type {
  AskedBraveryStep,
  AwardState,
  AwardStep,
  BraveryDoc,
  BraveryState,
  DeedStep,
  PublicityState,
  PublicityStep,
} from '../../typings/bravery';
import type { Actor, StepRow } from '../workflow/flow';
import { allowedStep } from '../workflow/step.rules';
import {
  awardFlow,
  awardSteps,
  type BraveryCondition,
  type BraveryTell,
  deedFlow,
  deedSteps,
  publicityFlow,
  publicitySteps,
} from './flow.table';

export type Track = 'deed' | 'award' | 'publicity';

/** A step's row, and on which track it is. */
export type BraveryRow =
  | { readonly track: 'deed'; readonly row: StepRow<BraveryState, BraveryCondition, BraveryTell> }
  | { readonly track: 'award'; readonly row: StepRow<AwardState, BraveryCondition, BraveryTell> }
  | { readonly track: 'publicity'; readonly row: StepRow<PublicityState, BraveryCondition, BraveryTell> };

type Held = Pick<BraveryDoc, 'state' | 'isOwn' | 'isMinor' | 'rounds' | 'award' | 'publicity'>;

/** The one who did it answers here: the applicant themselves, of age; everybody else's consent is on paper (F330). */
export const decidesHere = ({ isOwn, isMinor }: Pick<BraveryDoc, 'isOwn' | 'isMinor'>): boolean =>
  isOwn && !isMinor;

const conditions: { readonly [C in BraveryCondition]: (deed: Held) => boolean } = {
  firstTime: ({ rounds }) => rounds === 1,
  adult: ({ isMinor }) => !isMinor,
  decidesHere,
  onPaper: (deed) => !decidesHere(deed),
};

/** The row of a step of an application for somebody whom it concerns, or null when the table does not let them. */
export function stepOf(deed: Held, actor: Actor, step: AskedBraveryStep): BraveryRow | null {
  const held = { actor, covered: true, holds: (condition: BraveryCondition) => conditions[condition](deed) };
  const onDeed = deedSteps.find((one) => one === step);
  if (onDeed !== undefined)
    return rowOn('deed', allowedStep<BraveryState, DeedStep, BraveryCondition, BraveryTell>(deedFlow, { state: deed.state, ...held }, onDeed));
  const { award, publicity } = deed;
  const onAward = awardSteps.find((one) => one === step);
  if (onAward !== undefined)
    return award === null ? null : rowOn('award', allowedStep<AwardState, AwardStep, BraveryCondition, BraveryTell>(awardFlow, { state: award.state, ...held }, onAward));
  const onPublicity = publicitySteps.find((one) => one === step);
  if (onPublicity === undefined || publicity === null) return null;
  return rowOn('publicity', allowedStep<PublicityState, PublicityStep, BraveryCondition, BraveryTell>(publicityFlow, { state: publicity.state, ...held }, onPublicity));
} // prettier-ignore

const rowOn = <T extends Track, R>(track: T, row: R | null): { readonly track: T; readonly row: R } | null =>
  row === null ? null : { track, row };

/** Both tracks came to their end, whichever was first. */
export const isBothEnded = ({ award, publicity }: Pick<BraveryDoc, 'award' | 'publicity'>): boolean =>
  award !== null &&
  publicity !== null &&
  !awardFlow.states[award.state].open &&
  !publicityFlow.states[publicity.state].open;

/** Who has to move it now; null when it is over. */
export function waitingFor(deed: Held): 'person' | 'police' | 'centre' | null {
  const { holder } = deedFlow.states[deed.state];
  if (holder !== 'centre') return holder === 'nobody' ? null : holder;
  const isAwarding = deed.award !== null && awardFlow.states[deed.award.state].open;
  const isAskedHere = deed.publicity?.state === 'asking' && decidesHere(deed);
  if (isAwarding || !isAskedHere) return 'centre';
  return 'person';
}
