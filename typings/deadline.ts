import type { JournalEntry } from './reportDoc';
import type { NamedThing } from './routing';

/* How long things may take: the profile of time limits (F099), and what a case was given of it. */

/** Hours by the clock on the wall, hours in which offices work, or working days. */
export type TimeUnit = 'hours' | 'workHours' | 'workDays';

/** `{ amount: 3, unit: 'workDays' }`: three working days. */
export interface Duration {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** A case is urgent when it was happening as it was reported (flag EMERGENCY). */
export type CaseUrgency = 'normal' | 'urgent';

/** What a limit is for: the whole case, or one part of its way (W01, column Deadline). */
export type ClockStage = 'whole' | 'verify' | 'accept' | 'handle' | 'check';

/** One value of the profile; an item of null stands for every item that has no value of its own. */
export interface TimeLimit {
  readonly item: string | null;
  readonly urgency: CaseUrgency;
  readonly stage: ClockStage;
  readonly duration: Duration;
}

/** When offices work on a working day, `09:00` to `12:00`, in Asia/Shanghai; in order, not touching. */
export interface OfficeHours {
  readonly from: string;
  readonly to: string;
}

/** What the calendar of a year says against Monday to Friday: days off, and weekend days that are worked (调休). */
export interface CalendarYear {
  readonly year: number;
  readonly source: string;
  /** False while the year's arrangement is not known: then only the days that the law itself names are in it. */
  readonly settled: boolean;
  readonly off: readonly string[];
  readonly on: readonly string[];
}

export interface WorkCalendar {
  readonly hours: readonly OfficeHours[];
  readonly years: readonly CalendarYear[];
}

/** Null: not set, so it never happens. */
export interface ClockSettings {
  /** Hours before the end at which those who hold a case are reminded (F116: 24). */
  readonly dueSoonHours: number;
  /** Hours after the end until the supervisor is told; twice as many until an order is drafted (F100). */
  readonly escalateHours: number | null;
  /** Days after which nobody waits for a reporter's answer any more (W01 row 3). */
  readonly answerDays: number | null;
  /** Days within which a case that is over may be reopened (F097). */
  readonly reopenDays: number;
}

/** The profile of time limits as one document of the directory: versioned, and every change in its journal. */
export interface DeadlineDoc {
  readonly _id: 'deadlines';
  readonly kind: 'deadlines';
  readonly v: number;
  readonly calendar: WorkCalendar;
  readonly settings: ClockSettings;
  readonly limits: readonly TimeLimit[];
  readonly journal: readonly JournalEntry[];
}

/** What may be changed of it, all at once. */
export type DeadlineInput = Pick<DeadlineDoc, 'calendar' | 'settings' | 'limits'>;

/** One of a few that a form has to choose from. */
export interface Choice<K extends string> {
  readonly id: K;
  readonly name: string;
}

/** The profile of time limits as its page shows it. */
export interface DeadlinePage extends DeadlineInput {
  readonly v: number;
  readonly mayEdit: boolean;
  readonly items: readonly NamedThing[];
  readonly stages: readonly Choice<ClockStage>[];
  readonly urgencies: readonly Choice<CaseUrgency>[];
  readonly units: readonly Choice<TimeUnit>[];
  readonly settingNames: readonly Choice<keyof ClockSettings>[];
  /** What has to be known before one relies on it: nothing set, a year without its holidays. */
  readonly notices: readonly string[];
  /** What was changed, newest first, at most twenty. */
  readonly history: readonly {
    readonly at: string;
    readonly who: string;
    readonly words: readonly string[];
    readonly reason: string;
  }[];
}

/** What happens as time passes; each once. */
export type ClockLevel = 'dueSoon' | 'overdue' | 'supervisor' | 'order' | 'noAnswer' | 'review';

/** What a case was given, and keeps until it is dispatched anew; and which levels it has been through. */
export interface CaseClock {
  /** The version of the profile that it was given by. */
  readonly profile: number;
  readonly limits: { readonly [S in ClockStage]?: Duration };
  readonly dueSoonHours: number;
  readonly escalateHours: number | null;
  readonly answerDays: number | null;
  /** `overdue@2026-12-01T01:00:00.000Z`: level and the instant it counts from. */
  readonly told: readonly string[];
}

/** A supervision order as it is laid before whoever may issue it; a person decides (F100, F158, W06). */
export interface OrderDraft {
  readonly at: string;
  /** Whom it is addressed to, and what that unit is called. */
  readonly desks: readonly string[];
  readonly target: string;
  readonly matter: string;
  /** The end that passed. */
  readonly dueAt: string;
  /** Other than the doer (T48). */
  readonly supervisor: string;
}
