import type { JournalEntry } from './reportDoc';
import type { NamedThing } from './routing';

/*
 * 网中设格: a school's grid divided into cells, each with its people and their duties (F006), and of one of the nine key
 * parts of a school (F007).
 */

export type KeyPart =
  | 'infrastructure'
  | 'buildings'
  | 'defences'
  | 'fire'
  | 'food'
  | 'order'
  | 'traffic'
  | 'hazardous'
  | 'dormitory';

export interface Cell {
  /** Given once; a cell keeps it when it is renamed. */
  readonly id: string;
  readonly name: string;
  readonly part: KeyPart;
  readonly people: readonly string[];
  readonly duties: readonly string[];
}

/** `_id` is the school's id. */
export interface CellsDoc {
  readonly _id: string;
  readonly v: number;
  readonly unit: NamedThing;
  readonly cells: readonly Cell[];
  /** The school's posters name these cells: when the clock looks whether they still do; absent once it has. */
  readonly postersDueAt?: string;
  readonly journal: readonly JournalEntry[];
}

export interface CellsPage {
  readonly unit: NamedThing;
  readonly v: number;
  readonly cells: readonly Cell[];
  /** Every part with whether somebody is responsible; in the order of the source. */
  readonly parts: readonly { readonly part: KeyPart; readonly name: string; readonly isCovered: boolean }[];
  /** Of the filed team, to choose from. */
  readonly people: readonly string[];
  /** What was changed, newest first, at most twenty. */
  readonly history: readonly { readonly at: string; readonly who: string; readonly words: string }[];
}
