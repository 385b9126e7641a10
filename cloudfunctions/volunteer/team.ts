import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { GroupCard, VolunteerCounts, VolunteerGroupDoc, VolunteerKind } from '../../typings/volunteer';
import { spokenTimeOf } from '../calendar.rules';
import { grant } from '../refuse';
import type { Asker, World } from '../world';
import { openGroups } from './group';
import { kindWords, volunteerKinds } from './kinds.table';
import { noCounts, ownSchool } from './open';

/** The team of one's own school: how many, who the captains are, the groups with their codes, what is missing (F028, F029). */
export async function readVolunteerTeam(
  _ask: Ask<'volunteer.team'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'volunteer.team'>>> {
  const own = ownSchool(post);
  if (!own.ok) return own;
  const { place } = own.answer;
  const [team, groups, ...captains] = await Promise.all([
    world.store.read('volunteerTeams', place.id),
    openGroups(place.id, world),
    ...volunteerKinds.map(({ kind }) => captainOf(place.id, kind, world)),
  ]);
  const counts = team?.counts ?? noCounts;
  const cards = groups.map((group) => groupCard(group, team?.joined[group._id] ?? 0, world.now()));
  return grant({
    unit: { id: place.id, name: place.name },
    counts,
    captains: captains.flat(),
    groups: cards,
    kinds: volunteerKinds,
    missing: missingOf(counts, captains.flat().length, cards),
  });
}

async function captainOf(unitId: string, kind: VolunteerKind, { store }: World) {
  const found = await store.find('volunteers', { captainOf: `${unitId}/${kind}` });
  return found === null ? [] : [{ kind, kindWords: kindWords[kind], name: found.name, id: found._id }];
}

/** The page that a group's code opens. */
export const applyPage = 'packages/volunteer/pages/apply/index';

/** What the page is told; a scene takes 32 plain characters. */
export const sceneOf = (code: string): string => `g=${code}`;

const applyPathOf = (code: string): string => `${applyPage}?scene=${sceneOf(code)}`;

type Group = Pick<VolunteerGroupDoc, '_id' | 'v' | 'name' | 'owner' | 'kind' | 'expiresAt'> & {
  readonly code?: string | undefined;
};

function groupCard({ _id, v, name, owner, kind, code, expiresAt }: Group, joined: number, at: Date): GroupCard {
  const isOpen = code !== undefined && at.toISOString() < expiresAt;
  return {
    id: _id,
    v,
    name,
    owner,
    kindWords: kindWords[kind],
    joined,
    code: isOpen ? code : '',
    path: isOpen ? applyPathOf(code) : '',
    state: isOpen ? `群码 ${spokenTimeOf(new Date(expiresAt))} 前有效` : '群码已过期，请换新的',
    isOpen,
  };
} // prettier-ignore

/** A team is whole with somebody in it, a captain, and a group whose code is good (F029). */
const missingOf = (counts: VolunteerCounts, captains: number, groups: readonly GroupCard[]): readonly string[] => [
  // NB: the count is a minute behind; a captain is somebody.
  ...(captains === 0 && Object.values(counts.active).every((count) => count === 0) ? ['还没有在队的志愿者'] : []),
  ...(captains === 0 ? ['还没有队长'] : []),
  ...(groups.length === 0 ? ['还没有登记微信群'] : []),
  ...(groups.length > 0 && groups.every(({ isOpen }) => !isOpen) ? ['群码都过期了'] : []),
]; // prettier-ignore
