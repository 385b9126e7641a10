import type { Fix, Whereabouts } from '../typings/checkIn';
import type { Point } from '../typings/grid';
import { metresBetween } from './sphere.rules';

/** Within so many metres of a post one is there. The founding documents give no number (T59). */
export const fenceRadiusMetres = 200;

/** A position measured more coarsely than this decides nothing: it would be inside of everything. */
export const coarsestMetres = 500;

/**
 * Whether somebody is at a place (F181): inside when `distance − accuracy ≤ radius`, so that a phone that measures badly
 * does not shut its owner out; `unsure` when nothing can be said, which is never a no.
 */
export function whereaboutsOf(fix: Fix, place: Point | null, radius = fenceRadiusMetres): Whereabouts {
  if (place === null) return { kind: 'unsure', metres: null };
  const metres = Math.round(apart(fix, place));
  if (fix.accuracyMetres > coarsestMetres) return { kind: 'unsure', metres };
  return { kind: metres - fix.accuracyMetres <= radius ? 'inside' : 'outside', metres };
}

/** Straight-line metres between two points. */
export const apart = (a: Point, b: Point): number =>
  metresBetween([a.longitude, a.latitude], [b.longitude, b.latitude]);

/** `大约 800 米`, `大约 1.2 公里`: as exact as it is of use to somebody who has to walk there. */
export const spokenMetres = (metres: number): string =>
  metres < 1000
    ? `大约 ${Math.max(10, Math.round(metres / 10) * 10)} 米`
    : `大约 ${(metres / 1000).toFixed(1)} 公里`;

/** A position to 6 decimals, about 10 cm: two of one person that are equal were not measured twice. */
export const exactly = ({ longitude, latitude }: Point): string =>
  `${longitude.toFixed(6)},${latitude.toFixed(6)}`;
