import type { OwedMessage } from './message';
import type { JournalEntry } from './reportDoc';
import type { Need, Tag, TimelineEntry } from './report';

/*
 * A school's roster (附件2 学校专属网格组成人员名单): who is in its team, written by the school and filed with the
 * education bureau (F018–F024, W19).
 *
 * What is edited and what is active are two things: `rows` are being written, `filed` is what the bureau filed last and
 * what reports go by. A row is a person to be; an account is tied to it by an invitation. The unit's seats and the
 * people's posts in the directory are a projection of `filed` and `bound`, never written by anything else.
 */

export type RosterKind = 'HEAD' | 'OFF' | 'AUX';

/** The four kinds of 辅助网格员 (F021); 护学岗辅警 are employed by the police. */
export type AuxKind = '护学岗辅警' | '宿管员' | '保安员' | '其他内勤人员';

/** What the form holds of one person, in the order of its columns. */
export interface RosterEntry {
  readonly kind: RosterKind;
  /** Of an AUX only. */
  readonly auxKind: AuxKind | null;
  readonly name: string;
  /** 职务. */
  readonly job: string;
  /** 办公电话; may go on a poster without consent (T29). */
  readonly officePhone: string;
  /** 手机, 11 digits. Stored only here, shown as 138****1234 unless somebody gives a reason. */
  readonly mobile: string;
  /** 备注: the form's blank sixth column. */
  readonly note: string;
  /** An AUX who stands in when the officer or the head is away (F033). */
  readonly deputyFor: 'HEAD' | 'OFF' | null;
}

/** One person's row. `rowId` is the person: it stays when a number or a duty changes, another person has another. */
export interface RosterRow extends RosterEntry {
  readonly rowId: string;
}

export type RosterState = 'draft' | 'submitted' | 'returned' | 'filed' | 'amended';

export type RosterStep = 'submit' | 'withdraw' | 'return' | 'file' | 'amend' | 'discard';

/** What the bureau filed last: this team is active, whatever is being changed meanwhile (F023). */
export interface FiledTeam {
  readonly rows: readonly RosterRow[];
  /** 1 for the first filing. */
  readonly version: number;
  readonly filedAt: string;
}

/** An account tied to a row. */
export interface Binding {
  readonly openid: string;
  readonly at: string;
}

/** Collection `rosters`. `_id` is the school unit's id. */
export interface RosterDoc {
  readonly _id: string;
  readonly v: number;
  readonly state: RosterState;
  readonly unit: { readonly id: string; readonly name: string };
  readonly town: { readonly id: string; readonly name: string };
  readonly districtId: string;
  /** Being written; never read by routing. */
  readonly rows: readonly RosterRow[];
  readonly filed: FiledTeam | null;
  /** By `rowId`. Kept apart from the rows so that a new filing loses nobody's account. */
  readonly bound: Readonly<Record<string, Binding>>;
  /** Goes up whenever `filed` or `bound` changes, or the state; the directory holds the team of `projectedV`. */
  readonly teamV: number;
  readonly projectedV: number;
  /** When the clock brings the directory up to date; absent once it is. */
  readonly projectDueAt?: string;
  /** The last people given posts by this roster, so that one who left loses theirs: openids. */
  readonly posted: readonly string[];
  /** 在校学生人数 as the school gave it when it submitted; the unit's own number goes before it. */
  readonly studentCount?: number;
  /** A file that was read without a fault, waiting for a yes. */
  readonly pending?: PendingImport;
  /** The day of the last reminder to file, Asia/Shanghai; empty before the first. */
  readonly remindedOn: string;
  /** Begins with the instant of the last step: pages are ordered by it. */
  readonly order: string;
  readonly journal: readonly JournalEntry[];
  readonly owed: readonly OwedMessage[];
  readonly owedDueAt?: string;
}

/** What a file would make of the roster. The file itself is deleted as soon as it was read. */
export interface PendingImport {
  /** Made from the content: the same file is the same import. */
  readonly id: string;
  readonly at: string;
  readonly rows: readonly RosterRow[];
}

/** One row as it is typed or read; `mobile` null keeps the number that is there. */
export interface RosterDraft extends Omit<RosterEntry, 'mobile'> {
  readonly mobile: string | null;
}

export type RosterEdit =
  | { readonly kind: 'add'; readonly row: RosterDraft }
  | { readonly kind: 'change'; readonly rowId: string; readonly row: RosterDraft }
  | { readonly kind: 'remove'; readonly rowId: string };

/** A row as it is shown: the mobile number is masked. */
export interface RosterLine extends RosterEntry {
  readonly rowId: string;
  /** `责任网格员`, `辅助网格员 · 保安员`. */
  readonly kindWords: string;
  /** An account is tied to it. */
  readonly isBound: boolean;
  /** Against the filed team: `新增`, `有改动`, or empty. */
  readonly mark: string;
}

export interface RosterMayDo {
  readonly step: RosterStep;
  readonly label: string;
  readonly tone: 'primary' | 'plain' | 'danger';
  readonly needs: readonly Need[];
}

/** From so many students on, so many guards; `thenPer`: one more for every so many students above. */
export interface GuardTier {
  readonly from: number;
  readonly guards: number;
  readonly thenPer?: number;
  /** False where the standard's own words were not at hand and the number lies between its neighbours. */
  readonly isQuoted: boolean;
}

/** How many guards a school should have, by whose rule; tiers ascend and the first begins at 0 (F020). */
export interface GuardFormula {
  readonly source: string;
  readonly version: number;
  readonly tiers: readonly GuardTier[];
}

/** How many 辅助网格员 there should be, and are (F020, T31); `required` null when it cannot be told yet. */
export interface GuardCount {
  readonly required: number | null;
  readonly have: number;
  readonly words: string;
}

export interface RosterPage {
  readonly unit: { readonly id: string; readonly name: string };
  readonly townName: string;
  readonly v: number;
  readonly state: Tag;
  /** What this state means for reports: who is active meanwhile. */
  readonly said: string;
  readonly lines: readonly RosterLine[];
  /** In the filed team and no longer in this one. */
  readonly leaving: readonly string[];
  /** What keeps it from being submitted, one sentence each. */
  readonly faults: readonly string[];
  readonly guards: GuardCount;
  readonly mayEdit: boolean;
  readonly mayDo: readonly RosterMayDo[];
  readonly timeline: readonly TimelineEntry[];
}

/** Where a school stands with its filing; `missing`: nothing was submitted yet. */
export type FilingState = Exclude<RosterState, 'draft'> | 'missing';

export interface BoardUnit {
  readonly id: string;
  readonly name: string;
  readonly gridSeq: number;
  readonly state: FilingState;
  readonly since: string;
  /** True once a team is active, whatever is being changed. */
  readonly isActive: boolean;
  /** 辅助网格员 of the active team, or of the one that waits for its first filing; absent while nothing was submitted. */
  readonly aux?: number;
  /** 在校学生人数; absent while nobody knows. */
  readonly students?: number;
}

/** The same, held against the formula of today: short of so many 辅助网格员; null when it cannot be told. */
export interface GuardedUnit extends BoardUnit {
  readonly shortBy: number | null;
}

/** Collection `rosterBoards`. `_id` is the town's id: every school of a town with its filing, so that counts equal lists. */
export interface RosterBoardDoc {
  readonly _id: string;
  readonly v: number;
  readonly town: { readonly id: string; readonly name: string };
  readonly units: Readonly<Record<string, BoardUnit>>;
  /** Area grids without a school: listed, never counted (F004). */
  readonly areas: readonly { readonly id: string; readonly name: string; readonly gridSeq: number }[];
  readonly counts: Readonly<Record<FilingState, number>>;
  /** The day it was last made anew from the directory. */
  readonly builtOn: string;
}

export interface RosterBoard {
  readonly all: number;
  readonly counts: Readonly<Record<FilingState, number>>;
  readonly towns: readonly {
    readonly id: string;
    readonly name: string;
    readonly all: number;
    readonly filed: number;
    /** Schools with too few 辅助网格员. */
    readonly short: number;
  }[];
  readonly areas: RosterBoardDoc['areas'];
  /** Schools with fewer 辅助网格员 than the formula of today asks for, and those of which it cannot be told (T31). */
  readonly guards: { readonly short: number; readonly unknown: number };
}

/** One roster in the bureau's queue. */
export interface RosterCard {
  readonly unitId: string;
  readonly unitName: string;
  readonly townName: string;
  readonly state: Tag;
  readonly since: string;
  readonly isActive: boolean;
}
/** One fault of a file, at its cell: `C7`, `手机号应为 11 位，现在是 15 位`. */
export interface CellFault {
  /** Empty when it is about the file or the sheet as a whole. */
  readonly cell: string;
  readonly words: string;
}

/** What a file would change, or why it changes nothing. */
export interface ImportPlan {
  /** Says yes to exactly this; null when there are faults. */
  readonly id: string | null;
  readonly faults: readonly CellFault[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly kept: number;
  /** What is wise to know before saying yes: somebody's access would end. */
  readonly warnings: readonly string[];
}
