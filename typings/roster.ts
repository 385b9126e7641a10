import type { OwedMessage } from './message';
import type { JournalEntry } from './reportDoc';

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
  /** The day of the last reminder to file, Asia/Shanghai; empty before the first. */
  readonly remindedOn: string;
  /** Begins with the instant of the last step: pages are ordered by it. */
  readonly order: string;
  readonly journal: readonly JournalEntry[];
  readonly owed: readonly OwedMessage[];
  readonly owedDueAt?: string;
}
