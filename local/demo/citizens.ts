import type { BareUnit } from '../../cloudfunctions/profile/units.rules';
import { inventedName } from './names';
import type { Persona } from './persona';

/** Where they stand in the list of schools tells which school they speak of. */
const rows: readonly { readonly label: string; readonly role: string; readonly at: readonly number[] }[] = [
  { label: 'par', role: '家长', at: [0] },
  { label: 'par', role: '家长', at: [1] },
  { label: 'par', role: '家长（两个孩子）', at: [11, 12] },
  { label: 'par', role: '家长', at: [29] },
  { label: 'res', role: '周边居民', at: [0] },
  { label: 'res', role: '周边居民（68岁，用大字版）', at: [0] },
  { label: 'shop', role: '商家', at: [0] },
  { label: 'org', role: '公益组织志愿者', at: [2] },
  { label: 'anon', role: '路过的人', at: [] },
];

/** People without a post: nobody has to register, so they are in no document, only among those one can be. */
export const citizensOf = (schools: readonly BareUnit[], namesTaken: number): readonly Persona[] =>
  rows.map(({ label, role, at }, nth) => ({
    openid: `o-${label}-${String(numberWithin(nth)).padStart(2, '0')}`,
    name: inventedName(namesTaken + nth),
    role,
    place: at.flatMap((index) => schools[index % schools.length]?.name ?? []).join('、'),
  }));

/** `o-par-01`, `o-par-02` …: counted among those of the same label. */
const numberWithin = (nth: number): number =>
  rows.slice(0, nth + 1).filter(({ label }) => label === rows[nth]?.label).length;
