import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { mayEdit, noDirectory, placesFor } from './scope.rules';
import { firstTable, staffOf, tableIdOf, wordsFor } from './table.rules';
import { historyOf, rowView } from './view.rules';

/**
 * One place's counterpart table as it stands, with what its form has to choose from and what was changed. NB: the
 * district is read afresh, so that whoever has just saved sees it.
 */
export async function listCounterparts(
  { place: asked }: Ask<'counterpart.list'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'counterpart.list'>>> {
  const district = await world.store.read('directory', 'district');
  if (district?.kind !== 'district') throw new Error('the directory is not filled: run the profile import');
  const places = placesFor(post, district);
  const [first] = places;
  if (first === undefined) return noDirectory;
  const place = asked === null ? first : places.find(({ id }) => id === asked);
  if (place === undefined) return refuse('FORBIDDEN', '这个地方不在您的管辖范围，请重新选择。', 'place');
  const checklist = await world.directory.checklist();
  const table = (await world.store.read('registers', tableIdOf(place.id))) ?? firstTable(place, district);
  const words = wordsFor(place.id, checklist, district);
  const at = world.now();
  return grant({
    place,
    places,
    v: table.v,
    mayEdit: mayEdit(post, place.id),
    rows: table.rows.map((row) => rowView(row, words, district, at)),
    words,
    people: staffOf(place.id, district).map(({ key, name, where }) => ({ key, name, where })),
    history: historyOf(table),
  });
}
