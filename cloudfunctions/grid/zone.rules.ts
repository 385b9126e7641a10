import type { UnitDoc } from '../../typings/directory';
import type { Point } from '../../typings/grid';
import type { MeasuredFrom, Zone } from '../../typings/school';
import { metresBetween } from '../sphere.rules';

/** 校园周边200米内. The seeds do not say how to measure: distance and mode are shown, nothing is refused for it (T17). */
export const zoneMetres = 200;

type Located = Pick<UnitDoc, 'point' | 'ground'>;

/** Where a point is, seen from a school, as its profile says to measure; null when nothing of it is on the map (F012). */
export function zoneOf(point: Point, unit: Located): Zone | null {
  const from = measuredFrom(unit);
  if (from === null) return null;
  const boundary = unit.ground?.boundary ?? [];
  if (from === 'boundary' && isInside(point, boundary)) return { kind: 'inside', metres: 0, from };
  const metres = Math.round(measures[from](point, unit));
  return { kind: metres <= zoneMetres ? 'near' : 'outside', metres, from };
}

/** What the profile asks for, or what there is. */
function measuredFrom({ point, ground }: Located): MeasuredFrom | null {
  const known: Readonly<Record<MeasuredFrom, boolean>> = {
    boundary: (ground?.boundary.length ?? 0) >= 3,
    gates: (ground?.gates.length ?? 0) > 0,
    point: point !== null,
  };
  const order: readonly MeasuredFrom[] = [ground?.measure ?? 'boundary', 'boundary', 'gates', 'point'];
  return order.find((from) => known[from]) ?? null;
}

const measures: Readonly<Record<MeasuredFrom, (point: Point, unit: Located) => number>> = {
  boundary: (point, { ground }) => toBoundary(point, ground?.boundary ?? []),
  gates: (point, { ground }) => Math.min(...(ground?.gates ?? []).map((gate) => between(point, gate.point))),
  point: (point, unit) => (unit.point === null ? Infinity : between(point, unit.point)),
};

const between = (one: Point, other: Point): number =>
  metresBetween([one.longitude, one.latitude], [other.longitude, other.latitude]);

/** Over each side of the ground: to the nearest spot of it. */
const toBoundary = (point: Point, corners: readonly Point[]): number =>
  Math.min(...sidesOf(corners).map(([start, end]) => between(point, nearestOn(point, start, end))));

const sidesOf = (corners: readonly Point[]): readonly (readonly [Point, Point])[] =>
  corners.flatMap((corner, nth) => {
    const next = corners[(nth + 1) % corners.length];
    return next === undefined ? [] : [[corner, next] as const];
  });

/** NB: a school is small: its ground is taken as flat, with a degree of longitude as long as it is there. */
function nearestOn(point: Point, start: Point, end: Point): Point {
  const squeeze = Math.cos((point.latitude * Math.PI) / 180);
  const side = { x: (end.longitude - start.longitude) * squeeze, y: end.latitude - start.latitude };
  const way = { x: (point.longitude - start.longitude) * squeeze, y: point.latitude - start.latitude };
  const length = side.x ** 2 + side.y ** 2;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (way.x * side.x + way.y * side.y) / length));
  return {
    longitude: start.longitude + (end.longitude - start.longitude) * share,
    latitude: start.latitude + (end.latitude - start.latitude) * share,
  };
}

/** True when a ray to the east crosses the boundary an odd number of times. */
export const isInside = ({ longitude, latitude }: Point, corners: readonly Point[]): boolean =>
  sidesOf(corners).filter(([start, end]) => {
    const spans = start.latitude > latitude !== end.latitude > latitude;
    if (!spans) return false;
    const share = (latitude - start.latitude) / (end.latitude - start.latitude);
    return longitude < start.longitude + (end.longitude - start.longitude) * share;
  }).length % 2 === 1; // prettier-ignore

const fromWords: Readonly<Record<MeasuredFrom, string>> = {
  boundary: '校界',
  gates: '校门',
  point: '学校位置',
};

/** `距校门 183 米（200 米内）` */
export function zoneWords({ kind, metres, from }: Zone): string {
  if (kind === 'inside') return '在校内';
  return `距${fromWords[from]}约 ${metres} 米（直线，${zoneMetres} 米${kind === 'near' ? '内' : '外'}）`;
}
