import type { Role } from '../../typings/person';
import type { Member, MemberPost, Profile } from '../../typings/profile';
import { unitsOf, type BareUnit } from '../../cloudfunctions/profile/units.rules';
import { citizensOf } from './citizens';
import { staffedAbove, staffedIn } from './departments';
import { inventedName } from './names';
import type { Persona } from './persona';

interface Demo {
  readonly members: readonly Member[];
  readonly personas: readonly Persona[];
}

interface Cast {
  readonly openid: string;
  readonly posts: readonly MemberPost[];
  /** What is said of the person where personas are chosen; the first post's words otherwise. */
  readonly remark?: string;
}

/**
 * Invented people for every role of a profile, the same on every start. Each school has its head and its officer, save
 * two that show what happens otherwise: one whose officer's seat is empty, one whose team is not filed yet. Both share
 * their grid with a school that is in order, so that every grid with a school still has an officer.
 */
export function demoPeople(profile: Profile): Demo {
  const units = unitsOf(profile);
  const casts = [...teams(units), ...schoolPeople(units), ...townPeople(profile), ...districtPeople(profile)];
  const members = casts.map(({ openid, posts }, nth) => ({ openid, name: inventedName(nth), posts }));
  const placed = placeNames(profile, units);
  return {
    members,
    personas: [
      ...casts.map((cast, nth) => personaOf(cast, inventedName(nth), profile, placed)),
      ...citizensOf(units.filter(isSchool), casts.length),
    ],
  };
}

/** The schools that are not in order on purpose: ids of units, null where a profile is too small for it. */
export function showcasesOf(units: readonly BareUnit[]): {
  readonly vacant: string | null;
  readonly unfiled: string | null;
} {
  const schools = units.filter(isSchool);
  const last = (grid: number | undefined): string | null =>
    schools.filter((unit) => unit.grid.seq === grid).at(-1)?.id ?? null;
  const shared = [...new Set(schools.map(({ grid }) => grid.seq))].filter(
    (seq) => schools.filter(({ grid }) => grid.seq === seq).length > 1,
  );
  return { vacant: last(shared[0]), unfiled: shared.length > 1 ? last(shared.at(-1)) : null };
}

function teams(units: readonly BareUnit[]): readonly Cast[] {
  const { vacant, unfiled } = showcasesOf(units);
  const guarded = new Set(['小学', '幼儿园', '初中']);
  return units.filter(isSchool).flatMap(({ id, level }, nth) => {
    const filed = id !== unfiled;
    return [
      cast('head', 'HEAD', 'unit', id, filed),
      ...(id === vacant ? [] : [officer(units, id, nth, filed)]),
      ...(nth % 3 === 0 && guarded.has(level ?? '') ? [cast('aux', 'AUX', 'unit', id, filed)] : []),
    ];
  });
}

/** The first school's officer has a child in another school: as a citizen there, an officer only at the own school (F026). */
function officer(units: readonly BareUnit[], id: string, nth: number, filed: boolean): Cast {
  const elsewhere = units.filter(isSchool)[1];
  const one = cast('off', 'OFF', 'unit', id, filed);
  return nth === 0 && elsewhere !== undefined ? { ...one, remark: `也是${elsewhere.name}的家长` } : one;
}

const schoolPeople = (units: readonly BareUnit[]): readonly Cast[] =>
  units
    .filter(isSchool)
    .slice(0, 3)
    .flatMap(({ id }, nth) => [
      cast('prin', 'PRIN', 'unit', id),
      ...(nth < 2 ? [cast('teach', 'TEACH', 'unit', id)] : []),
      ...(nth === 0 ? [cast('adv', 'ADV', 'unit', id)] : []),
    ]);

function townPeople(profile: Profile): readonly Cast[] {
  return profile.district.towns.flatMap(({ id }, nth) => {
    const departments = staffedIn(profile, id);
    return [
      cast('town', 'TOWN', 'town', id),
      ...(nth === 0 ? [cast('town2', 'TOWN', 'town', id)] : []),
      cast('cgo', 'CGO', 'town', id),
      ...departments.map((department) => cast('tdept', 'TDEPT', 'department', department.id)),
      ...departments.slice(0, 1).map((department) => cast('pol', 'POL', 'department', department.id)),
    ];
  });
}

function districtPeople(profile: Profile): readonly Cast[] {
  const { district } = profile;
  const alone: readonly Role[] = ['DIST', 'SGC', 'PSC', 'EXP', 'MED', 'ADM', 'AUD'];
  return [
    cast('edu', 'EDU', 'district', district.id),
    cast('edu2', 'EDU', 'district', district.id),
    cast('chief', 'CHIEF', 'district', district.id),
    cast('sgc2', 'SGC', 'district', district.id),
    ...alone.map((role) => cast(role.toLowerCase(), role, 'district', district.id)),
    ...staffedAbove(profile).map((code) => cast('ddept', 'DDEPT', 'department', code)),
  ];
}

const cast = (
  label: string,
  role: Role,
  kind: MemberPost['place']['kind'],
  id: string,
  filed = true,
): Cast => ({ openid: `o-${label}-${id.toLowerCase()}`, posts: [{ role, place: { kind, id }, filed }] });

function personaOf(
  { openid, posts, remark }: Cast,
  name: string,
  { district }: Profile,
  placed: ReadonlyMap<string, string>,
): Persona {
  const [first] = posts;
  const role = first === undefined ? '' : district.roleTitles[first.role];
  const place = placed.get(first?.place.id ?? '') ?? '';
  return { openid, name, role, place: remark === undefined ? place : `${place}（${remark}）` };
}

const placeNames = (
  { district, routing }: Profile,
  units: readonly BareUnit[],
): ReadonlyMap<string, string> =>
  new Map(
    [
      ...units,
      ...district.towns,
      ...district.localDepartments,
      ...routing.departments.map(({ code, name }) => ({ id: code, name })),
      district,
    ].map(({ id, name }) => [id, name]),
  );

const isSchool = ({ unitKind }: BareUnit): boolean => unitKind === 'school';
