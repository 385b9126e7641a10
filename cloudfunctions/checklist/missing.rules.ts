import type { AdvisedDepartment } from '../../typings/checklist';
import type { DepartmentEntry, DistrictDoc } from '../../typings/directory';
import type { MissingUnit } from '../../typings/routing';
import { isStaffed } from './staffed.rules';
import { counterpartsOf } from './counterparts.rules';
import type { Routing } from './coverage.rules';

/**
 * Every word of the checklist for which somebody has to be named or a contact filled in: for these towns, then owners and
 * departments of the district once for all (F080, T14).
 */
export function missingUnits(routing: Routing, townIds: readonly string[]): readonly MissingUnit[] {
  const { district, at } = routing;
  const advised = advisedIn(routing);
  const above = district.departments.filter(
    ({ level, code, seats }) =>
      level !== 'town' && advised.some((one) => one.code === code) && !isStaffed(seats, at),
  );
  return [
    ...townIds.flatMap((townId) => advised.flatMap((one) => missingIn(one, townId, routing))),
    ...above.map(({ name }) => ({
      at: district.name,
      name,
      gap: 'unstaffed' as const,
      words: `${name}还没有接收人，请确定联络人。`,
    })),
  ];
}

/** Each word once, in the order of the checklist. */
const advisedIn = ({ items }: Routing): readonly AdvisedDepartment[] => {
  const all = items
    .filter(({ storesNoDetail }) => !storesNoDetail)
    .flatMap(({ advice }) => advice.departments);
  return [...new Map(all.map((one) => [one.code, one])).values()];
};

function missingIn(
  { code, name }: AdvisedDepartment,
  townId: string,
  { district, at }: Routing,
): readonly MissingUnit[] {
  const where = townName(townId, district);
  const found = counterpartsOf(code, townId, district, at);
  if (found.kind === 'unresolved') return [{ at: where, name, gap: 'unresolved', words: found.why }];
  const local = found.departments.filter(({ level }) => level === 'town');
  return [
    ...(local.length > 1
      ? [{ at: where, name, gap: 'ambiguous' as const, words: `对应${namesOf(local)}，交办时选一个。` }]
      : []),
    ...local
      .filter(({ seats }) => !isStaffed(seats, at))
      .map((one) => ({
        at: where,
        name,
        gap: 'unstaffed' as const,
        words: `${one.name}还没有接收人，请确定联络人。`,
      })),
  ];
}

const namesOf = (departments: readonly DepartmentEntry[]): string =>
  departments.map(({ name }) => name).join('、');

const townName = (townId: string, { towns }: DistrictDoc): string =>
  towns.find(({ id }) => id === townId)?.name ?? townId;
