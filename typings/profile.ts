import type { AdviceMode, EmergencyCard, SubMatter } from './checklist';
import type { ReminderHours } from './message';
import type { Place, Role } from './person';

/*
 * A profile: one district as data. A folder of five JSON files; cloudfunctions/profile/profile.ts is its door, and
 * directory.rules.ts makes the directory's documents from it. Nothing else in the product knows a district's name.
 */

export interface Profile {
  readonly district: DistrictProfile;
  readonly grids: GridList;
  readonly routing: Routing;
  readonly words: ItemWords;
  readonly places: Places;
}

/** `profile.json`. */
export interface DistrictProfile {
  readonly id: string;
  /** Begins every unit's id: `wj` in `wj-01-1`. */
  readonly code: string;
  /** Begins every report's number: `W`. */
  readonly numberPrefix: string;
  readonly name: string;
  /** Who receives what no school may see: `区教育局`. */
  readonly bureau: string;
  /** What people leave out of a school's name; such a difference makes two names look alike. */
  readonly shortNames: readonly string[];
  readonly towns: readonly TownProfile[];
  readonly roleTitles: Readonly<Record<Role, string>>;
  readonly localDepartments: readonly LocalDepartment[];
  /** Words that several schools share in their names (F041). */
  readonly lookAlikeFamilies: readonly string[];
  readonly reminders: ReminderHours;
}

export interface TownProfile {
  readonly id: string;
  readonly name: string;
  readonly centre: string;
}

/** Who handles at the town's level what the checklist calls by a district department's name (F014, T03). */
export interface LocalDepartment {
  readonly id: string;
  readonly name: string;
  readonly town: string;
  readonly standsFor: string;
}

/** `grids.json`: names to the letter of the official table. */
export interface GridList {
  readonly source: string;
  readonly version: number;
  readonly grids: readonly GridRow[];
}

export interface GridRow {
  readonly seq: number;
  readonly town: string;
  readonly name: string;
  readonly category: string;
  readonly responsibleUnit: string;
  /** The grid itself is not settled yet (F003). */
  readonly pending: boolean;
  readonly schools: readonly SchoolRow[];
  /** What a grid without a school is called when one reports for it; null when it has schools (F004). */
  readonly area: string | null;
}

export interface SchoolRow {
  readonly name: string;
  /** Null when the name does not tell (T50). */
  readonly level: string | null;
  /** Other spellings people search for. */
  readonly aliases: readonly string[];
}

/** `routing.json`: items and departments to the letter of the official checklist. */
export interface Routing {
  readonly source: string;
  readonly version: number;
  readonly departments: readonly DepartmentRow[];
  readonly items: readonly ItemRow[];
}

export interface DepartmentRow {
  readonly name: string;
  readonly code: string;
  /** A placeholder cannot receive until a real unit is named (T07, T09). */
  readonly kind: 'department' | 'owner' | 'placeholder';
  /** False for a unit that cases are routed to though it is not one of the task force's own (T14). */
  readonly member?: boolean | undefined;
}

export type Urgency = 'low' | 'normal' | 'high' | 'bySubMatter' | 'emergencyCheck' | 'emergency';

export interface ItemRow {
  readonly id: string;
  readonly seq: number;
  readonly text: string;
  readonly departmentsRaw: string;
  readonly departments: readonly {
    readonly name: string;
    readonly condition: string | null;
    /** Of an owner of pipes or lines: what it answers for, in words (F071). */
    readonly owns?: string | undefined;
  }[];
  readonly mode: AdviceMode;
  readonly urgency: Urgency;
  readonly forCitizens: boolean;
  readonly restricted: boolean;
  readonly storesNoDetail: boolean;
  /** Ids of items that are easily taken for this one and go to other departments (T12). */
  readonly overlaps: readonly string[];
  /** For officer and town centre, in our words. */
  readonly notes: readonly string[];
  readonly subMatters: readonly SubMatter[];
}

/** `words.json`: how people say it. */
export interface ItemWords {
  readonly note: string;
  readonly items: Readonly<Record<string, WordsRow>>;
}

export interface WordsRow {
  readonly plain: string;
  readonly words: readonly string[];
  readonly hint?: string | undefined;
  readonly emergency?: EmergencyCard | undefined;
}

/** Degrees: longitude, latitude. */
export type LongitudeLatitude = readonly [longitude: number, latitude: number];

/** `places.json`. */
export interface Places {
  readonly note: string;
  /** By town id: west, south, east, north in degrees. Every place lies in its town's extent. */
  readonly extents: Readonly<
    Record<string, readonly [west: number, south: number, east: number, north: number]>
  >;
  /** By unit id. A unit may be missing: then it is found by name only. */
  readonly places: Readonly<Record<string, LongitudeLatitude>>;
}

/** Somebody with posts, as a directory is made from. */
export interface Member {
  readonly openid: string;
  readonly name: string;
  readonly posts: readonly MemberPost[];
}

export interface MemberPost {
  readonly role: Role;
  readonly place: Pick<Place, 'kind' | 'id'>;
  /** Filed with the education bureau: only then does the seat receive reports (F023). */
  readonly filed: boolean;
}
