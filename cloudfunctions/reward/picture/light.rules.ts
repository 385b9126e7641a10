/** How bright a picture is, one value for each 8 by 8 points, row by row (0 to 255). */
export interface Light {
  readonly across: number;
  readonly down: number;
  readonly values: Float32Array;
}

/** Pictures with more points are not looked at: the phone sends at most 1,280 by 1,280 (F325). */
export const mostPoints = 40_000_000;

/** How many squares of 8 cover so many points. */
export const eighths = (points: number): number => Math.ceil(points / 8);
