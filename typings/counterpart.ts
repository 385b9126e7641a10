import type { NamedThing } from './routing';
import type { JournalEntry } from './reportDoc';

/*
 * The counterpart table: who handles in a town, or at the district, what the checklist calls by one word, and whom one
 * finds there (F009, F014, T03). A place's table is one document of collection `registers`; what routing needs of it is
 * projected into the directory.
 */

/** Somebody of a unit who is found there. With an openid the person is in this system and is reminded by WeChat. */
export interface Contact {
  readonly name: string;
  /** 分管领导, 联络员, 副所长 … as it is said there. */
  readonly title: string;
  /** A duty phone; empty when none was given. */
  readonly phone: string;
  readonly openid?: string;
}

export interface CounterpartRow {
  /** Cases are given out under it: it never changes. */
  readonly id: string;
  readonly name: string;
  /** The checklist's code that it stands for. */
  readonly code: string;
  readonly level: 'town' | 'owner' | 'district';
  readonly leader: Contact | null;
  readonly liaison: Contact | null;
  readonly note: string;
  /** The first day on which it can be dispatched to, in Asia/Shanghai; empty: always could. */
  readonly activeFrom: string;
  /** The first day on which it no longer can; empty: open. Cases that it has stay with it. */
  readonly closesOn: string;
  /** Openids that hold their post here because of this table: it ends with the contact. */
  readonly given: readonly string[];
}

/** `_id` is `counterparts:` + the town's or the district's id. */
export interface CounterpartsDoc {
  readonly _id: string;
  readonly kind: 'counterparts';
  readonly v: number;
  readonly place: NamedThing;
  readonly rows: readonly CounterpartRow[];
  /** Seats and posts that have still to be given or ended; empty once the directory says the same. */
  readonly todo: readonly SeatChange[];
  /** When the projection into the directory is due; absent once it is done. */
  readonly dueAt?: string;
  readonly journal: readonly JournalEntry[];
}

export interface SeatChange {
  readonly department: string;
  readonly openid: string;
  readonly change: 'give' | 'end';
}

/** `noLiaison`, `noLeader`: nobody is named. `notReached`: named, but WeChat reaches nobody there. */
export type CounterpartGap = 'noLiaison' | 'noLeader' | 'notReached';

/** A contact as those who look after the table see it; `key` names a person of this system. */
export interface ContactView {
  readonly name: string;
  readonly title: string;
  readonly phone: string;
  readonly key: string;
}

export interface CounterpartView {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  /** The checklist's word: `城管局`. */
  readonly standsFor: string;
  readonly leader: ContactView | null;
  readonly liaison: ContactView | null;
  readonly note: string;
  readonly activeFrom: string;
  readonly closesOn: string;
  readonly gaps: readonly CounterpartGap[];
  /** Not one of the task force's own units: those have no liaison unless somebody names one (T14). */
  readonly outside: boolean;
}

/** One place's table, and what its form has to choose from. */
export interface CounterpartPage {
  readonly place: NamedThing;
  /** The places that this post may look at. */
  readonly places: readonly NamedThing[];
  readonly v: number;
  readonly mayEdit: boolean;
  readonly rows: readonly CounterpartView[];
  readonly words: readonly { readonly code: string; readonly name: string }[];
  /** People of this place who are in the system already. */
  readonly people: readonly { readonly key: string; readonly name: string; readonly where: string }[];
  /** What was changed, newest first, at most twenty. */
  readonly history: readonly {
    readonly at: string;
    readonly who: string;
    readonly words: string;
    readonly reason: string;
  }[];
}

/** What a person fills in of a row; `id` is null for a new one. */
export interface CounterpartInput {
  readonly id: string | null;
  readonly name: string;
  readonly code: string;
  readonly leader: ContactInput | null;
  readonly liaison: ContactInput | null;
  readonly note: string;
  readonly activeFrom: string;
  readonly closesOn: string;
}

/** `key` names somebody of this system; empty: only name and phone are known. */
export interface ContactInput {
  readonly name: string;
  readonly title: string;
  readonly phone: string;
  readonly key: string;
}

/** Where nobody is named or reached, place by place. */
export interface CounterpartGaps {
  readonly place: NamedThing;
  readonly all: number;
  readonly rows: readonly Pick<CounterpartView, 'id' | 'name' | 'standsFor' | 'gaps' | 'outside'>[];
  /** Words of the checklist for which this place has no unit at all. */
  readonly unnamed: readonly string[];
}
