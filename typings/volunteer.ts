import type { OwedMessage } from './message';
import type { JournalEntry } from './reportDoc';
import type { Need, Tag, TimelineEntry } from './report';

/*
 * Those who help a school without being employed by it (F027–F029, F351, W08): somebody applies, the school reviews, a
 * briefing with a few questions comes before the first shift, and it ends on a day. One person at one school is one
 * document, whatever becomes of it: who leaves and comes back goes on in the same one.
 */

/** 在校生家长、周边居民、商家、社会公益组织热心人士 (F027). */
export type VolunteerKind = 'PAR' | 'RES' | 'SHOP' | 'ORG';

export type VolunteerState =
  'applied' | 'returned' | 'refused' | 'accepted' | 'active' | 'expired' | 'left' | 'removed';

export type VolunteerStep =
  | 'apply' | 'accept' | 'return' | 'refuse' | 'brief' | 'renew' | 'nameCaptain' | 'endCaptain' | 'leave' | 'remove'
  | 'expire' | 'lapse'; // prettier-ignore

/** The steps that are a button; the others have a page, or come from the clock. */
export type AskedVolunteerStep = Exclude<VolunteerStep, 'apply' | 'brief' | 'expire' | 'lapse'>;

/** Where somebody stands in the lists: to be reviewed, in the team, or neither any more. */
export type VolunteerBox = 'waiting' | 'team' | 'past';

/** Which briefing was passed, and when. */
export interface PassedBriefing {
  readonly version: string;
  readonly passedAt: string;
}

/** Collection `volunteers`. `_id` is made from the unit and the account: one person applies once at one school. */
export interface VolunteerDoc {
  readonly _id: string;
  readonly v: number;
  readonly state: VolunteerState;
  readonly box: VolunteerBox;
  readonly openid: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly town: { readonly id: string; readonly name: string };
  readonly districtId: string;
  readonly kind: VolunteerKind;
  readonly name: string;
  /** Eleven digits, or empty. Emptied when somebody is out; shown masked unless a reason is written down. */
  readonly mobile: string;
  /** What ties them to the school: a class, a street, a shop, an organisation. Never a child's name. */
  readonly tie: string;
  /** By whose group code they came; absent: by themselves. */
  readonly group?: { readonly id: string; readonly name: string };
  /** The last day it holds, `2027-08-31`; empty before it was accepted. */
  readonly until: string;
  /** The end that they were told of, so that it is told once. */
  readonly told: string;
  readonly briefing: PassedBriefing | null;
  /** `u1/PAR` on the captain of these; unique, so that there is one. */
  readonly captainOf?: string;
  /** When the clock looks at it: before the end, at the end, and when the number goes. */
  readonly dueAt?: string;
  /** When it was last moved + `/` + id, for lists. */
  readonly order: string;
  readonly journal: readonly JournalEntry[];
  readonly owed: readonly OwedMessage[];
  readonly owedDueAt?: string;
}

/** Collection `volunteerGroups`: a WeChat group that the school filed, and the code that brings its members (F029). */
export interface VolunteerGroupDoc {
  readonly _id: string;
  readonly v: number;
  readonly state: 'open' | 'closed';
  readonly unit: { readonly id: string; readonly name: string };
  readonly districtId: string;
  readonly name: string;
  /** Who looks after the group. */
  readonly owner: string;
  /** What its members are, mostly: chosen beforehand for whoever comes by its code. */
  readonly kind: VolunteerKind;
  /** Twelve letters and digits; absent once revoked. It only saves typing: everybody who comes by it is reviewed. */
  readonly code?: string;
  readonly expiresAt: string;
  readonly order: string;
  readonly journal: readonly JournalEntry[];
}

/** Collection `volunteerTeams`: how many a unit has, counted by the clock; nobody is named (§2.3: the bureau sees sums). */
export interface VolunteerTeamDoc {
  readonly _id: string;
  readonly v: number;
  readonly counts: VolunteerCounts;
  /** By group, how many came by its code and are in the team or wait. */
  readonly joined: Readonly<Record<string, number>>;
  /** Since when something of it has not been counted. */
  readonly countDueAt?: string;
}

export interface VolunteerCounts {
  readonly waiting: number;
  /** Accepted, and not yet through the briefing. */
  readonly accepted: number;
  readonly active: Readonly<Record<VolunteerKind, number>>;
  /** The kinds that have a captain. */
  readonly captains: readonly VolunteerKind[];
  readonly groups: number;
}

/** Somebody who may take a shift today: in the team, within their time, and through the valid briefing. */
export interface VolunteerStanding {
  /** Of the membership: stays the same when somebody leaves and comes back. */
  readonly id: string;
  readonly openid: string;
  readonly unitId: string;
  readonly kind: VolunteerKind;
  readonly name: string;
  readonly isCaptain: boolean;
  readonly until: string;
}

export interface VolunteerApplication {
  readonly unitId: string;
  readonly kind: VolunteerKind;
  readonly name: string;
  readonly mobile: string;
  readonly tie: string;
  /** A group's code; empty without one. */
  readonly code: string;
  /** Of age, and has read what is kept (F032, F033). */
  readonly adult: true;
  readonly agree: true;
}

export interface KindChoice {
  readonly kind: VolunteerKind;
  readonly label: string;
  readonly tieLabel: string;
  readonly tieHint: string;
}

/** What somebody reads before applying. */
export interface VolunteerOffer {
  readonly unit: { readonly id: string; readonly name: string };
  readonly group: { readonly name: string; readonly kind: VolunteerKind } | null;
  readonly kinds: readonly KindChoice[];
  readonly notice: readonly string[];
  /** Where I stand at this school already; null: nowhere. */
  readonly mine: { readonly state: Tag; readonly said: string } | null;
  readonly mayApply: boolean;
}

export interface VolunteerMayDo {
  readonly step: AskedVolunteerStep;
  readonly label: string;
  readonly tone: 'primary' | 'plain' | 'danger';
  readonly needs: readonly Need[];
}

/** One of my own memberships. */
export interface MyVolunteering {
  readonly id: string;
  readonly v: number;
  readonly unit: { readonly id: string; readonly name: string };
  readonly kindWords: string;
  readonly state: Tag;
  readonly said: string;
  /** `有效期到 2027年8月31日`; empty before it is accepted. */
  readonly until: string;
  readonly isCaptain: boolean;
  /** Who the captain of my kind is; empty: nobody, or it is me, or I am not in the team. */
  readonly captain: string;
  readonly mustBrief: boolean;
  /** In the team and briefed: may take shifts. */
  readonly mayStand: boolean;
  readonly mayApply: boolean;
  readonly mayDo: readonly VolunteerMayDo[];
}

export interface Briefing {
  readonly version: string;
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly questions: readonly BriefingQuestion[];
}

export interface BriefingQuestion {
  readonly id: string;
  readonly text: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** How a quiz went: what was wrong, and why. */
export interface BriefingResult {
  readonly passed: boolean;
  readonly wrong: readonly { readonly id: string; readonly explain: string }[];
  readonly said: string;
}

/** A volunteer in the reviewer's list. */
export interface VolunteerCard {
  readonly id: string;
  readonly name: string;
  readonly kindWords: string;
  readonly tie: string;
  readonly state: Tag;
  readonly since: string;
  readonly isCaptain: boolean;
  readonly groupName: string;
}

/** One application or membership as the school reviews it. */
export interface VolunteerPage {
  readonly id: string;
  readonly v: number;
  readonly name: string;
  readonly mobile: string;
  readonly kindWords: string;
  readonly tie: string;
  readonly groupName: string;
  readonly state: Tag;
  readonly until: string;
  readonly briefing: string;
  readonly isCaptain: boolean;
  readonly mayReveal: boolean;
  /** In the team, for whoever may write them a thank-you (F332). */
  readonly mayThank: boolean;
  readonly mayDo: readonly VolunteerMayDo[];
  readonly timeline: readonly TimelineEntry[];
}

export interface GroupCard {
  readonly id: string;
  readonly v: number;
  readonly name: string;
  readonly owner: string;
  readonly kindWords: string;
  readonly joined: number;
  /** Empty when it was revoked or its time is over. */
  readonly code: string;
  /** What the code's QR and the share card open. */
  readonly path: string;
  readonly state: string;
  readonly isOpen: boolean;
}

/** A school's team as its officers see it. */
export interface VolunteerTeam {
  readonly unit: { readonly id: string; readonly name: string };
  readonly counts: VolunteerCounts;
  readonly captains: readonly {
    readonly kind: VolunteerKind;
    readonly kindWords: string;
    readonly name: string;
    readonly id: string;
  }[];
  readonly groups: readonly GroupCard[];
  readonly kinds: readonly KindChoice[];
  /** What is missing for a whole team (F029); empty: nothing. */
  readonly missing: readonly string[];
}

/** A school's numbers for the bureau: sums, no persons. */
export interface VolunteerSums {
  readonly unitId: string;
  readonly unitName: string;
  readonly waiting: number;
  readonly active: number;
  readonly words: string;
}
