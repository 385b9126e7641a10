import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { unitCard } from './unitCard.rules';

const offered = 20;

/** Units whose name, alias or grid's name holds every word; an empty search answers the first ones. */
export async function searchUnits(
  { words }: Ask<'grid.search'>,
  _asker: Asker,
  world: World,
): Promise<Outcome<Answer<'grid.search'>>> {
  const parts = words.trim().split(/\s+/);
  const index = await world.directory.index();
  return grant({ units: index.search(parts, offered).map((unit) => unitCard(unit)) });
}
