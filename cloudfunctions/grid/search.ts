import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { unitCards } from './unitCards';

const offered = 20;

/** Units whose name, alias or grid's name holds every word; an empty search answers the first ones. */
export async function searchUnits(
  { words }: Ask<'grid.search'>,
  _asker: Asker,
  world: World,
): Promise<Outcome<Answer<'grid.search'>>> {
  const parts = words.trim().split(/\s+/);
  const index = await world.directory.index();
  const found = index.search(parts, offered).map((unit) => ({ unit }));
  return grant({ units: await unitCards(found, world) });
}
