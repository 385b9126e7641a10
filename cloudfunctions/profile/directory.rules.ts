import type {
  DepartmentEntry,
  DirectoryDoc,
  DistrictDoc,
  IndexDoc,
  PersonDoc,
  Seat,
  UnitDoc,
} from '../../typings/directory';
import type { Place, Role } from '../../typings/person';
import type { Member, MemberPost, Profile } from '../../typings/profile';
import { checklistDoc } from './checklist.rules';
import { lookAlikesOf } from './lookAlikes.rules';
import { indexEntry } from './indexEntry.rules';
import { unitsOf, type BareUnit } from './units.rules';

/** Who of a school sits in its team, in the order in which a report looks for them (附件2). */
const teamRoles: readonly Role[] = ['OFF', 'HEAD', 'AUX'];
const bureauRoles: readonly Role[] = ['EDU', 'CHIEF'];
const indexSize = 1000;
/** A school has posters from its first day: the clock's first look puts it among those that have posted nothing. */
const fromTheBeginning = '1970-01-01T00:00:00.000Z';

/**
 * Every document of the directory, from a profile and the people with posts: units with their teams, the district with
 * its centres and bureau, the checklist, the index for search, and one document a person. Pure and repeatable.
 */
export function directoryOf(profile: Profile, members: readonly Member[]): readonly DirectoryDoc[] {
  const bare = unitsOf(profile);
  const alike = lookAlikesOf(
    bare.map(({ name }) => name),
    profile.district,
  );
  const units = bare.map((unit) => unitDoc(unit, alike.get(unit.name) ?? [], profile, members));
  return [
    districtDoc(profile, members),
    checklistDoc(profile),
    ...indexDocs(units, bare, profile),
    ...units,
    ...members.map((member) => personDoc(member, profile, bare)),
  ];
}

const unitDoc = (
  unit: BareUnit,
  lookAlikes: readonly string[],
  profile: Profile,
  members: readonly Member[],
): UnitDoc => ({
  _id: `unit:${unit.id}`,
  kind: 'unit',
  v: 1,
  id: unit.id,
  name: unit.name,
  unitKind: unit.unitKind,
  level: unit.level,
  point: unit.point,
  grid: unit.grid,
  town: unit.town,
  lookAlikes,
  ...(unit.pending === true ? { pending: true } : {}),
  ...(unit.unitKind === 'school' ? { postersDueAt: fromTheBeginning } : {}),
  seats: seatsAt('unit', unit.id, teamRoles, profile, members),
});

const districtDoc = (profile: Profile, members: readonly Member[]): DistrictDoc => {
  const { id, name, numberPrefix, bureau, towns, roleTitles, reminders, lookAlikeFamilies, shortNames } =
    profile.district;
  return {
    _id: 'district',
    kind: 'district',
    v: 1,
    id,
    name,
    numberPrefix,
    bureau,
    bureauSeats: seatsAt('district', id, bureauRoles, profile, members),
    towns: towns.map((town) => ({
      ...town,
      seats: seatsAt('town', town.id, ['TOWN'], profile, members),
    })),
    lastGrid: Math.max(0, ...profile.grids.grids.map(({ seq }) => seq)),
    platformSeats: seatsAt('district', id, ['DIST'], profile, members),
    departments: departmentsOf(profile, members),
    roleTitles,
    reminders,
    lookAlike: { lookAlikeFamilies, shortNames },
  };
};

/** Town counterparts first, then owners of pipes and lines, then the district's departments (F014, T03, T11). */
function departmentsOf(profile: Profile, members: readonly Member[]): readonly DepartmentEntry[] {
  const { district, routing } = profile;
  const rowOf = (name: string) => routing.departments.find((row) => row.name === name);
  const seats = (id: string) => seatsAt('department', id, ['TDEPT', 'DDEPT'], profile, members);
  const local = district.localDepartments.map(({ id, name, town, standsFor }) => ({
    id,
    name,
    level: 'town' as const,
    townId: town,
    code: rowOf(standsFor)?.code ?? standsFor,
    seats: seats(id),
    ...outsideOf(rowOf(standsFor)),
  }));
  const named = routing.departments.flatMap(({ kind, name, code, member }) =>
    kind === 'placeholder'
      ? []
      : [
          {
            id: code,
            name,
            level: levels[kind],
            townId: null,
            code,
            seats: seats(code),
            ...outsideOf({ member }),
          },
        ],
  );
  return [
    ...local,
    ...named.filter(({ level }) => level === 'owner'),
    ...named.filter(({ level }) => level !== 'owner'),
  ];
}

const outsideOf = (row: { readonly member?: boolean | undefined } | undefined) =>
  row?.member === false ? { outside: true } : {};

const levels = { owner: 'owner', department: 'district' } as const;

const seatsAt = (
  kind: Place['kind'],
  id: string,
  roles: readonly Role[],
  profile: Profile,
  members: readonly Member[],
): readonly Seat[] =>
  roles.flatMap((role) =>
    members.flatMap(({ openid, name, posts }) =>
      posts
        .filter((post) => post.role === role && post.place.kind === kind && post.place.id === id)
        .map((post) => ({ role, openid, name, title: titleOf(post, profile), filed: post.filed, away: [] })),
    ),
  );

/** A town's operator is called by the centre's own name, since not every town is a 镇 (T05). */
const titleOf = ({ role, place }: MemberPost, { district }: Profile): string => {
  const town = role === 'TOWN' ? district.towns.find(({ id }) => id === place.id) : undefined;
  return town?.centre ?? district.roleTitles[role];
};

const personDoc = (member: Member, profile: Profile, units: readonly BareUnit[]): PersonDoc => ({
  _id: `person:${member.openid}`,
  kind: 'person',
  v: 1,
  openid: member.openid,
  name: member.name,
  posts: member.posts.map((post) => ({
    id: `${post.role}@${post.place.id}`,
    role: post.role,
    place: { ...post.place, name: placeName(post.place, profile, units) },
    title: titleOf(post, profile),
  })),
});

function placeName(
  { kind, id }: MemberPost['place'],
  { district, routing }: Profile,
  units: readonly BareUnit[],
): string {
  const named = {
    unit: units,
    town: district.towns,
    department: [
      ...district.localDepartments,
      ...routing.departments.map(({ code, name }) => ({ id: code, name })),
    ],
    district: [district],
  }[kind];
  return named.find((place) => place.id === id)?.name ?? id;
}

function indexDocs(
  units: readonly UnitDoc[],
  bare: readonly BareUnit[],
  profile: Profile,
): readonly IndexDoc[] {
  const rows = units.map((unit, nth) => indexEntry(unit, bare[nth]?.aliases ?? [], profile.district));
  return Array.from({ length: Math.ceil(rows.length / indexSize) }, (_, chunk) => ({
    _id: `index:${chunk}`,
    kind: 'index',
    v: 1,
    units: rows.slice(chunk * indexSize, (chunk + 1) * indexSize),
  }));
}
