import type { DepartmentEntry, DistrictDoc } from '../../typings/directory';
import { isActive } from '../active.rules';

/** Who handles at a town's level what the checklist calls by one word; or why nobody can be named. Never nothing. */
export type Counterparts =
  | { readonly kind: 'found'; readonly departments: readonly DepartmentEntry[] }
  | { readonly kind: 'unresolved'; readonly why: string };

/**
 * First hop for a code of the checklist in the town where it happened: the town's own units, or the owner of the pipe or
 * line itself; never a department of the district (F014, F064, T03, T07).
 */
export function counterpartsOf(code: string, townId: string, district: DistrictDoc, at: Date): Counterparts {
  const named = district.departments.filter((one) => one.code === code && isActive(one, at));
  const town = district.towns.find(({ id }) => id === townId);
  const owners = named.filter(({ level }) => level === 'owner');
  if (owners.length > 0) return { kind: 'found', departments: owners };
  if (town === undefined)
    return unresolved(`发生地不在${district.name}已登记的镇、街道或园区内，请先确认发生地。`);
  const local = named.filter((department) => department.level === 'town' && department.townId === townId);
  if (local.length > 0) return { kind: 'found', departments: local };
  const [above] = named.filter(({ level }) => level === 'district');
  return unresolved(
    above === undefined
      ? `清单没有写明是哪个单位，请由${town.centre}指定真实单位后再交办。`
      : `${town.name}还没有登记与${above.name}对应的单位，请在对应表里补上。`,
  );
}

const unresolved = (why: string): Counterparts => ({ kind: 'unresolved', why });
