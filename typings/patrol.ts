import type { SubscriptionOffer } from './person';
import type { KeyPart } from './cell';
import type { Point } from './grid';
import type { JournalEntry } from './reportDoc';
import type { NamedThing } from './routing';

/*
 * What is walked at a school: its stops, the circuits that lead past them, and how often a day (F190–F194). A place,
 * never a person's way: nothing here follows anybody (F199).
 */

/** 保安巡更、领导带班巡查、课间巡查、楼道巡查、网格员巡检. */
export type CircuitKind = 'guard' | 'leader' | 'break' | 'stairs' | 'officer';

/** A place where somebody looks at something. */
export interface Stop {
  /** Given once, by the phone; a stop keeps it when it is renamed. */
  readonly id: string;
  readonly name: string;
  /** What there is to look at: the checks of these parts. */
  readonly parts: readonly KeyPart[];
  /** Where it is; null: it is not proved by location. */
  readonly point: Point | null;
  /** Which sheet hangs there; a new one makes the old ones old. From 1. */
  readonly codeVersion: number;
}

/** Stops in their order, and how many rounds of it a day needs. */
export interface Circuit {
  readonly id: string;
  readonly name: string;
  readonly kind: CircuitKind;
  readonly stops: readonly string[];
  readonly perDay: number;
  readonly on: 'every' | 'workdays';
  /** Between these times of day it should be begun; both empty: at any time. */
  readonly from: string;
  readonly to: string;
}

export interface PatrolSettings {
  /** Within so many metres of a stop one is there. */
  readonly radiusMetres: number;
}

export interface PatrolPlan {
  readonly stops: readonly Stop[];
  readonly circuits: readonly Circuit[];
  readonly settings: PatrolSettings;
}

/** Collection `patrols`. `_id` is the school unit's id. */
export interface PatrolDoc extends PatrolPlan {
  readonly _id: string;
  readonly v: number;
  readonly unit: NamedThing;
  readonly town: NamedThing;
  readonly districtId: string;
  /** The first day that has not been settled yet, and when it is over. */
  readonly nextDay: string;
  readonly dueAt?: string;
  readonly journal: readonly JournalEntry[];
}

/** One thing to look at, of a part of a school. */
export interface Check {
  readonly id: string;
  readonly part: KeyPart;
  readonly label: string;
  /** How somebody would write that it is wrong. */
  readonly wrong: string;
}

/** A stop as a phone keeps it: enough to walk without a network. */
export interface WalkStop extends Stop {
  readonly checks: readonly Check[];
}

export interface WalkCircuit extends Circuit {
  readonly kindLabel: string;
  /** Whether the leader on duty walks along (F193). */
  readonly needsLeader: boolean;
  /** Of today. */
  readonly done: number;
  readonly needed: number;
}

/** All that a school's patrols are, for who walks them: kept on the phone until the next answer. */
export interface PatrolPage {
  readonly unit: NamedThing;
  readonly v: number;
  readonly day: string;
  readonly stops: readonly WalkStop[];
  readonly circuits: readonly WalkCircuit[];
  readonly settings: PatrolSettings;
  readonly mayPlan: boolean;
  readonly kinds: readonly { readonly kind: CircuitKind; readonly label: string; readonly perDay: number }[];
  readonly parts: readonly { readonly part: KeyPart; readonly name: string }[];
  readonly askFor: readonly SubscriptionOffer[];
}
