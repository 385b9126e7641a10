import type { Point } from './grid';
import type { NamedThing } from './routing';

/*
 * What a school says about itself and its ground (F011, F012): the denominators of counts, and where its 200 metres
 * begin.
 */

export interface Gate {
  readonly name: string;
  readonly point: Point;
}

/** From where the distance is measured, always in a straight line: the boundary, the nearest gate, or the map's point. */
export type MeasuredFrom = 'boundary' | 'gates' | 'point';

/** Empty words and null mean: nobody said. */
export interface SchoolGround {
  readonly nature: '公办' | '民办' | '';
  readonly setting: '城区' | '镇区' | '乡村' | '';
  readonly boarding: '寄宿' | '走读' | '';
  readonly address: string;
  /** 属地派出所 */
  readonly station: string;
  readonly gates: readonly Gate[];
  /** Corners in order, three or more; empty: only gates are known. */
  readonly boundary: readonly Point[];
  readonly measure: MeasuredFrom;
}

/** Where something is, seen from a school. `inside` only when the boundary is known. */
export type ZoneKind = 'inside' | 'near' | 'outside';

/** As it was measured on the day of the report; whole metres. */
export interface Zone {
  readonly kind: ZoneKind;
  readonly metres: number;
  readonly from: MeasuredFrom;
}

/** The profile as its form shows it, and sends it back. */
export interface SchoolProfile extends SchoolGround {
  readonly level: string;
  readonly studentCount: number | null;
}

export interface SchoolPage {
  readonly unit: NamedThing;
  readonly v: number;
  readonly mayEdit: boolean;
  readonly profile: SchoolProfile;
  /** What is missing for the counts and the 200 metres, in words (F011). */
  readonly missing: readonly string[];
}
