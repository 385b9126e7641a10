import type { AttendanceActions } from './actions/attendance';
import type { BraveryActions } from './actions/braveries';
import type { CaseActions } from './actions/cases';
import type { PatrolActions } from './actions/patrols';
import type { PeopleActions } from './actions/people';
import type { PlaceActions } from './actions/places';
import type { RecognitionActions } from './actions/recognition';
import type { RewardActions } from './actions/rewards';
import type { RuleActions } from './actions/rules';
import type { ShiftActions } from './actions/shifts';
import type { SubstituteActions } from './actions/substitutes';
import type { VolunteerActions } from './actions/volunteers';
import type { Outcome } from './refusal';

/** Every action a phone may ask of function `api`, by its name on the wire. */
export interface Contract
  extends
    AttendanceActions,
    BraveryActions,
    CaseActions,
    PatrolActions,
    PeopleActions,
    PlaceActions,
    RecognitionActions,
    RewardActions,
    RuleActions,
    ShiftActions,
    SubstituteActions,
    VolunteerActions {}

export type Action = keyof Contract;
export type Ask<A extends Action> = Contract[A]['ask'];
export type Answer<A extends Action> = Contract[A]['answer'];

/** What goes over the wire to function `api`. `as` is the post the person acts in; absent: as a citizen. */
export interface Envelope<A extends Action = Action> {
  readonly action: A;
  readonly ask: Ask<A>;
  readonly as?: string;
}

export type Reply<A extends Action> = Outcome<Answer<A>>;
