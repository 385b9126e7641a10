/*
 * The routing simulator: the way that a matter would go, and where on that way nobody stands yet (F080, F081).
 */

/** Nobody to receive; no unit named at all; several that only a person can choose from. */
export type RouteGap = 'unstaffed' | 'unresolved' | 'ambiguous';

/** `call` before anything is written; `channel` instead of this system; `district` only after the town could not solve it. */
export type RouteStage = 'call' | 'channel' | 'school' | 'town' | 'advised' | 'district';

export interface RouteLine {
  readonly stage: RouteStage;
  /** `先打电话`, `首接`, `受理交办`, `承办（预判）`, `镇级未化解后`. */
  readonly label: string;
  /** `湖塘镇综合执法局`; the checklist's own word where no unit is named. */
  readonly who: string;
  /** The checklist's word that the unit stands for: `城管局`; null for a desk of the way itself. */
  readonly standsFor: string | null;
  /** What happens here, or what is missing and what to do about it. */
  readonly words: string;
  /** Empty when somebody is there to receive. */
  readonly gaps: readonly RouteGap[];
}

export interface RoutePath {
  /** The version of the checklist by which it goes. */
  readonly version: string;
  readonly item: NamedThing;
  readonly unit: NamedThing;
  /** Where it happened, not where the school is (T07). */
  readonly town: NamedThing;
  readonly lines: readonly RouteLine[];
  readonly notes: readonly string[];
}

export interface NamedThing {
  readonly id: string;
  readonly name: string;
}

/** One item at one unit whose way has at least one gap before the district comes in. */
export interface CoverageCell {
  readonly item: NamedThing;
  readonly unit: NamedThing;
  readonly lines: readonly RouteLine[];
}

/** One word of the checklist for which a town, or the district, has nobody (F080). */
export interface MissingUnit {
  /** `湖塘镇`, or the district's name. */
  readonly at: string;
  /** The checklist's word: `卫健局`. */
  readonly name: string;
  readonly gap: RouteGap;
  readonly words: string;
}

/** How many cells there are, and how many of them have a gap of each kind; a cell may have several. */
export type CoverageCounts = Readonly<Record<RouteGap | 'all' | 'withGaps', number>>;
