import type { UnitDoc } from '../../typings/directory';
import type { Point } from '../../typings/grid';
import type { GridRow, Profile } from '../../typings/profile';

/** What one can report for, before anybody is put in charge of it. */
export interface BareUnit extends Omit<UnitDoc, 'v' | 'applied' | '_id' | 'kind' | 'seats' | 'lookAlikes'> {
  readonly aliases: readonly string[];
}

/** Every school unit, or the area itself where a grid names no school, in the order of the grids (F002, F004). */
export const unitsOf = (profile: Profile): readonly BareUnit[] =>
  profile.grids.grids.flatMap((grid) => unitsIn(grid, profile));

/** `wj-01-1` is the first school of grid 1; `wj-05-0` is grid 5 itself. */
const unitIdOf = (code: string, seq: number, nth: number): string =>
  `${code}-${String(seq).padStart(2, '0')}-${nth}`;

function unitsIn(grid: GridRow, profile: Profile): readonly BareUnit[] {
  const { district, grids, places } = profile;
  const rows = grid.area === null ? grid.schools : [{ name: grid.area, level: null, aliases: [] }];
  return rows.map(({ name, level, aliases }, index) => {
    const id = unitIdOf(district.code, grid.seq, grid.area === null ? index + 1 : 0);
    return {
      id,
      name,
      aliases,
      level,
      unitKind: grid.area === null ? 'school' : 'area',
      ...(grid.pending ? { pending: true } : {}),
      point: pointOf(places.places[id]),
      grid: { seq: grid.seq, name: grid.name, version: grids.version },
      town: {
        id: grid.town,
        name: district.towns.find((town) => town.id === grid.town)?.name ?? grid.town,
      },
    };
  });
}

const pointOf = (place: Profile['places']['places'][string] | undefined): Point | null =>
  place === undefined ? null : { longitude: place[0], latitude: place[1] };
