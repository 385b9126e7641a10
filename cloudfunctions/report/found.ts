import type { ReportDoc } from '../../typings/reportDoc';
import type { Asker, World } from '../world';
import { type Sight, sightOf } from './access.rules';
import { pickupHashOf } from './identity.rules';
import { voiceOf } from './joined.rules';
import type { Voice } from '../../typings/joined';

export interface Found {
  readonly report: ReportDoc | null;
  readonly sight: Sight;
  /** What this person said, when they joined. */
  readonly voice?: Voice;
}

/** A report by its id, or by the pickup code of somebody anonymous: who holds the code is who was given it (F045). */
export async function found(
  ask: { readonly id: string } | { readonly pickupCode: string },
  asker: Asker,
  world: World,
): Promise<Found> {
  if ('pickupCode' in ask) {
    const pickup = pickupHashOf(ask.pickupCode);
    const held = await world.store.find('reports', { pickups: pickup });
    return held === null ? nothing : seen(held, 'own', voiceOf(held, asker, pickup));
  }
  const report = await world.store.read('reports', ask.id);
  if (report === null) return nothing;
  const sight = sightOf(report, asker, world.now());
  return seen(report, sight, sight === 'joined' ? voiceOf(report, asker) : undefined);
}

const nothing: Found = { report: null, sight: 'none' };

const seen = (report: ReportDoc, sight: Sight, voice: Voice | undefined): Found =>
  voice === undefined ? { report, sight } : { report, sight: 'joined', voice };
