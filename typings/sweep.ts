import type { OwedMessage } from './message';
import type { Need, StepInput, Tag } from './report';
import type { JournalEntry } from './reportDoc';
import type { Awaited } from './round';
import type { NamedThing } from './routing';

/*
 * 集中排查: a school looks for what is on a list, with a team, on a day; each thing found becomes a report of its own,
 * and what came of it all is said at the end (F195).
 */

export type SweepState = 'running' | 'closed' | 'cancelled';

/** giveUp: a report that was begun and never came is not waited for any more. */
export type SweepStep = 'find' | 'giveUp' | 'close' | 'cancel' | 'sendBack' | 'arrive';

/** What the phone sends to begin one; `sweepId` is made there, so that five taps are one sweep. */
export interface SweepDraft {
  /** 22 to 40 characters of A–Z a–z 0–9 _ - made at random on the phone. */
  readonly sweepId: string;
  readonly unitId: string;
  readonly title: string;
  /** When it is walked, in Asia/Shanghai. */
  readonly day: string;
  /** Ids of the checklist's items that are looked for. */
  readonly items: readonly string[];
  /** Keys of people of the school, from `sweep.form`; who begins it is always one of them. */
  readonly team: readonly string[];
}

/** Something found, and the report about it. */
export interface SweepFinding extends Awaited {
  /** Null: not on the list. */
  readonly item: NamedThing | null;
  readonly where: string;
  readonly at: string;
  readonly givenUp: boolean;
}

/** Somebody who walks along; both empty once they have left for good. */
export interface SweepMember {
  readonly openid: string;
  readonly name: string;
  readonly title: string;
}

/** Collection `patrolSweeps`. `_id` is made from who began it and the phone's own id. */
export interface PatrolSweepDoc {
  readonly _id: string;
  readonly v: number;
  readonly state: SweepState;
  readonly unit: NamedThing;
  readonly town: NamedThing;
  readonly districtId: string;
  readonly title: string;
  readonly day: string;
  readonly items: readonly NamedThing[];
  readonly team: readonly SweepMember[];
  /** The accounts of the team: who finds it among their own. */
  readonly named: readonly string[];
  readonly findings: readonly SweepFinding[];
  /** What came of it; empty until it is closed. */
  readonly summary: string;
  readonly madeAt: string;
  /** Begins with the day: pages are ordered by it. */
  readonly order: string;
  /** Hash of all that was sent. */
  readonly print: string;
  readonly journal: readonly JournalEntry[];
  readonly owed: readonly OwedMessage[];
  readonly owedDueAt?: string;
  /** When the clock looks at it: reports to find, itself to delete. */
  readonly dueAt?: string;
}

/** Whom and what a new sweep can name. */
export interface SweepForm {
  readonly people: readonly { readonly key: string; readonly name: string; readonly title: string }[];
  readonly items: readonly NamedThing[];
}

export interface SweepCard {
  readonly id: string;
  readonly title: string;
  readonly unit: NamedThing;
  readonly day: string;
  readonly state: Tag;
  readonly findings: number;
  /** Findings whose report is not there. */
  readonly missing: number;
}

export interface SweepList {
  readonly sweeps: readonly SweepCard[];
  readonly next: string | null;
  readonly mayBegin: boolean;
}

export interface SweepMayDo {
  readonly step: Exclude<SweepStep, 'arrive' | 'find'>;
  readonly label: string;
  readonly tone: 'primary' | 'plain' | 'danger';
  readonly needs: readonly Need[];
}

export interface SweepPage {
  readonly card: SweepCard;
  readonly v: number;
  readonly items: readonly (NamedThing & { readonly found: number })[];
  readonly team: readonly string[];
  readonly findings: readonly {
    readonly name: string;
    readonly where: string;
    /** Empty while the report has not arrived. */
    readonly reportId: string;
    readonly words: string;
  }[];
  readonly summary: string;
  /** Why it cannot be closed yet; empty when nothing stands against it. */
  readonly hint: string;
  readonly history: readonly { readonly at: string; readonly who: string; readonly words: string }[];
  readonly mayFind: boolean;
  readonly mayDo: readonly SweepMayDo[];
}

/** What is asked of a step. */
export interface SweepAct {
  readonly id: string;
  readonly v: number;
  readonly step: SweepMayDo['step'];
  readonly input: StepInput;
}
