/** WGS-84 or GCJ-02 as the phone gives it; degrees. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** What one can report for: a school unit (45 in Wujin), or an area grid without a school (grids 5 and 22). */
export interface UnitCard {
  readonly id: string;
  readonly name: string;
  readonly gridName: string;
  readonly townName: string;
  readonly kind: 'school' | 'area';
  /** Straight-line metres from the asked point, when one was asked for. */
  readonly distanceMetres?: number;
  /** Other units whose names are easily taken for this one: non-empty means "confirm first" (F041). */
  readonly lookAlikes: readonly string[];
  /** Who receives a report here, in words: `湖塘桥实验小学责任网格员`, or why somebody else does (T06). */
  readonly receiver: string;
}
