import type { UnitDoc } from '../../typings/directory';
import type { PosterDoc, PosterFacts } from '../../typings/poster';
import type { RosterDoc } from '../../typings/roster';
import { consentsOf } from '../consents';
import { standsSince } from '../consents.rules';
import type { World } from '../world';
import { posterFacts } from './facts.rules';

/** A school's wall: what hangs there, and what should, both as they are now. */
export interface Wall {
  readonly unit: UnitDoc;
  readonly roster: RosterDoc | null;
  /** Null before anything was put up or consented to; without the consents that were taken back elsewhere. */
  readonly poster: PosterDoc | null;
  readonly facts: PosterFacts;
  /** What should hang if these had consented. */
  readonly factsWith: (consents: PosterDoc['consents']) => PosterFacts;
}

/** Read afresh, past the directory's memory: a poster must not be printed from a team that has just changed. */
export async function wallOf(
  unitId: string,
  { store, directory }: Pick<World, 'store' | 'directory'>,
): Promise<Wall | null> {
  const unit = await store.read('directory', `unit:${unitId}`);
  if (unit?.kind !== 'unit') return null;
  const district = await directory.district();
  const [roster, kept, cells] = await Promise.all([
    store.read('rosters', unitId),
    store.read('posters', unitId),
    store.read('cells', unitId),
  ]);
  const poster = kept === null ? null : { ...kept, consents: await standing(kept.consents, store) };
  const factsWith = (consents: PosterDoc['consents']): PosterFacts =>
    posterFacts(unit, district, roster, consents, cells?.cells ?? []);
  return { unit, roster, poster, factsWith, facts: factsWith(poster?.consents ?? {}) };
}

/** Who takes back the consent to their mobile number as a whole takes it off the wall too, from the next look on (F033). */
async function standing(
  consents: PosterDoc['consents'],
  store: World['store'],
): Promise<PosterDoc['consents']> {
  const stand = await Promise.all(
    Object.entries(consents).map(async (entry) => {
      const held = await consentsOf(entry[1].openid, { store });
      return standsSince(held, 'phone', entry[1].at) ? [entry] : [];
    }),
  );
  return Object.fromEntries(stand.flat());
}
