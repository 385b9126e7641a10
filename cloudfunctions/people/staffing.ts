import type { DistrictDoc } from '../../typings/directory';
import type { PlaceRef } from '../../typings/people';
import type { World } from '../world';
import { keyOf, staffedPlace, type Staffed } from './place.rules';

/** A place as it stands in the database now, not in this instance's memory; null when there is none. One call. */
export async function staffedNow(
  place: PlaceRef,
  { store }: Pick<World, 'store'>,
): Promise<{ readonly at: Staffed; readonly district: DistrictDoc } | null> {
  const ids = place.kind === 'unit' ? ['district', keyOf(place)] : ['district'];
  const documents = await store.readAll('directory', ids);
  const district = documents.find((document) => document.kind === 'district');
  const unit = documents.find((document) => document.kind === 'unit') ?? null;
  if (district === undefined) return null;
  const at = staffedPlace(place, district, unit);
  return at === null ? null : { at, district };
}
