import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { VolunteerCounts } from '../../typings/volunteer';
import { reachOf } from '../permission.rules';
import { grant, refuse } from '../refuse';
import type { Asker, World } from '../world';
import { kindWords, volunteerKinds } from './kinds.table';
import { noCounts } from './open';

const pageSize = 50;

/** How many volunteers each school of a town has, for the bureau: sums, nobody by name (§2.3). Two calls a page. */
export async function countVolunteers(
  { townId, cursor }: Ask<'volunteer.counts'>,
  { post }: Asker,
  { store, directory }: World,
): Promise<Outcome<Answer<'volunteer.counts'>>> {
  if (post === null || reachOf('users.helpers', post.role) !== 'D')
    return refuse('FORBIDDEN', '各校志愿者人数由教育局查看，请在“我的”里切换身份。');
  const { towns } = await directory.district();
  if (!towns.some(({ id }) => id === townId))
    return refuse('NOT_FOUND', '没有找到这个镇，请返回后重新选择。', 'townId');
  const page: readonly { readonly _id: string }[] = await store.page('directory', {
    match: { kind: 'unit', 'town.id': townId },
    by: '_id',
    direction: 'asc',
    after: cursor,
    limit: pageSize + 1,
    fields: ['_id'],
  });
  const ids = page.slice(0, pageSize).map(({ _id }) => _id.slice('unit:'.length));
  const units = (await directory.units(ids)).filter((unit) => unit.unitKind === 'school' && unit.closed !== true);
  const teams = units.length === 0 ? [] : await store.readAll('volunteerTeams', units.map(({ id }) => id));
  const counts = new Map(teams.map((team) => [team._id, team.counts]));
  return grant({
    rows: units.map(({ id, name }) => sumsOf(id, name, counts.get(id) ?? noCounts)),
    next: page.length > pageSize ? (page[pageSize - 1]?._id ?? null) : null,
  });
} // prettier-ignore

const sumsOf = (unitId: string, unitName: string, { waiting, accepted, active, captains, groups }: VolunteerCounts) => {
  const all = Object.values(active).reduce((sum, count) => sum + count, 0);
  const kinds = volunteerKinds
    .filter(({ kind }) => active[kind] > 0)
    .map(({ kind }) => `${kindWords[kind]} ${active[kind]}`);
  const words = [...kinds, ...(accepted === 0 ? [] : [`待学须知 ${accepted}`]), `队长 ${captains.length} 名`, `微信群 ${groups} 个`];
  return { unitId, unitName, waiting, active: all, words: words.join(' · ') };
}; // prettier-ignore
