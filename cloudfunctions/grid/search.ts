import type { Answer, Ask } from '../../typings/contract';
import type { IndexedUnit } from '../../typings/directory';
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
  const { units } = await world.directory.index();
  const found = units.filter((unit) => parts.every((part) => isIn(unit, part)));
  return grant({ units: found.slice(0, offered).map((unit) => unitCard(unit)) });
}

const isIn = ({ name, aliases, gridName }: IndexedUnit, part: string): boolean =>
  [name, gridName, ...aliases].some((called) => called.includes(part));
