import type { CircuitKind } from './patrol';
import type { Point } from './grid';
import type { OwedMessage } from './message';
import type { Need, Tag } from './report';
import type { JournalEntry } from './reportDoc';
import type { NamedThing } from './routing';

/*
 * One round: one person, one circuit, once, from the first stop to the last (ADR 0022). Made on the phone, where there
 * may be no network; sent when there is one.
 */

/** How somebody shows that they were at a stop: its QR, where the phone is, or a photo and why. */
export type VisitProof =
  | { readonly by: 'scan'; readonly code: string }
  | { readonly by: 'place'; readonly point: Point; readonly accuracyMetres: number }
  | { readonly by: 'photo'; readonly photos: readonly string[]; readonly reason: string };

/** A stop as it was found. Times are the phone's. */
export interface SentVisit {
  readonly stop: string;
  readonly at: string;
  readonly proof: VisitProof;
  /** Ids of the checks that were not in order. */
  readonly wrong: readonly string[];
  /** The report about it: the draft that holds it on the phone. Something wrong without it is refused (F191). */
  readonly draftId: string | null;
}

/** What the phone sends. `roundId` is the identity: the same round is one however often it is sent. */
export interface RoundDraft {
  /** 22 to 40 characters of A–Z a–z 0–9 _ - made at random on the phone. */
  readonly roundId: string;
  readonly unitId: string;
  readonly circuit: string;
  readonly startedAt: string;
  readonly endedAt: string;
  /** The phone's clock when it was sent: what it is wrong by is taken off all other times. */
  readonly sentAt: string;
  /** Who of the leaders on duty walked along; empty: nobody (F193). */
  readonly leader: string;
  readonly visits: readonly SentVisit[];
}

/** awaiting: something was found, and the report of it is not there yet. aside: does not count until somebody says so. */
export type RoundState = 'awaiting' | 'counted' | 'aside';

export type RoundStep = 'arrive' | 'count' | 'void';

/** What somebody should look at; only some of them keep a round from counting by itself. */
export type RoundFlag =
  | 'INCOMPLETE' | 'FUTURE' | 'OLD' | 'CLOCK' | 'SENT_LATE' | 'NO_LEADER' | 'OFF_TIME' | 'FAST' | 'WRONG_CODE' | 'FAR'; // prettier-ignore

/** A visit as it is kept. NB: no position: how far it was from the stop is all that is kept of it (F199). */
export interface Visit {
  readonly stop: NamedThing;
  /** Field time, by the server's clock; receipt time is the round's. */
  readonly at: string;
  readonly by: VisitProof['by'];
  /** Whether that shows that they were there. */
  readonly proved: boolean;
  readonly metres?: number;
  readonly accuracyMetres?: number;
  readonly photos: readonly string[];
  readonly reason: string;
  /** What was not in order, in words. */
  readonly wrong: readonly string[];
}

/** Something found, whose report may not be there yet. */
export interface Awaited {
  /** Ids that the report can have, by the keys in use when it was noted. */
  readonly ids: readonly string[];
  /** The report, once it is there; null before. */
  readonly report: { readonly id: string; readonly number: string } | null;
}

/** Something wrong, and the report about it. */
export interface Finding extends Awaited {
  readonly stop: NamedThing;
  readonly wrong: readonly string[];
}

/** Collection `rounds`. `_id` is made from who walked it and the phone's own id. */
export interface RoundDoc {
  readonly _id: string;
  readonly v: number;
  readonly state: RoundState;
  readonly unit: NamedThing;
  readonly town: NamedThing;
  readonly districtId: string;
  readonly circuit: { readonly id: string; readonly name: string; readonly kind: CircuitKind };
  readonly who: { readonly openid: string; readonly name: string; readonly title: string };
  readonly leader: string;
  /** In Asia/Shanghai, of its beginning. */
  readonly day: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly receivedAt: string;
  /** How far the phone's clock was off; plus: it was ahead. */
  readonly clockMinutes: number;
  readonly visits: readonly Visit[];
  /** Stops of the circuit, as it was, that nobody was at. */
  readonly missed: readonly string[];
  readonly findings: readonly Finding[];
  readonly flags: readonly RoundFlag[];
  /** Begins with `startedAt`: pages are ordered by it. */
  readonly order: string;
  /** Hash of all that was sent. */
  readonly print: string;
  readonly journal: readonly JournalEntry[];
  /** Its day was over when it changed: the week has to count it again. */
  readonly uncounted: boolean;
  /** That a report did not come is told once. */
  readonly owed: readonly OwedMessage[];
  readonly owedDueAt?: string;
  /** When the clock looks at it: reports to find, a week to count again, photos and itself to delete. */
  readonly dueAt?: string;
}

export interface RoundReceipt {
  readonly id: string;
  readonly said: string;
  /** True when this very round had been received before. */
  readonly already: boolean;
}

export interface RoundCard {
  readonly id: string;
  readonly circuit: string;
  readonly who: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly state: Tag;
  /** `6/6 个点`. */
  readonly stops: string;
  readonly findings: number;
  readonly flags: readonly string[];
}

export interface RoundList {
  readonly rounds: readonly RoundCard[];
  readonly next: string | null;
}

export interface RoundMayDo {
  readonly step: RoundStep;
  readonly label: string;
  readonly tone: 'primary' | 'plain' | 'danger';
  readonly needs: readonly Need[];
}

export interface RoundPage {
  readonly card: RoundCard;
  readonly v: number;
  readonly unit: NamedThing;
  readonly receivedAt: string;
  /** Said where the phone's clock was off. */
  readonly clockWords: string;
  readonly leaderWords: string;
  readonly visits: readonly {
    readonly name: string;
    readonly at: string;
    readonly how: string;
    readonly proved: boolean;
    readonly wrong: readonly string[];
    readonly photos: readonly string[];
  }[];
  readonly missed: readonly string[];
  readonly findings: readonly {
    readonly name: string;
    readonly wrong: string;
    /** Empty while the report has not arrived. */
    readonly reportId: string;
    readonly words: string;
  }[];
  readonly flags: readonly string[];
  readonly history: readonly { readonly at: string; readonly who: string; readonly words: string }[];
  readonly mayDo: readonly RoundMayDo[];
}

/** running: not over yet. due: over, and the head has not signed. signed. */
export type WeekState = 'running' | 'due' | 'signed';

export type WeekStep = 'end' | 'sign';

/** How many rounds of a circuit a day needed and had. */
export interface CircuitDay {
  readonly id: string;
  readonly name: string;
  readonly kind: CircuitKind;
  readonly needed: number;
  readonly done: number;
}

export interface PatrolDay {
  readonly day: string;
  readonly circuits: readonly CircuitDay[];
}

/** Collection `patrolWeeks`: one school's week, day by day; the roll-up of its rounds. `_id` is school and Monday. */
export interface PatrolWeekDoc {
  readonly _id: string;
  readonly v: number;
  readonly state: WeekState;
  readonly unit: NamedThing;
  readonly town: NamedThing;
  readonly districtId: string;
  /** Its Monday. */
  readonly week: string;
  readonly days: readonly PatrolDay[];
  readonly needed: number;
  readonly done: number;
  /** How many rounds are missing: Σ max(0, needed − done). */
  readonly shortBy: number;
  /** What the head said. */
  readonly words: string;
  readonly signedAt?: string;
  /** Begins with the week: pages are ordered by it. */
  readonly order: string;
  readonly journal: readonly JournalEntry[];
  readonly owed: readonly OwedMessage[];
  readonly owedDueAt?: string;
}

export interface WeekCard {
  readonly id: string;
  readonly v: number;
  readonly unit: NamedThing;
  readonly week: string;
  readonly state: Tag;
  readonly needed: number;
  readonly done: number;
  readonly shortBy: number;
  readonly days: readonly PatrolDay[];
  readonly words: string;
  readonly signedBy: string;
  readonly maySign: boolean;
}

export interface WeekList {
  readonly weeks: readonly WeekCard[];
  readonly next: string | null;
}
