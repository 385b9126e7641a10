const earthRadiusMetres = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Where a point in degrees lies on the unit sphere: x, y, z. */
export function onSphere(longitude: number, latitude: number): [number, number, number] {
  const [east, north] = [radians(longitude), radians(latitude)];
  const ring = Math.cos(north);
  return [ring * Math.cos(east), ring * Math.sin(east), Math.sin(north)];
}

/** Great-circle metres between two points of which the straight line through the unit sphere has this square. */
export const metresAcross = (square: number): number =>
  2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(square) / 2));

/** Great-circle distance in metres between two points in degrees. */
export function metresBetween(
  [longitudeA, latitudeA]: readonly [number, number],
  [longitudeB, latitudeB]: readonly [number, number],
): number {
  const along = Math.sin(radians(latitudeB - latitudeA) / 2);
  const across = Math.sin(radians(longitudeB - longitudeA) / 2);
  const cosines = Math.cos(radians(latitudeA)) * Math.cos(radians(latitudeB));
  return 2 * earthRadiusMetres * Math.asin(Math.sqrt(along * along + cosines * across * across));
}
