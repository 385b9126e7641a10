import type { Fix, Suspicion, Whereabouts } from '../typings/checkIn';
import type { Point } from '../typings/grid';
import { apart } from './geofence.rules';

/** Faster than this nobody gets from one school to another in a town, metres in a second (108 km/h). */
const fastest = 30;

/** One press of somebody, as far as it is kept: where it was to be, how far off it was, and a mark of the position. */
export interface Press {
  readonly at: string;
  readonly place: Point | null;
  /** Metres from the place; null: no position came with it. */
  readonly metres: number | null;
  /** Stands for the position to 6 decimals; the same position has the same mark. */
  readonly mark: string | null;
}

/** What one press shows by itself. */
export function suspicionsIn(
  fix: Fix | null,
  hasCode: boolean,
  where: Whereabouts | null,
): readonly Suspicion[] {
  if (fix === null) return hasCode ? ['codeAlone'] : [];
  return [
    ...(hasCode && where?.kind === 'outside' ? (['codeFarAway'] as const) : []),
    ...(fix.accuracyMetres === 0 ? (['noError'] as const) : []),
  ];
}

/** What a press shows beside the earlier ones of the same person. */
export function suspicionsBeside(press: Press, earlier: readonly Press[]): readonly Suspicion[] {
  const same = press.mark !== null && earlier.some(({ mark }) => mark === press.mark);
  return [
    ...(same ? (['sameCoordinates'] as const) : []),
    ...(earlier.some((one) => isTooFast(one, press)) ? (['tooFast'] as const) : []),
  ];
}

/** The least that must have been walked between the two, whatever the positions were off. */
function isTooFast(a: Press, b: Press): boolean {
  if (a.place === null || b.place === null || a.metres === null || b.metres === null) return false;
  const metres = apart(a.place, b.place) - a.metres - b.metres;
  const seconds = Math.abs(Date.parse(b.at) - Date.parse(a.at)) / 1000;
  return metres > 0 && metres > seconds * fastest;
}
