import type { Advice, EmergencyCall } from './checklist';
import type { CaseClock, OrderDraft } from './deadline';
import type { ExternalMark } from './external';
import type { Voice } from './joined';
import type { OwedMessage } from './message';
import type { AckRecord, Silence } from './notice';
import type { Role } from './person';
import type { Retained } from './privacy';
import type { Counted } from './statistics';
import type { ReportState } from './steps';
import type { FoundOn, MarkKind, ReportFlag, ReporterKind, MediaRef, Whereabouts, StepInput } from './report';
import type { Zone } from './school';

/* What the database holds. One report is one document; a step is one compare-and-set on `v` (house.md §4). */

export interface ReportDoc {
  readonly _id: string;
  /** For people: `W01-261123-7K3QF`. Unique. */
  readonly number: string;
  /** Goes up by one with every step. */
  readonly v: number;
  readonly state: ReportState;
  readonly open: boolean;
  /** In whose hands it is now: `unit:wj-01-1`, `town:hutang`, `dept:hutang-urban`, `edu:wujin`. Several while several work. */
  readonly desks: readonly string[];
  /** The same in words: `湖塘桥实验小学责任网格员`. */
  readonly deskTitle: string;
  /** Who stands there for the school: the officer, or who had to step in (T06, F048). */
  readonly receiver: 'OFF' | 'HEAD' | 'TOWN' | 'EDU';
  readonly districtId: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly grid: { readonly seq: number; readonly name: string; readonly version: number };
  /** The unit's own town. */
  readonly town: { readonly id: string; readonly name: string };
  /** Where it happened: 属地 (T07). The unit's town until an officer says otherwise. */
  readonly eventTown: { readonly id: string; readonly name: string };
  /** Row 2: who handles it depends on it; absent where it does not matter (T08). */
  readonly licence?: Licence;
  /** Set once a town may read it: after it was handed over, or when it had to step in. */
  readonly townSees?: string;
  /** Set once the district's platform may read it (F090). */
  readonly districtSees?: string;
  /** Who works on it: exactly one lead, and co-handlers (F067). Empty until it is dispatched. */
  readonly tasks: readonly Task[];
  /** The departments that have a task in it which they did not return: whose ledger it stands in. Absent: none. */
  readonly departments?: readonly string[];
  /** How often something went back, for the rules that count (W01 rows 9, 12, 15). */
  readonly counts: ReportCounts;
  /** How it ended; 办结 is not 解决 (anchors §9). */
  readonly outcome?: ReportOutcome;
  readonly closedAt?: string;
  /** The handlers of the last round: none of them may check it (F111). */
  readonly handledBy: readonly string[];
  /** What an officer asked, what a department asked for: what is waiting for an answer. */
  readonly asked?: ExtensionAsked;
  readonly stars?: number;
  readonly objected?: boolean;
  readonly reviewOn?: string;
  /** The time limits it was given; absent in reports older than the profile of limits. */
  readonly clock?: CaseClock;
  /** The earliest end of what runs: the whole, the stage it is in, a unit's day. Absent: nothing runs, or it is stopped. */
  readonly dueAt?: string;
  /** From when on it is due soon. */
  readonly soonAt?: string;
  /** `dueAt` + `/` + id, for cursors; and every list that it stands in by its end: `town:t1`, `desk:unit:u1` (overdue.rules.ts). */
  readonly dueOrder?: string;
  readonly dueIn?: readonly string[];
  /** When the clock has to look at it next; absent: never by itself. */
  readonly nextClockAt?: string;
  readonly orders?: readonly OrderDraft[];
  /** Its life in the outside platform, and the number there, unique with the platform's name before it (F107). */
  readonly external?: ExternalMark;
  readonly externalId?: string;
  /** When somebody last looked behind a seal, + `/` + id: the auditor's list goes by it. */
  readonly openedOrder?: string;
  readonly bypass: boolean;
  readonly noOfficer: boolean;
  readonly flags: readonly ReportFlag[];
  /** What it was marked as, each kind once, as it was last said; absent: nothing (F149, F152). */
  readonly marks?: readonly CaseMark[];
  /** Departments that read it because it was marked, without having a task in it: the police. */
  readonly informed?: readonly string[];
  /** When the report to the police was recorded. */
  readonly policeToldAt?: string;
  readonly item: ReportedItem | null;
  readonly text: string;
  readonly place: Whereabouts;
  /** Seen from the school, as it was measured that day (F012); absent without a point on the map. */
  readonly zone?: Zone;
  readonly media: readonly MediaRef[];
  /** What is known of the pictures of its reporters, in the order in which they came; absent: none had to be checked. */
  readonly checks?: readonly PictureCheck[];
  /** WeChat's names for the checks that it still owes. */
  readonly traces?: readonly string[];
  /** When to ask about pictures, or to stop waiting; absent when nothing is waited for. */
  readonly checkDueAt?: string;
  readonly reporter: StoredReporter;
  /** Others who met the same, in the order they joined. */
  readonly joined: readonly Voice[];
  /** How many of `joined` there are: what a step has to have seen, so that nobody misses its message. */
  readonly joins: number;
  /** Aliases of all who are told, the reporter first. */
  readonly followers: readonly string[];
  /** Hashes of the pickup codes of those who are anonymous. */
  readonly pickups?: readonly string[];
  /** The number of the case that this one became part of. */
  readonly mergedInto?: string;
  /** What it was divided into; each is a case of its own (F052). */
  readonly parts?: readonly ReportPart[];
  /** When to look at the parts again; absent once all are over. */
  readonly partsDueAt?: string;
  /** The case that this one is a part of. */
  readonly partOf?: { readonly id: string; readonly number: string };
  /** The round that it was found on; it names the report, too (ADR 0022). */
  readonly found?: FoundOn;
  /** Hash of all that was sent: the same draft with other words is refused, never overwritten. */
  readonly print: string;
  readonly writtenAt: string;
  readonly at: string;
  /** Day in Asia/Shanghai, for ledgers. */
  readonly day: string;
  /** `at` + `/` + id: unique and sortable, so that a list is a cursor on one index. */
  readonly order: string;
  readonly journal: readonly JournalEntry[];
  readonly owed: readonly OwedMessage[];
  /** The earliest due of what is owed; absent when nothing is. */
  readonly owedDueAt?: string;
  /** What became of messages that have to be acknowledged; append-only. Whoever writes it moves `ackV`, never `v`. */
  readonly acks?: readonly AckRecord[];
  readonly ackV?: number;
  /** Who has not acknowledged in time, and in whose lists that stands: `town:t1`, `edu:d1`, `who:<openid>`. */
  readonly silent?: readonly Silence[];
  readonly unacked?: readonly string[];
  /** Since when + `/` + id, for cursors. */
  readonly unackedOrder?: string;
  /** When to look at who has not acknowledged; absent when nobody is waited for. */
  readonly silenceDueAt?: string;
  /** The mornings whose digest holds a message of it: `town:t1/2026-11-24`. */
  readonly undelivered?: readonly string[];
  /** What those who left called themselves, as marks that nobody can read (ADR 0017). */
  readonly gone?: readonly string[];
  /** When something of it has been kept long enough, or has to be looked at; absent: nothing more ends. */
  readonly retainDueAt?: string;
  readonly retained?: Retained;
  /** What the roll-ups hold of it (ADR 0013). */
  readonly counted?: Counted;
  /** Since when something of it has not been counted, or when it has to be looked at again. Absent: all is counted. */
  readonly countDueAt?: string;
  /** Since it ended, until it was seen whether somebody is rewarded for it (F321). */
  readonly rewardDueAt?: string;
}

/**
 * A picture on its way through WeChat's content check (F060). Owed: nobody has asked yet. Asked: WeChat answers later.
 * Passed. Risky: the bureau alone sees it. Released: the bureau let it through. Unchecked: no answer was to be had.
 */
export interface PictureCheck {
  readonly fileId: string;
  readonly state: 'owed' | 'asked' | 'passed' | 'risky' | 'released' | 'unchecked';
  /** How often WeChat was asked. */
  readonly tries: number;
  readonly trace?: string;
  /** When it was asked last; absent where it is to be asked at once. */
  readonly askedAt?: string;
}

export interface CaseMark {
  readonly kind: MarkKind;
  /** It may not end before the police were told. */
  readonly severe: boolean;
  /** What it may come to: `民转刑`; empty for a kind that knows no such thing. */
  readonly risk: string;
}

/** One of the things that a report turned out to be. */
export interface ReportPart {
  /** Of the case that is made from it. */
  readonly id: string;
  readonly item: string;
  readonly words: string;
  readonly at: string;
}

/** One unit's part of a case. */
export interface Task {
  /** The department's id in the directory. */
  readonly department: string;
  readonly name: string;
  readonly part: 'lead' | 'co';
  readonly state: 'sent' | 'signed' | 'replied' | 'returned' | 'waived';
  /** A day in Asia/Shanghai; empty when none was set: the seeds give none. */
  readonly dueOn: string;
  readonly sentAt: string;
  /** The desk that dispatched it: extensions and waivers are decided there. */
  readonly from: string;
}

export interface ReportCounts {
  readonly townReturns: number;
  readonly notOurs: number;
  readonly reworks: number;
}

export type Licence = 'HAS_LICENCE' | 'NO_LICENCE' | 'LICENCE_UNKNOWN';

export type ReportOutcome = 'solved' | 'notOurs' | 'cannot';

export interface ExtensionAsked {
  readonly department: string;
  readonly until: string;
}

export interface ReportedItem {
  readonly id: string;
  readonly plain: string;
  readonly text: string;
  readonly subMatterId: string | null;
  readonly subMatter: string;
  readonly checklist: string;
  readonly advice: Advice;
  readonly calls: readonly EmergencyCall[];
}

/** Of a reporter the case knows the kind only; of somebody anonymous nothing else is kept anywhere (F031, F045). */
export interface StoredReporter {
  readonly kind: ReporterKind;
  /** Stands for the person: lists and pushes go by it. Absent where nobody is told. */
  readonly alias?: string;
  /** The id of the document that says who it is. */
  readonly sealed?: string;
}

/** Append-only; each entry carries the hash of the one before (F098). */
export interface JournalEntry {
  readonly at: string;
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly by: JournalActor;
  /** What the step was given: words, choices, file ids. */
  readonly input: StepInput;
  /** In whose hands it was after this, in words. */
  readonly desk: string;
  /** What ids in the input were called that day: units, towns, items. */
  readonly spoken: Readonly<Record<string, string>>;
  readonly prev: string;
  readonly hash: string;
}

export interface JournalActor {
  readonly role: Role | 'SYS' | 'REPORTER';
  readonly title: string;
  /** Staff only; never a reporter's. */
  readonly openid?: string;
  readonly name?: string;
}
