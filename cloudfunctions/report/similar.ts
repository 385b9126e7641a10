import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import { secondsAfter } from '../calendar.rules';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { likenessOf, similarFields, suggestions } from './similar.rules';

const daySeconds = 24 * 60 * 60;

/** So many are looked at, the earliest first: who found it first is among them. */
const mostSeen = 50;

/** Open reports that may be the same thing, before the typing is done. One call, none for what is never alike (F051). */
export async function similarReports(
  ask: Ask<'report.similar'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'report.similar'>>> {
  const { radiusMetres, windowDays } = likenessOf(ask.itemId);
  if (radiusMetres === 0) return grant({ cards: [] });
  const at = world.now();
  const found = await world.store.page('reports', {
    match: { 'unit.id': ask.unitId, 'item.id': ask.itemId, open: true },
    by: 'order',
    direction: 'asc',
    after: secondsAfter(at, -windowDays * daySeconds),
    limit: mostSeen,
    fields: similarFields,
  });
  return grant({ cards: suggestions(found, ask, asker, at) });
}
