import type { Point } from './grid';

/*
 * Being there: what a phone sends when somebody presses at a post or at a point of a round (F181). A position is an
 * attribute of that one press; it is compared, and not kept.
 */

/** A position as the phone measured it, with how far off it may be. */
export interface Fix extends Point {
  readonly accuracyMetres: number;
}

/** How a position lies to a place. `unsure`: measured too coarsely, or the place has no point. */
export interface Whereabouts {
  readonly kind: 'inside' | 'outside' | 'unsure';
  /** Straight-line metres, whole; null where the place has no point. */
  readonly metres: number | null;
}

/** What an on-site code stands at: a post of a rota, a point of a round. */
export type CodedPlace = 'post' | 'point';

/** What an on-site code says. A new `version` makes the sheets that hang already old. */
export interface PlaceCode {
  readonly of: CodedPlace;
  readonly unitId: string;
  readonly placeId: string;
  readonly version: number;
}

/** What a person should look at; never a penalty by itself. */
export type Suspicion =
  | 'sameCoordinates'
  | 'tooFast'
  | 'codeFarAway'
  | 'codeAlone'
  | 'oldCode'
  | 'clockAhead'
  | 'sentLater'
  | 'noError';

export interface SuspicionRow {
  readonly label: string;
  /** Why it is worth a look, and how it can be harmless. */
  readonly why: string;
}
