import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { unitCards } from './unitCards';

const offered = 5;

/** The nearest units: a suggestion to confirm, never a choice made for the person (F041, T02). */
export async function nearestUnits(
  { point }: Ask<'grid.nearest'>,
  _asker: Asker,
  world: World,
): Promise<Outcome<Answer<'grid.nearest'>>> {
  const index = await world.directory.index();
  const near = index.nearest(point.longitude, point.latitude, offered);
  return grant({ units: await unitCards(near, world) });
}
