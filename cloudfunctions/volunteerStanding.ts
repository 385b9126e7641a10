import type { Outcome } from '../typings/refusal';
import type { VolunteerStanding } from '../typings/volunteer';
import { standingFields, standingOf, volunteerIdOf } from './volunteer/standing.rules';
import type { World } from './world';

type Outside = Pick<World, 'store' | 'now'>;

/** Whether somebody may take a shift at a school now, and as whom; else why not. One call (F028, F351). */
export const volunteerAt = async (
  unitId: string,
  openid: string,
  { store, now }: Outside,
): Promise<Outcome<VolunteerStanding>> =>
  standingOf(await store.read('volunteers', volunteerIdOf(unitId, openid)), now());

export interface VolunteersPage {
  readonly volunteers: readonly VolunteerStanding[];
  /** Where to go on; null at the end. A page may hold nobody and still not be the last. */
  readonly next: string | null;
}

/** Those who may take a shift at a school now, so many looked at; one call on the index of the school's team. */
export async function volunteersAt(
  unitId: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
  { store, now }: Outside,
): Promise<VolunteersPage> {
  const found = await store.page('volunteers', {
    match: { 'unit.id': unitId, box: 'team' },
    by: 'order',
    direction: 'asc',
    after,
    limit,
    fields: standingFields,
  });
  const at = now();
  const standings = found.map((one) => standingOf(one, at));
  return {
    volunteers: standings.flatMap((standing) => (standing.ok ? [standing.answer] : [])),
    next: found.length < limit ? null : (found.at(-1)?.order ?? null),
  };
}
