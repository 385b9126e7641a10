import type { MyTurn } from './attendance';
import type { OwedMessage } from './message';
import type { Force } from './rota';
import type { NamedThing } from './routing';

/*
 * Who may stand in for whom, said and accepted before the day (F182). One pair for one turn, or for a whole school, is
 * one document. Whoever is not registered and accepted does not press for somebody else.
 */

export type SubstituteState = 'asked' | 'accepted' | 'declined' | 'withdrawn';

export type SubstituteStep = 'accept' | 'decline' | 'withdraw';

/** Somebody of a pair. */
export interface SubstitutePerson {
  readonly openid: string;
  readonly name: string;
}

/** The one turn that it is about. */
export interface SubstituteTurn {
  readonly id: string;
  readonly postName: string;
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Collection `substitutes`. `_id` is the turn's or the school's id, and what stands for the two. */
export interface SubstituteDoc {
  readonly _id: string;
  readonly v: number;
  readonly unit: NamedThing;
  /** Null: every turn at the school. */
  readonly turn: SubstituteTurn | null;
  readonly from: SubstitutePerson;
  readonly to: SubstitutePerson;
  /** Of both: a teacher is not stood in for by a guard. */
  readonly force: Force;
  /** Both, so that each finds theirs, and whoever leaves for good is found by it. */
  readonly named: readonly string[];
  readonly at: string;
  readonly state: SubstituteState;
  readonly owed: readonly OwedMessage[];
  readonly owedDueAt?: string;
  /** When it is deleted by itself. */
  readonly endsDueAt: string;
}

/** One of mine, as a page shows it. */
export interface SubstituteLine {
  readonly id: string;
  readonly v: number;
  readonly unit: NamedThing;
  /** The turn's id; null: every turn at the school. */
  readonly shift: string | null;
  /** `沈一禾 可以替您` or `沈家长 请您替班`. */
  readonly words: string;
  /** `11月30日 07:20–08:00 南门`, or the school. */
  readonly where: string;
  readonly state: SubstituteState;
  readonly stateLabel: string;
  readonly mayDo: readonly {
    readonly step: SubstituteStep;
    readonly label: string;
    readonly tone: 'primary' | 'plain' | 'danger';
  }[];
}

/** A turn near by at which I may press for somebody else. */
export interface StandInTurn extends MyTurn {
  /** `替沈家长`. */
  readonly insteadOf: string;
}
