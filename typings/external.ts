import type { Outcome } from './refusal';

/** What the outside platform says of one case: its own number, and how far it is there. */
export interface PlatformUpdate {
  /** Our number, as it stood in what we handed over. */
  readonly number: string;
  readonly externalNumber: string;
  /** In the platform's own words, at most 20 characters. */
  readonly state: string;
}

/** A case as it is handed over: the form's titles with what stands under them, in the form's order. */
export type PlatformCase = Readonly<Record<string, string | number | null>>;

/**
 * How cases go to a platform of a town or district and come back (F107, T61). Pure: whoever carries the text (a person
 * with a file, a request over HTTP) is no part of it.
 */
export interface PlatformAdapter {
  readonly id: string;
  /** What the platform takes, as text. */
  readonly write: (cases: readonly PlatformCase[]) => string;
  /** What the platform gave back; refused whole, with the line that is wrong, so that nothing is half imported. */
  readonly read: (given: string) => Outcome<readonly PlatformUpdate[]>;
}

/** A report's life in the outside platform, as last heard. */
export interface ExternalMark {
  /** Whose platform: the desk that brought it in, `town:hutang`. */
  readonly platform: string;
  readonly number: string;
  readonly state: string;
  readonly at: string;
}

/** How an import ended, by our numbers. */
export interface ExternalRecorded {
  readonly changed: readonly string[];
  /** Already so: nothing was written. */
  readonly same: readonly string[];
  /** Not there, or outside the asker's scope. */
  readonly unknown: readonly string[];
  /** The platform's number stands at another case already, or somebody moved the case just now. */
  readonly refused: readonly string[];
  readonly said: string;
}
