import type { Alike, GridChangeDoc } from '../../typings/gridChange';
import { looksLike, tellingParts } from '../profile/lookAlikes.rules';
import type { World } from '../world';

/** Of each part of a name; a name that shares a part with more is no name that tells anything. */
const mostSearched = 50;
const mostTold = 5;

const noRule = { lookAlikeFamilies: [], shortNames: [] };

/** The schools of the district, closed ones left out, whose names are easily taken for those of the new schools (F041). */
export async function alikeIn(
  { after }: Pick<GridChangeDoc, 'after'>,
  { directory }: Pick<World, 'directory'>,
): Promise<readonly Alike[]> {
  const names = after.flatMap(({ newUnits }) => newUnits.map(({ name }) => name));
  if (names.length === 0) return [];
  const [index, { lookAlike: rule = noRule }] = await Promise.all([directory.index(), directory.district()]);
  return names.flatMap((name) => {
    const found = tellingParts(name, rule).flatMap((part) => index.search([part], mostSearched));
    const others = new Map(found.map((unit) => [unit.id, unit]));
    return [...others.values()]
      .filter((unit) => looksLike(name, unit.name, rule))
      .slice(0, mostTold)
      .map((unit) => ({ name, unitId: unit.id, other: unit.name, town: unit.townName }));
  });
}
