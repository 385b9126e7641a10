import { directoryOf } from '../../cloudfunctions/profile/directory.rules';
import { demoPeople } from '../../local/demo/people';
import type { ChecklistEntry, DistrictDoc, UnitDoc } from '../../typings/directory';
import { profileAt } from '../profile/support';

/*
 * Wujin's own directory with the people of the demo, for rules that have to hold for the real tables.
 */

export const profile = profileAt('cloudfunctions/profile/wujin');
export const { members } = demoPeople(profile);
const docs = directoryOf(profile, members);

/** A Monday morning at which nobody of the demo is away. */
export const at = new Date('2026-11-23T01:05:00.000Z');

export const units: readonly UnitDoc[] = docs.flatMap((doc) => (doc.kind === 'unit' ? [doc] : []));
export const items: readonly ChecklistEntry[] = docs.flatMap((doc) =>
  doc.kind === 'checklist' ? doc.items : [],
);

export const district: DistrictDoc = found(
  docs.find((doc): doc is DistrictDoc => doc.kind === 'district'),
  'district',
);

export const unit = (id: string): UnitDoc =>
  found(
    units.find((one) => one.id === id),
    id,
  );

export const item = (id: string): ChecklistEntry =>
  found(
    items.find((one) => one.id === id),
    id,
  );

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the profile has no ${name}`);
  return value;
}
