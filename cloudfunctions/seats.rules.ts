import type { PersonDoc, Seat, UnitDoc } from '../typings/directory';
import type { Post, Role } from '../typings/person';
import type { RosterDoc, RosterRow } from '../typings/roster';

/** Who of a school is in its team (附件2); other offices of a school are not the roster's business. */
const teamRoles: readonly Role[] = ['OFF', 'HEAD', 'AUX'];

type Titles = Readonly<Partial<Record<Role, string>>>;

interface Seated {
  readonly row: RosterRow;
  readonly openid: string;
}

/**
 * The people of a roster who are in the team now: of the filed rows those with an account; as long as nothing was filed,
 * of the draft, who may write it but do not receive yet (F023).
 */
function seated({ filed, rows, bound }: RosterDoc): readonly Seated[] {
  const inOrder = teamRoles.flatMap((role) => (filed?.rows ?? rows).filter(({ kind }) => kind === role));
  return inOrder.flatMap((row) => {
    const openid = bound[row.rowId]?.openid;
    return openid === undefined ? [] : [{ row, openid }];
  });
}

/** The unit's seats as the roster says, officers first; who is away stays away. */
export function seatsOf(roster: RosterDoc, before: readonly Seat[], titles: Titles): readonly Seat[] {
  return seated(roster).map(({ row, openid }) => {
    const held = before.find((seat) => seat.openid === openid && seat.role === row.kind);
    return {
      ...held,
      role: row.kind,
      openid,
      name: row.name,
      title: titles[row.kind] ?? row.kind,
      // NB: a team that was taken over from before there were rosters stays active until its first filing.
      filed: roster.filed !== null || held?.filed === true,
      away: held?.away ?? [],
    };
  });
}

/** Everybody whose posts this roster gives or has given: their openids. */
export const concerned = (roster: RosterDoc): readonly string[] => [
  ...new Set([...roster.posted, ...openidsOf(roster)]),
];

export const openidsOf = (roster: RosterDoc): readonly string[] => [
  ...new Set(seated(roster).map(({ openid }) => openid)),
];

/** A person with the posts that this roster gives, and all others as they were; null when nothing changes. */
export function personWith(
  person: PersonDoc | null,
  openid: string,
  roster: RosterDoc,
  unit: Pick<UnitDoc, 'id' | 'name'>,
  titles: Titles,
): PersonDoc | null {
  const mine = seated(roster).filter((one) => one.openid === openid);
  const given = mine.map(({ row }): Post => ({
    id: `${row.kind}@${unit.id}`,
    role: row.kind,
    place: { kind: 'unit', id: unit.id, name: unit.name },
    title: titles[row.kind] ?? row.kind,
  }));
  const others = (person?.posts ?? []).filter((post) => !isOfTeam(post, unit.id));
  const name = person?.name ?? mine[0]?.row.name ?? '';
  const before = (person?.posts ?? []).filter((post) => isOfTeam(post, unit.id));
  if (before.length === given.length && given.every(({ id }) => before.some((post) => post.id === id)))
    return null;
  return {
    ...person,
    _id: `person:${openid}`,
    kind: 'person',
    v: (person?.v ?? 0) + 1,
    openid,
    name,
    posts: [...given, ...others],
  };
}

const isOfTeam = ({ role, place }: Post, unitId: string): boolean =>
  place.kind === 'unit' && place.id === unitId && teamRoles.includes(role);
