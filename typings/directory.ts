import type { Advice, ChecklistItem } from './checklist';
import type { DeadlineDoc } from './deadline';
import type { Point } from './grid';
import type { GuardsDoc } from './guardRule';
import type { ReminderHours } from './message';
import type { Post, Role } from './person';
import type { GuardFormula } from './roster';
import type { SchoolGround } from './school';

/*
 * The directory: who is where, and what the checklist says. Few, small, slowly changing documents of one
 * collection, so that a function instance reads all it needs for a submission in one call and keeps it a while.
 */

/** Somebody's seat in a team. Only filed seats receive reports (F023); nobody receives while away (F034). */
export interface Seat {
  readonly role: Role;
  readonly openid: string;
  readonly name: string;
  readonly title: string;
  readonly filed: boolean;
  /** Leave. */
  readonly away: readonly Window[];
  /** Stands in: on duty only while nobody of the role itself is, or in a turn of its own (F034). */
  readonly deputy?: boolean;
  /** Turns of duty: nights, weekends, holidays. Whoever has the turn comes before everybody else. */
  readonly turns?: readonly Window[];
  /** The account is locked: the seat is kept and receives nothing (F035). */
  readonly locked?: boolean;
}

/** Half-open, ISO instants. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/**
 * What a document of the directory keeps of the changes that were made to it: `v` counts every write, `applied` names
 * the last change of each place (or person) that is in it, so that a change is applied once (people/changes).
 */
export interface Applied {
  readonly v: number;
  readonly applied?: Readonly<Record<string, number>>;
}

/** `_id` is `unit:` + id. A school unit has its own team; an area grid (5, 22) has a team without seats. */
export interface UnitDoc extends Applied {
  readonly _id: string;
  readonly kind: 'unit';
  readonly id: string;
  readonly name: string;
  readonly unitKind: 'school' | 'area';
  /** 小学, 初中, 幼儿园 … as far as known. */
  readonly level: string | null;
  readonly point: Point | null;
  readonly grid: { readonly seq: number; readonly name: string; readonly version: number };
  readonly town: { readonly id: string; readonly name: string };
  readonly lookAlikes: readonly string[];
  /** 在校学生人数; how many guards it should have goes by it (F020). Absent: not known yet. */
  readonly studentCount?: number;
  readonly seats: readonly Seat[];
  /** What the school says about itself and its ground; absent: nothing yet (F011, F012). */
  readonly ground?: SchoolGround;
  /** Its grid is not settled yet: nothing counts it until the bureau confirms it (F003). */
  readonly pending?: boolean;
  /** Nobody reports for it any more; cases that it has stay with it. */
  readonly closed?: boolean;
  /** What the unit's posters say may have changed: when the clock looks at them again; absent once it has. */
  readonly postersDueAt?: string;
}

/** `_id` is `district`: one deployment serves one district. */
export interface DistrictDoc extends Applied {
  readonly _id: 'district';
  readonly kind: 'district';
  readonly id: string;
  readonly name: string;
  /** Begins every report's number: `W`. */
  readonly numberPrefix: string;
  /** `区教育局`. */
  readonly bureau: string;
  readonly bureauSeats: readonly Seat[];
  readonly towns: readonly TownEntry[];
  /** The highest number of a grid that was ever given; absent: not counted yet. */
  readonly lastGrid?: number;
  /** The district's platform (区网格平台). */
  readonly platformSeats: readonly Seat[];
  /** Every unit that can be dispatched to, at the towns and at the district (F014, F017). */
  readonly departments: readonly DepartmentEntry[];
  /** The official words for the roles here: `{ OFF: '责任网格员', HEAD: '网格长', TOWN: '镇网格中心', … }`. */
  readonly roleTitles: Readonly<Partial<Record<Role, string>>>;
  readonly reminders: ReminderHours;
  /** What makes names look alike here (F041); absent: only the names themselves tell. */
  readonly lookAlike?: {
    readonly lookAlikeFamilies: readonly string[];
    readonly shortNames: readonly string[];
  };
  /** How many guards a school should have before the bureau sets a version in the register; absent: the standard's (F020). */
  readonly guardFormula?: GuardFormula;
}

/** A unit that handles cases. Without seats it stays choosable and is shown as 未落实接收人. */
export interface DepartmentEntry {
  readonly id: string;
  readonly name: string;
  /** A department of the district comes in only after the town could not solve it (T03). */
  readonly level: 'town' | 'owner' | 'district';
  /** The town it works for; null for a department of the district or an owner of pipes and lines. */
  readonly townId: string | null;
  /** The checklist's code that it stands for: `POLICE`, `URBAN` …; the first hop is its town's counterpart (T03). */
  readonly code: string;
  readonly seats: readonly Seat[];
  /** Not one of the task force's own units (T14). */
  readonly outside?: boolean;
  /** Days in Asia/Shanghai, half-open: it can be dispatched to from the first, and no longer from the second. */
  readonly activeFrom?: string;
  readonly closesOn?: string;
}

export interface TownEntry {
  readonly id: string;
  readonly name: string;
  /** `湖塘镇网格中心`, `高新区北区网格中心`: not every area is a 镇 (T05). */
  readonly centre: string;
  readonly seats: readonly Seat[];
}

/**
 * The version that is valid, and the one that waits for its day or has just had it: whoever reads takes by the instant,
 * the later whose window has begun (half-open). Reports keep the version they were filed under (F075).
 */
export interface ChecklistDoc {
  readonly _id: 'checklist' | 'checklist:next';
  readonly kind: 'checklist';
  readonly version: string;
  /** An ISO instant; absent or empty: since ever. */
  readonly validFrom?: string;
  readonly items: readonly ChecklistEntry[];
}

export interface ChecklistEntry extends ChecklistItem {
  readonly advice: Advice;
  /** Handlers see these, other readers only the status (R04: T26; security leads are not stored at all: T27). */
  readonly restricted: boolean;
  readonly storesNoDetail: boolean;
}

/** `_id` is `index:0`, `index:1` …: at most 1,000 units each, for search and for the nearest. */
export interface IndexDoc {
  readonly _id: string;
  readonly kind: 'index';
  /** Counts every write. */
  readonly v: number;
  /** When it was last written, an ISO instant; absent: when the district was filled. */
  readonly changedAt?: string;
  readonly units: readonly IndexedUnit[];
}

export interface IndexedUnit {
  readonly id: string;
  readonly name: string;
  /** Other spellings people search for: `锦绣幼儿园` for 锦锈幼儿园. */
  readonly aliases: readonly string[];
  readonly gridName: string;
  readonly townName: string;
  readonly unitKind: 'school' | 'area';
  readonly point: Point | null;
  readonly lookAlikes: readonly string[];
  readonly receiver: string;
}

/** `_id` is `person:` + openid. Citizens have no document: nobody has to register to report. */
export interface PersonDoc extends Applied {
  readonly _id: string;
  readonly kind: 'person';
  readonly openid: string;
  readonly name: string;
  readonly posts: readonly Post[];
  /** The account is locked: no post can be acted in; what was done keeps its name (F035). */
  readonly locked?: boolean;
}

export type DirectoryDoc =
  UnitDoc | DistrictDoc | ChecklistDoc | IndexDoc | PersonDoc | DeadlineDoc | GuardsDoc;
