import type { Point } from './grid';
import type { OwedMessage } from './message';
import type { JournalEntry } from './reportDoc';
import type { NamedThing } from './routing';

/*
 * Who stands at a school's gates and when: posts, their time windows, and the people that each needs (F180–F187, W08,
 * W09). Nothing here holds anything about a child.
 */

/** 治安岗、交警岗、巡特警岗、群防群治: the four kinds there are, and no other (F185). */
export type GuardPostKind = 'security' | 'traffic' | 'patrolPolice' | 'mass';

/** Whom somebody stands for: 民警辅警、村校联防、家长、教师、保安, and neighbours, shops, charities (F027, F186, F187). */
export type Force = 'police' | 'joint' | 'parent' | 'teacher' | 'guard' | 'neighbour';

/** Who answers for the “1” of 1+N: the police, or the village–school joint defence where there is none (F188). */
export type OneOf = 'police' | 'joint';

/** How many of each force a shift needs; `any` more of whichever force. */
export interface Needs {
  readonly of: { readonly [F in Force]?: number };
  readonly any: number;
}

/** Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a post is stood at, in Asia/Shanghai; an end at or before the beginning is on the next day. */
export interface ShiftWindow {
  readonly id: string;
  readonly weekdays: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** A place at a school where people stand. */
export interface GuardPost {
  readonly id: string;
  readonly kind: GuardPostKind;
  readonly name: string;
  readonly point: Point | null;
  readonly needs: Needs;
  readonly windows: readonly ShiftWindow[];
}

/** Days, both included, `2026-11-30`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A term: when the school is open; `off` are its own days off, `instead` days on which another weekday's lessons are held. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly off: readonly Days[];
  readonly instead: readonly { readonly day: string; readonly as: Weekday }[];
}

/** Part of a week in which somebody can stand, in Asia/Shanghai. */
export interface FreeTime {
  readonly weekdays: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** When somebody can stand, at all schools, and on which days they cannot: no free time is whenever. */
export interface MyTimes {
  readonly free: readonly FreeTime[];
  readonly away: readonly Days[];
}

/** Settings of a school's rota: numbers that the founding documents do not give (T59). */
export interface RotaSettings {
  /** Until so many hours before a shift one may leave it alone; later the captain decides. */
  readonly withdrawHours: number;
  /** So many days before a shift one may sign up for it. */
  readonly openDays: number;
  readonly mostPerWeek: number;
  /** So long a place that became free is kept for the first in line. */
  readonly confirmMinutes: number;
}

/** What a school plans with. */
export interface RotaPlan {
  readonly one: OneOf;
  /** Which joint-defence team it is, where that is the “1” (F188); else empty. */
  readonly joint: string;
  /** Who is of that team: accounts where it is kept, what stands for them (`who`) on the wire. */
  readonly jointTeam: readonly string[];
  readonly posts: readonly GuardPost[];
  readonly terms: readonly Term[];
  readonly settings: RotaSettings;
}

/** A captain of the volunteers who did something; a journal says which by their place, so that they can leave (F031). */
export interface Captain {
  readonly openid: string;
  readonly name: string;
}

/** Collection `rotas`. `_id` is the school unit's id. */
export interface RotaDoc extends RotaPlan {
  readonly _id: string;
  readonly v: number;
  readonly unit: NamedThing;
  /** By post: which version of its on-site code hangs there; absent: the first (F181). */
  readonly codes?: Readonly<Record<string, number>>;
  readonly journal: readonly JournalEntry[];
  readonly captains: readonly Captain[];
  /** Everybody who is named in it anywhere: whoever leaves for good is found by it. */
  readonly named: readonly string[];
  /** Who has to be told of turns they were given. */
  readonly owed: readonly OwedMessage[];
  readonly owedDueAt?: string;
}

export interface RotaPage {
  readonly unit: NamedThing;
  readonly v: number;
  readonly plan: RotaPlan;
  readonly kinds: readonly { readonly kind: GuardPostKind; readonly label: string }[];
  readonly forces: readonly { readonly force: Force; readonly label: string; readonly members: number }[];
  /** Everybody who may stand at this school, so that the joint-defence team is chosen from them. */
  readonly people: readonly { readonly who: string; readonly name: string; readonly forceLabel: string }[];
  /** What is missing before shifts can be made, and which of the three forces nobody stands for (F187), in words. */
  readonly missing: readonly string[];
}
