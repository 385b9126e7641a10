import { dueIds } from '../dueIds';
import type { VolunteerCounts, VolunteerDoc, VolunteerTeamDoc } from '../../typings/volunteer';
import type { World } from '../world';
import { openGroups } from './group';
import { volunteerKinds } from './kinds.table';

type Outside = Omit<World, 'courier'>;

const sweptAtOnce = 50;
const pageSize = 200;
/** Far above the volunteers of any school. */
const mostCounted = 5000;

/** Counts the schools whose volunteers changed: from what is stored, so that counting twice is as good as once. */
export async function countTeams(outside: Outside): Promise<{ readonly counted: number }> {
  const due = await dueIds('volunteerTeams', { by: 'countDueAt', limit: sweptAtOnce }, outside);
  for (const id of due) await countTeam(id, outside);
  return { counted: due.length };
}

async function countTeam(unitId: string, outside: Outside): Promise<void> {
  const team = await outside.store.read('volunteerTeams', unitId);
  if (team?.countDueAt === undefined) return;
  const counted = await tally(team, outside);
  const { v, countDueAt } = team;
  // What changed meanwhile has marked it anew: then this count is thrown away and taken again.
  await outside.store.amend('volunteerTeams', unitId, { v, countDueAt }, {}, {
    set: { ...counted, v: v + 1 },
    unset: ['countDueAt'],
  }); // prettier-ignore
}

type Counted = Pick<VolunteerDoc, 'state' | 'kind'> & {
  readonly captainOf?: string | undefined;
  readonly group?: { readonly id: string } | undefined;
};

async function tally({ _id }: VolunteerTeamDoc, outside: Outside) {
  const [waiting, team, groups] = [
    await allIn(_id, 'waiting', outside),
    await allIn(_id, 'team', outside),
    await openGroups(_id, outside),
  ];
  const at = outside.now().toISOString();
  const active = (kind: VolunteerDoc['kind']): number =>
    team.filter((one) => one.state === 'active' && one.kind === kind).length;
  const counts: VolunteerCounts = {
    waiting: waiting.length,
    accepted: team.filter(({ state }) => state === 'accepted').length,
    active: { PAR: active('PAR'), RES: active('RES'), SHOP: active('SHOP'), ORG: active('ORG') },
    captains: volunteerKinds
      .map(({ kind }) => kind)
      .filter((kind) => team.some((one) => one.kind === kind && one.captainOf !== undefined)),
    groups: groups.filter(({ expiresAt }) => at < expiresAt).length,
  };
  const came = [...waiting, ...team].flatMap(({ group }) => group?.id ?? []);
  const joined = Object.fromEntries(groups.map((group) => [group._id, came.filter((id) => id === group._id).length]));
  return { counts, joined };
} // prettier-ignore

async function allIn(unitId: string, box: VolunteerDoc['box'], { store }: Outside): Promise<readonly Counted[]> {
  const all: Counted[] = [];
  for (let after: string | null = null; all.length < mostCounted;) {
    const page: readonly (Counted & { readonly order: string })[] = await store.page('volunteers', {
      match: { 'unit.id': unitId, box },
      by: 'order',
      direction: 'asc',
      after,
      limit: pageSize,
      fields: ['state', 'kind', 'captainOf', 'group', 'order'],
    });
    all.push(...page);
    after = page.at(-1)?.order ?? null;
    if (page.length < pageSize) break;
  }
  return all;
} // prettier-ignore
