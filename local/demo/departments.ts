import type { LocalDepartment, Profile } from '../../typings/profile';

/*
 * Who of the handling units has a contact in the demo, by the checklist's codes. The others have none on purpose: they
 * show 未落实接收人, as most of them would on the first day.
 */
const staffed = {
  firstTown: ['POLICE', 'URBAN', 'MARKET', 'HOUSING', 'TRANSPORT'],
  otherTowns: ['POLICE', 'URBAN'],
  above: ['POLICE', 'MARKET', 'EDU', 'URBAN', 'GAS', 'POWER'],
} as const;

/** The units of a town that have a contact: of those that stand for one word of the checklist, the first. */
export function staffedIn({ district, routing }: Profile, townId: string): readonly LocalDepartment[] {
  const codes: readonly string[] = district.towns[0]?.id === townId ? staffed.firstTown : staffed.otherTowns;
  const local = district.localDepartments.filter(({ town }) => town === townId);
  return codes.flatMap((code) => {
    const name = routing.departments.find((row) => row.code === code)?.name;
    return local.find(({ standsFor }) => standsFor === name) ?? [];
  });
}

/** Codes of the district's departments and of the owners that have a contact. */
export const staffedAbove = ({ routing }: Profile): readonly string[] =>
  routing.departments.flatMap(({ code, kind }) =>
    kind !== 'placeholder' && staffed.above.some((one) => one === code) ? [code] : [],
  );
