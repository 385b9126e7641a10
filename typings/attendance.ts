import type { Fix, Suspicion } from './checkIn';
import type { Point } from './grid';
import type { JournalEntry } from './reportDoc';
import type { Force } from './rota';
import type { NamedThing } from './routing';

/*
 * Whether somebody came to a shift (F181, F182, F198). One person at one shift is one document: it is made by their
 * press, or by the clock when the shift is over and nobody pressed (ADR 0024).
 */

/** `pending`: they say so, with a picture; who keeps the rota confirms. `refused`: who keeps the rota says they were not there.
 * `substituted`: somebody who was registered for it stood there instead (F182). */
export type AttendanceState = 'came' | 'pending' | 'absent' | 'excused' | 'refused' | 'substituted';

/** By what it is known that somebody was there. */
export type CameBy = 'location' | 'code' | 'photo' | 'captain';

/** Collection `attendances`. `_id` is the shift's id and what stands for the person. */
export interface AttendanceDoc {
  readonly _id: string;
  readonly v: number;
  readonly openid: string;
  readonly name: string;
  readonly force: Force;
  readonly unit: NamedThing;
  readonly shift: string;
  readonly post: { readonly id: string; readonly name: string; readonly point: Point | null };
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Begins with `startsAt`, then the shift: pages are ordered by it. */
  readonly order: string;
  readonly state: AttendanceState;
  readonly by?: CameBy;
  /** When they pressed, and when that reached us: apart only for what was kept without a network. */
  readonly inAt?: string;
  readonly inReceivedAt?: string;
  readonly outAt?: string;
  readonly outReceivedAt?: string;
  /** How far from the post the phone said it was, and how exactly; the position itself is not kept. */
  readonly metres?: number;
  readonly accuracyMetres?: number;
  /** Stands for the position to 6 decimals: nothing leads back from it. */
  readonly mark?: string;
  readonly codeVersion?: number;
  readonly photo?: string;
  readonly flags: readonly Suspicion[];
  /** Why they could not come, as who keeps the rota wrote it. */
  readonly excuse?: string;
  /** What stands for who pressed in their place; absent once that person has left for good. */
  readonly substitute?: string;
  /** What stands for whose place it was. */
  readonly insteadOf?: string;
  readonly journal: readonly JournalEntry[];
  /** When the clock looks at it: flags beside earlier ones, the day's figures, the picture's end. Absent: never again. */
  readonly lookDueAt?: string;
}

/** What stands of an attendance, without its record. */
export type Attended = Omit<AttendanceDoc, 'journal' | 'lookDueAt'>;

/** What somebody shows for being there; all null is no evidence. */
export interface Evidence {
  readonly fix: Fix | null;
  /** What was scanned, as it stands. */
  readonly code: string | null;
  /** A picture's file. */
  readonly photo: string | null;
}

/** How it ended, for one person at one shift. */
export type AttendanceEnd =
  | 'expected' | 'onTime' | 'late' | 'leftEarly' | 'lateAndLeftEarly' | 'pending' | 'absent' | 'excused' | 'refused' | 'substituted'; // prettier-ignore

/** One person at one shift, as a page shows it. */
export interface AttendanceLine {
  /** Stands for the account; empty for who may do nothing with it. */
  readonly who: string;
  readonly v: number;
  readonly name: string;
  readonly forceLabel: string;
  readonly end: AttendanceEnd;
  readonly endLabel: string;
  readonly tone: 'good' | 'warn' | 'bad' | 'plain';
  /** `07:18 签到（定位，离岗 12 米）· 08:02 签退`. */
  readonly words: string;
  /** Verified; 0 for what does not count. */
  readonly minutes: number;
  readonly flags: readonly { readonly label: string; readonly why: string }[];
  /** The picture's address; null where there is none or one may not see it. */
  readonly photo: string | null;
  readonly mayDo: readonly { readonly deed: AttendanceDeed['kind']; readonly label: string }[];
}

/** What who keeps the rota can do about somebody: `came` where the phone was dead, too. */
export type AttendanceDeed =
  { readonly kind: 'came' | 'refuse' } | { readonly kind: 'excuse'; readonly why: string };

/** A shift of mine to press at: today's, and what is near. */
export interface MyTurn {
  readonly id: string;
  readonly unit: NamedThing;
  readonly postName: string;
  readonly day: string;
  readonly time: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** From then on one can press. */
  readonly opensAt: string;
  readonly end: AttendanceEnd;
  readonly endLabel: string;
  /** What I did: `07:18 签到`; empty before. */
  readonly words: string;
  readonly mayCheckIn: boolean;
  readonly mayCheckOut: boolean;
}

/** My verified hours (F198): no rank, no goal. */
export interface MyHours {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly words: string;
  readonly times: number;
  readonly lines: readonly {
    readonly id: string;
    readonly day: string;
    readonly where: string;
    readonly words: string;
    readonly minutes: number;
  }[];
  /** More than are shown; they are counted all the same. */
  readonly isCut: boolean;
  /** Where I served as a volunteer, shifts that are over: what a certificate can be issued of. */
  readonly schools: readonly { readonly unit: NamedThing; readonly words: string }[];
}

/** How one day at one place went; whole numbers of places and people. */
export interface DutyCounts {
  readonly shifts: number;
  /** Shifts with all their places taken and 1+N complete. */
  readonly covered: number;
  readonly needed: number;
  readonly held: number;
  readonly came: number;
  readonly late: number;
  readonly pending: number;
  readonly excused: number;
  readonly absent: number;
  /** People with something that a person should look at. */
  readonly flagged: number;
}

/** How many rounds a day that is over needed, and how many of them nobody walked (F192). */
export interface RoundCounts {
  readonly needed: number;
  readonly shortBy: number;
}

export interface RoundPart extends RoundCounts {
  readonly name: string;
}

/** Collection `dutyDays`. `_id` is a town or the district and a day: what each of its schools, or towns, was like. */
export interface DutyDayDoc {
  readonly _id: string;
  readonly v: number;
  readonly day: string;
  readonly parts: Readonly<Record<string, DutyPart>>;
  /** Rounds, once the day is over; absent: nobody patrols there. */
  readonly patrols?: Readonly<Record<string, RoundPart>>;
}

export interface DutyPart extends DutyCounts {
  readonly name: string;
}

export interface DutyTile {
  readonly key: keyof DutyCounts | 'rounds';
  readonly label: string;
  readonly words: string;
}

/** One town, school or day of a board. */
export interface DutyBoardRow {
  readonly id: string;
  readonly name: string;
  readonly covered: string;
  /** Shifts that were not covered. */
  readonly uncovered: number;
  readonly came: string;
  readonly gaps: number;
  readonly absent: number;
  readonly late: number;
  readonly pending: number;
  readonly excused: number;
  readonly flagged: number;
  /** `6/8`: rounds of those that were needed; empty: whoever asks sees no rounds. */
  readonly rounds: string;
  readonly roundsShort: number;
}
