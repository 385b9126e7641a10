import type { PersonDoc } from '../../typings/directory';
import type { Post, Role } from '../../typings/person';
import type { RosterDoc } from '../../typings/roster';
import type { Force, OneOf } from '../../typings/rota';
import type { VolunteerStanding } from '../../typings/volunteer';
import { staffAt } from '../unitStaff';
import { volunteerAt, volunteersAt, type VolunteersPage } from '../volunteerStanding';
import type { Asker, World } from '../world';
import type { Member } from './reasons.rules';

/*
 * Who stands at a school's gates: its team and teachers, the police of its post, and its volunteers.
 */

type Outside = Pick<World, 'store' | 'directory' | 'now'>;

const pageOf = 100;

/** Far above the people of any school. */
const mostPeople = 2000;

const forceOfRole: Readonly<Partial<Record<Role, Force>>> = {
  OFF: 'teacher',
  HEAD: 'teacher',
  TEACH: 'teacher',
  POL: 'police',
};

/** An AUX is what the filed roster says (F021): 护学岗辅警 are of the police, guards are guards, the others are staff. */
function forceOf(
  { role, place }: Post,
  openid: string,
  unitId: string,
  roster: RosterDoc | null,
): Force | null {
  if (place.kind !== 'unit' || place.id !== unitId) return null;
  if (role !== 'AUX') return forceOfRole[role] ?? null;
  const row = roster?.filed?.rows.find(({ rowId }) => roster.bound[rowId]?.openid === openid);
  if (row?.auxKind === '护学岗辅警') return 'police';
  return row?.auxKind === '保安员' ? 'guard' : 'teacher';
}

function memberIn(person: PersonDoc, unitId: string, roster: RosterDoc | null): Member | null {
  if (person.locked === true) return null;
  const [force] = person.posts.flatMap((post) => forceOf(post, person.openid, unitId, roster) ?? []);
  const { openid, name } = person;
  return force === undefined ? null : { openid, name, force, captain: false };
}

const volunteering = ({ openid, name, kind, isCaptain }: VolunteerStanding): Member => ({
  openid,
  name,
  force: kind === 'PAR' ? 'parent' : 'neighbour',
  captain: isCaptain,
});

export interface StandingAt {
  readonly member: Member | null;
  /** Why they are none, or not yet, and what to do. */
  readonly stranger: string;
}

/** Who this is at a school; where its “1” is known to be the police, the joint-defence team is not asked for. NB: whoever is of its staff stands as that, even as a parent. */
export async function standingAt(
  { openid }: Asker,
  unitId: string,
  world: Outside,
  one: OneOf = 'joint',
): Promise<StandingAt> {
  const team = one === 'joint' ? await jointTeamOf(unitId, world) : [];
  const { member, stranger } = await memberAt(openid, unitId, world);
  return { member: member === null ? null : asJoint(member, team), stranger };
}

/** Who is of the village–school joint defence stands as that, whatever else they are (F188). */
const asJoint = (member: Member, team: readonly string[]): Member =>
  team.includes(member.openid) ? { ...member, force: 'joint' } : member;

async function jointTeamOf(unitId: string, { store }: Outside): Promise<readonly string[]> {
  const rota = await store.read('rotas', unitId);
  return rota?.one === 'joint' ? rota.jointTeam : [];
}

async function memberAt(openid: string, unitId: string, world: Outside): Promise<StandingAt> {
  const person = await world.directory.person(openid);
  const isAux = person?.posts.some(({ role, place }) => role === 'AUX' && place.id === unitId) === true;
  const roster = isAux ? await world.store.read('rosters', unitId) : null;
  const staff = person === null ? null : memberIn(person, unitId, roster);
  if (staff !== null) return { member: staff, stranger: '' };
  const found = await volunteerAt(unitId, openid, world);
  return found.ok
    ? { member: volunteering(found.answer), stranger: '' }
    : { member: null, stranger: found.refusal.message };
}

/** Everybody who may stand at a school, by openid, each once; two calls a hundred. */
export async function membersOf(unitId: string, world: Outside): Promise<readonly Member[]> {
  const all = [...(await volunteersOf(unitId, world)), ...(await staffOf(unitId, world))];
  const team = await jointTeamOf(unitId, world);
  const byId = new Map(all.map((member) => [member.openid, asJoint(member, team)]));
  return [...byId.values()].sort((a, b) => (a.openid < b.openid ? -1 : 1));
}

async function volunteersOf(unitId: string, world: Outside): Promise<readonly Member[]> {
  const members: Member[] = [];
  for (let after: string | null = null, seen = 0; seen < mostPeople; seen += pageOf) {
    const page: VolunteersPage = await volunteersAt(unitId, { after, limit: pageOf }, world);
    members.push(...page.volunteers.map(volunteering));
    if (page.next === null) break;
    after = page.next;
  }
  return members;
}

async function staffOf(unitId: string, { store }: Outside): Promise<readonly Member[]> {
  const roster = await store.read('rosters', unitId);
  const staff = await staffAt(unitId, { store });
  return staff.flatMap((person) => memberIn(person, unitId, roster) ?? []);
}
