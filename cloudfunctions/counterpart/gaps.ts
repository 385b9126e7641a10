import type { Answer, Ask } from '../../typings/contract';
import type { CounterpartGaps, CounterpartsDoc } from '../../typings/counterpart';
import type { ChecklistDoc, DistrictDoc } from '../../typings/directory';
import type { Outcome } from '../../typings/refusal';
import type { NamedThing } from '../../typings/routing';
import { isActive } from '../active.rules';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { noDirectory, placesFor } from './scope.rules';
import { firstTable, tableIdOf, unitsAt, wordsFor } from './table.rules';
import { rowView } from './view.rules';

/** Where nobody is named or reached, town by town and for the district: one call for the district, one for all tables (F009, F080). */
export async function counterpartGaps(
  _ask: Ask<'counterpart.gaps'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'counterpart.gaps'>>> {
  const district = await world.store.read('directory', 'district');
  if (district?.kind !== 'district') throw new Error('the directory is not filled: run the profile import');
  const places = placesFor(post, district);
  if (places.length === 0) return noDirectory;
  const checklist = await world.directory.checklist();
  const tables = await world.store.readAll(
    'registers',
    places.map(({ id }) => tableIdOf(id)),
  );
  const at = world.now();
  const gaps = places.map((place) => {
    const stored = tables.find(({ _id }) => _id === tableIdOf(place.id));
    return gapsIn(place, stored ?? firstTable(place, district), { district, checklist, at });
  });
  return grant({ places: gaps });
}

interface Now {
  readonly district: DistrictDoc;
  readonly checklist: ChecklistDoc;
  readonly at: Date;
}

function gapsIn(
  place: NamedThing,
  { rows }: CounterpartsDoc,
  { district, checklist, at }: Now,
): CounterpartGaps {
  const words = wordsFor(place.id, checklist, district);
  const open = unitsAt(place.id, district).filter((unit) => isActive(unit, at));
  return {
    place,
    all: rows.length,
    rows: rows
      .map((row) => rowView(row, words, district, at))
      .filter((row) => row.gaps.length > 0)
      .map(({ id, name, standsFor, gaps, outside }) => ({ id, name, standsFor, gaps, outside })),
    unnamed: words.flatMap(({ code, name }) => (open.some((unit) => unit.code === code) ? [] : [name])),
  };
}
