import type { OwedMessage } from './message';
import type { JournalEntry, PictureCheck } from './reportDoc';
import type { Need, Tag, TimelineEntry } from './report';

/*
 * 见义勇为 (W07, F328–F330): anybody applies, the police confirm, and then two tracks run beside each other: the fund
 * rewards, and what was done is made public, if the one who did it agrees. One application is one document (ADR 0028).
 */

export type BraveryState = 'applied' | 'returned' | 'confirmed' | 'unconfirmed' | 'withdrawn' | 'finished';
export type AwardState = 'pending' | 'decided' | 'awarded' | 'notAwarded';
export type PublicityState = 'asking' | 'agreed' | 'published' | 'notPublished';

export type DeedStep = 'confirm' | 'return' | 'refuse' | 'supplement' | 'applyAgain' | 'withdraw' | 'finish';
export type AwardStep = 'decide' | 'pay' | 'honour' | 'noAward';
export type PublicityStep = 'agree' | 'decline' | 'recordConsent' | 'publish' | 'drop' | 'takeDown';

export type BraveryStep = DeedStep | AwardStep | PublicityStep;
/** The steps that are a button; the end of both tracks follows by itself. */
export type AskedBraveryStep = Exclude<BraveryStep, 'finish'>;

/** In which list of the offices it stands; what was withdrawn stands in none. */
export type BraveryBox = 'confirm' | 'asked' | 'open' | 'past' | 'gone';
export type ListedBraveryBox = Exclude<BraveryBox, 'gone'>;

/** How the one who did it appears when it is made public. */
export type Naming = 'masked' | 'named';

/** Somebody who is named in an application. The mobile is eleven digits, or empty. */
export interface BraveryPerson {
  readonly name: string;
  readonly mobile: string;
}

/** Whose name somebody in an office may ask for. */
export type SealedWho = 'hero' | 'witness' | 'applicant';

/** What only the police and, once confirmed, the centre read; names and numbers with a reason only (F031, F330). */
export interface SealedDeed {
  readonly where: string;
  readonly facts: string;
  /** What the applicant added later, oldest first. */
  readonly more: readonly string[];
  /** What the police found. */
  readonly finding: string;
  readonly hero: BraveryPerson;
  /** Null: nobody is known who saw it. */
  readonly witness: BraveryPerson | null;
  /** Null: the applicant gave no name. Whoever applies for themselves is the hero. */
  readonly applicant: { readonly name: string } | null;
  /** Ids of files in cloud storage. */
  readonly pictures: readonly string[];
}

export interface BraveryAward {
  readonly state: AwardState;
  /** What the fund decided, in its words: a grade, or an honour; empty before. */
  readonly grade: string;
  /** The fund's money in fen; 0 for an honour. NB: it is not ours and stands in no ledger of ours. */
  readonly fen: number;
  /** The number of the fund's decision. */
  readonly ref: string;
  /** The number of the fund's payment document. */
  readonly paidRef: string;
}

export interface BraveryPublicity {
  readonly state: PublicityState;
  /** Null before there is a consent. */
  readonly naming: Naming | null;
  /** The number of the written consent; empty where it was given here. */
  readonly consentRef: string;
  /** As anybody reads it, names masked already; empty unless it is public. */
  readonly title: string;
  readonly story: string;
  readonly shownName: string;
}

/** Collection `braveries`. `_id` is made from the applicant's alias and the draft: five taps are one. */
export interface BraveryDoc {
  readonly _id: string;
  readonly v: number;
  /** `J261127-7K3QF`, for people to name it by. */
  readonly number: string;
  readonly state: BraveryState;
  readonly box: BraveryBox;
  readonly districtId: string;
  /** Where it happened: its police confirm. */
  readonly town: { readonly id: string; readonly name: string };
  /** The applicant's alias; empty once they left. */
  readonly who: string;
  /** The applicant is the one who did it. */
  readonly isOwn: boolean;
  /** The one who did it is under 18: never any money, never a name (F032, F335). */
  readonly isMinor: boolean;
  /** What was sent, as a mark: the same draft with other words is not the same. */
  readonly print: string;
  /** How often it was applied for: once more after it was not confirmed. */
  readonly rounds: number;
  readonly eventAt: string;
  readonly appliedAt: string;
  /** When it was last moved: waiting is counted from there. */
  readonly movedAt: string;
  /** How often whoever has to move it was reminded since. */
  readonly reminded: number;
  /** Null once it was kept long enough, or was withdrawn. */
  readonly sealed: SealedDeed | null;
  readonly award: BraveryAward | null;
  readonly publicity: BraveryPublicity | null;
  readonly confirmedAt?: string;
  readonly awardedAt?: string;
  readonly publishedAt?: string;
  /** The district, once it was confirmed, and since when + `/` + id: for figures. */
  readonly confirmedIn?: string;
  readonly confirmedOrder?: string;
  /** The district, while it is public, and since when + `/` + id: for the public list. */
  readonly publicIn?: string;
  readonly publicOrder?: string;
  /** When it was applied for + `/` + id, for lists. */
  readonly order: string;
  /** When the clock looks at it: to remind, or to let go of what was kept long enough. */
  readonly dueAt?: string;
  readonly checks?: readonly PictureCheck[];
  readonly traces?: readonly string[];
  readonly checkDueAt?: string;
  readonly journal: readonly JournalEntry[];
  readonly owed: readonly OwedMessage[];
  readonly owedDueAt?: string;
}

/** An application as it is sent. */
export interface BraveryApplication {
  readonly draftId: string;
  readonly forWhom: 'self' | 'other';
  /** `2026-11-26` and `07:40`, in Asia/Shanghai. */
  readonly day: string;
  readonly time: string;
  readonly townId: string;
  readonly where: string;
  readonly facts: string;
  /** Whoever applies for themselves leaves no number here: the police ask through the application. */
  readonly hero: BraveryPerson;
  readonly isMinor: boolean;
  readonly witness: BraveryPerson | null;
  /** How the applicant is called; null: without a name. Null, too, for oneself. */
  readonly applicant: string | null;
  readonly pictures: readonly string[];
  readonly agree: true;
}

/** What one reads before applying. */
export interface BraveryOffer {
  readonly towns: readonly { readonly id: string; readonly name: string }[];
  readonly notice: readonly string[];
}

export interface BraveryMayDo {
  readonly step: AskedBraveryStep;
  readonly label: string;
  readonly tone: 'primary' | 'plain' | 'danger';
  readonly needs: readonly Need[];
}

/** One track, in words. */
export interface BraveryTrack {
  readonly label: string;
  readonly state: Tag;
  readonly lines: readonly string[];
}

/** An application as whoever may read it reads it. */
export interface BraveryPage {
  readonly id: string;
  readonly v: number;
  readonly number: string;
  readonly state: Tag;
  /** What the state means, and what comes next. */
  readonly said: string;
  readonly townName: string;
  readonly eventAt: string;
  /** Empty for whoever may not read it (yet). */
  readonly where: string;
  readonly facts: readonly string[];
  /** Names masked; `mayUnseal` where there is something to ask for. */
  readonly people: readonly {
    readonly who: SealedWho;
    readonly label: string;
    readonly words: string;
    readonly mayUnseal: boolean;
  }[];
  readonly pictures: readonly string[];
  /** Why a picture is not shown; empty when all are. */
  readonly pictureWords: string;
  readonly tracks: readonly BraveryTrack[];
  /** `事发到核实 2 天`. */
  readonly took: readonly string[];
  readonly mayDo: readonly BraveryMayDo[];
  readonly timeline: readonly TimelineEntry[];
}

/** One line of an office's list: nobody's name, nothing of what happened. */
export interface BraveryCard {
  readonly id: string;
  readonly number: string;
  readonly townName: string;
  readonly eventAt: string;
  readonly appliedAt: string;
  readonly state: Tag;
  /** How the two tracks stand; empty before it was confirmed. */
  readonly tracks: string;
  readonly took: readonly string[];
}

/** One's own application in one's own list. */
export interface MyBravery extends Omit<BraveryCard, 'tracks'> {
  readonly v: number;
  readonly said: string;
  readonly tracks: readonly BraveryTrack[];
  readonly mayDo: readonly BraveryMayDo[];
}

/** What anybody reads. */
export interface PublicDeed {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  /** `丁某某`, or the name where the one who did it wanted it. */
  readonly name: string;
  readonly townName: string;
  readonly on: string;
}

/** How long one way took in the last year. */
export interface BraveryFigure {
  readonly label: string;
  readonly count: number;
  readonly median: string;
  readonly longest: string;
}
