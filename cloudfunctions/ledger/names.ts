import type { Store } from '../world';
import { type Names, speakersOf, type Spoken } from './names.rules';

/** The names of all who spoke in these cases, in one call; no call when nobody did who can be known. */
export async function namesIn(reports: readonly Spoken[], store: Store): Promise<Names> {
  const ids = reports.flatMap(speakersOf).flatMap(({ sealed }) => sealed ?? []);
  if (ids.length === 0) return new Map();
  const identities = await store.readAll('identities', [...new Set(ids)]);
  return new Map(identities.map(({ _id, callMe }) => [_id, callMe]));
}
