import Flatbush from 'flatbush';
import type { IndexedUnit } from '../typings/directory';
import type { UnitIndex } from './world';

const earthRadiusMetres = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres between two points in degrees. */
export function metresBetween(
  [longitudeA, latitudeA]: readonly [number, number],
  [longitudeB, latitudeB]: readonly [number, number],
): number {
  const across = radians(longitudeB - longitudeA);
  const along = radians(latitudeB - latitudeA);
  const half =
    Math.sin(along / 2) ** 2 +
    Math.cos(radians(latitudeA)) * Math.cos(radians(latitudeB)) * Math.sin(across / 2) ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.sqrt(half));
}

/**
 * Search over all units of a deployment. Points are laid out with longitudes shrunk by the cosine of the middle
 * latitude, so that "near" on the plane is near on the ground within a district; the few found are ranked by true
 * distance. Units without a point are found by name only.
 */
export function unitIndex(units: readonly IndexedUnit[]): UnitIndex {
  const placed = units.flatMap((unit) => (unit.point === null ? [] : [{ unit, point: unit.point }]));
  if (placed.length === 0) return { units, nearest: () => [] };
  const shrink = Math.cos(radians(middleOf(placed.map(({ point }) => point.latitude))));
  const tree = new Flatbush(placed.length);
  for (const { point } of placed) tree.add(point.longitude * shrink, point.latitude);
  tree.finish();
  return {
    units,
    nearest: (longitude, latitude, count) =>
      tree
        .neighbors(longitude * shrink, latitude, count + 3)
        .flatMap((place) => {
          const near = placed[place];
          if (near === undefined) return [];
          const { point, unit } = near;
          return [{ unit, metres: metresBetween([longitude, latitude], [point.longitude, point.latitude]) }];
        })
        .sort((a, b) => a.metres - b.metres)
        .slice(0, count),
  };
}

const middleOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
