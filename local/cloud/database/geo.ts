import { requestFailed } from '../platformError';
import { isFields, readPath, type Fields, type Value } from '../values';

/** [longitude, latitude] in degrees. */
export type Position = readonly [number, number];

/** A geo condition taken out of a query. */
export interface GeoCondition {
  readonly path: string;
  readonly matches: (position: Position) => boolean;
  /** Where to look: everything that matches lies within this many metres of the centre. */
  readonly around?: { readonly centre: Position; readonly metres: number };
  /** Sorted by distance from here, as $nearSphere promises. */
  readonly nearest?: Position;
}

/** MongoDB's radius of the earth, in metres. */
export const EARTH_METRES = 6378100;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres. */
export function distanceMetres(from: Position, to: Position): number {
  const halfLat = Math.sin(radians(to[1] - from[1]) / 2);
  const halfLng = Math.sin(radians(to[0] - from[0]) / 2);
  const chord = halfLat ** 2 + Math.cos(radians(from[1])) * Math.cos(radians(to[1])) * halfLng ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function asPosition(value: Value | undefined): Position | undefined {
  if (!Array.isArray(value)) return undefined;
  const [lng, lat] = value;
  if (typeof lng !== 'number' || typeof lat !== 'number') return undefined;
  return [lng, lat];
}

/** The position of a GeoJSON Point at `path`; undefined for anything else. */
export function positionAt(fields: Fields, path: string): Position | undefined {
  const point = readPath(fields, path);
  if (!isFields(point) || point['type'] !== 'Point') return undefined;
  return asPosition(point['coordinates']);
}

function crosses([x, y]: Position, from: Position, to: Position): boolean {
  if (to[1] > y === from[1] > y) return false;
  return x < ((from[0] - to[0]) * (y - to[1])) / (from[1] - to[1]) + to[0];
}

function inRing(position: Position, ring: readonly Position[]): boolean {
  const crossed = ring.filter((corner, at) => crosses(position, ring.at(at - 1) ?? corner, corner));
  return crossed.length % 2 === 1;
}

type Rings = readonly (readonly Position[])[];

const inPolygon = (position: Position, [outer, ...holes]: Rings): boolean =>
  outer !== undefined && inRing(position, outer) && !holes.some((hole) => inRing(position, hole));

function asRings(value: Value | undefined): Rings {
  if (!Array.isArray(value) || value.length === 0) throw requestFailed('Polygon needs rings');
  return value.map((ring) => {
    if (!Array.isArray(ring) || ring.length < 4) throw requestFailed('Polygon ring needs four positions');
    return ring.map((corner) => asPosition(corner) ?? fail('Polygon holds something that is not a position'));
  });
}

function fail(message: string): never {
  throw requestFailed(message);
}

function asPolygons(geometry: Fields): readonly Rings[] {
  if (geometry['type'] === 'Polygon') return [asRings(geometry['coordinates'])];
  const many = geometry['coordinates'];
  if (geometry['type'] === 'MultiPolygon' && Array.isArray(many)) return many.map(asRings);
  return fail(`geometry not supported: ${JSON.stringify(geometry['type'])}`);
}

function boundsOf(polygons: readonly Rings[]): { readonly centre: Position; readonly metres: number } {
  const corners = polygons.flat(2);
  const lngs = corners.map((corner) => corner[0]);
  const lats = corners.map((corner) => corner[1]);
  const centre: Position = [
    (Math.min(...lngs) + Math.max(...lngs)) / 2,
    (Math.min(...lats) + Math.max(...lats)) / 2,
  ];
  return { centre, metres: Math.max(...corners.map((corner) => distanceMetres(centre, corner))) };
}

function within(path: string, operand: Fields): GeoCondition {
  const sphere = operand['$centerSphere'];
  if (Array.isArray(sphere)) {
    const centre = asPosition(sphere[0]) ?? fail('$centerSphere needs a position');
    const metres = Number(sphere[1]) * EARTH_METRES;
    return { path, around: { centre, metres }, matches: (at) => distanceMetres(centre, at) <= metres };
  }
  return intersecting(path, operand);
}

function intersecting(path: string, operand: Fields): GeoCondition {
  const geometry = operand['$geometry'];
  if (!isFields(geometry)) return fail('$geometry is missing');
  const polygons = asPolygons(geometry);
  return {
    path,
    around: boundsOf(polygons),
    matches: (at) => polygons.some((rings) => inPolygon(at, rings)),
  };
}

/** Nearest first, between two distances in metres. */
export function near(path: string, centre: Position, minMetres: number, maxMetres: number): GeoCondition {
  return {
    path,
    nearest: centre,
    around: { centre, metres: maxMetres },
    matches: (at) => {
      const metres = distanceMetres(centre, at);
      return metres >= minMetres && metres <= maxMetres;
    },
  };
}

function nearFrom(path: string, operand: Fields): GeoCondition {
  const centre = centreOf(operand['$geometry']);
  const max = operand['$maxDistance'];
  const min = operand['$minDistance'];
  return near(path, centre, typeof min === 'number' ? min : 0, typeof max === 'number' ? max : Infinity);
}

/** The coordinates of a GeoJSON Point; refuses anything else. */
export function centreOf(geometry: Value | undefined): Position {
  if (!isFields(geometry) || geometry['type'] !== 'Point') return fail('a GeoJSON Point was expected');
  return asPosition(geometry['coordinates']) ?? fail('Point holds no coordinates');
}

/** The condition behind a geo operator at `path`; undefined when the operand holds none. */
export function geoCondition(path: string, operators: Fields): GeoCondition | undefined {
  const [operator, ...others] = Object.keys(operators);
  const operand = operator === undefined ? undefined : operators[operator];
  const build = { $nearSphere: nearFrom, $near: nearFrom, $geoWithin: within, $geoIntersects: intersecting }[
    operator ?? ''
  ];
  if (!build || !isFields(operand)) return undefined;
  if (others.length > 0) throw requestFailed(`${String(operator)} stands alone`);
  return build(path, operand);
}
