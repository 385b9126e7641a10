import type { ReportDoc } from '../../typings/report';
import type { Asker, World } from '../world';
import { type Sight, sightOf } from './access.rules';
import { pickupHashOf } from './identity.rules';

export interface Found {
  readonly report: ReportDoc | null;
  readonly sight: Sight;
}

/** A report by its id, or by the pickup code of an anonymous reporter: who holds the code is its reporter (F045). */
export async function found(
  ask: { readonly id: string } | { readonly pickupCode: string },
  asker: Asker,
  world: World,
): Promise<Found> {
  if ('pickupCode' in ask)
    return {
      report: await world.store.find('reports', { pickup: pickupHashOf(ask.pickupCode) }),
      sight: 'own',
    };
  const report = await world.store.read('reports', ask.id);
  return { report, sight: report === null ? 'none' : sightOf(report, asker) };
}
