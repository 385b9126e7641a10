import { createHash, randomBytes } from 'node:crypto';
import type { Answer, Ask } from '../../typings/contract';
import type { Outcome } from '../../typings/refusal';
import type { VolunteerGroupDoc } from '../../typings/volunteer';
import { daysAfter, secondsAfter } from '../calendar.rules';
import { codeFrom } from '../people/invitation.rules';
import { grant, refuse } from '../refuse';
import { chained } from '../workflow/journal.rules';
import type { Asker, World } from '../world';
import { spokenDay } from './dates.rules';
import { codeDays, mostGroups } from './kinds.table';
import { moved, mustCount, ownSchool } from './open';

const codeSeconds = codeDays * 86_400;

const groupIdOf = (openid: string, requestId: string): string =>
  createHash('sha256').update(`volunteer-group:${openid}:${requestId}`).digest('hex').slice(0, 40);

const freshCode = (): string => codeFrom(randomBytes(12));

const filedWords = (at: Date): string =>
  `已登记，群码到${spokenDay(daysAfter(at, codeDays))}有效。把卡片转发到群里，群里的人点开就能申请，每个人仍要审核。`;

/** Files a WeChat group once, with a code that its members come by for a week; the same request is the same group (F029). */
export async function fileGroup(
  { requestId, name, owner, kind }: Ask<'volunteer.fileGroup'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'volunteer.fileGroup'>>> {
  const own = ownSchool(asker.post);
  if (!own.ok) return own;
  const { place, role, title } = own.answer;
  const _id = groupIdOf(asker.openid, requestId);
  const before = await world.store.read('volunteerGroups', _id);
  if (before !== null)
    return before.name === name && before.unit.id === place.id
      ? grant({ id: _id, said: filedWords(world.now()) })
      : refuse('CONFLICT', '这个群刚才已经登记过，内容不同；请返回后重新登记。', 'requestId');
  if ((await openGroups(place.id, world)).length >= mostGroups)
    return refuse('CONFLICT', `一所学校最多登记 ${mostGroups} 个群，请先撤销不用的。`);
  const { id: districtId } = await world.directory.district();
  const at = world.now();
  const by = { role, title, openid: asker.openid, ...(asker.name === null ? {} : { name: asker.name }) };
  const filed: VolunteerGroupDoc = {
    _id,
    v: 1,
    state: 'open',
    unit: { id: place.id, name: place.name },
    districtId,
    name,
    owner,
    kind,
    code: freshCode(),
    expiresAt: secondsAfter(at, codeSeconds),
    order: `${at.toISOString()}/${_id}`,
    journal: [chained([], { at: at.toISOString(), event: 'filed', from: '', to: 'open', by, input: {}, desk: '', spoken: {} })],
  };
  await mustCount(place.id, world);
  await world.store.insert('volunteerGroups', filed);
  return grant({ id: _id, said: filedWords(at) });
} // prettier-ignore

/** A new code, and the old one opens nothing any more; or none for good (F029). */
export async function changeGroup(
  { id, v, change }: Ask<'volunteer.changeGroup'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'volunteer.changeGroup'>>> {
  const own = ownSchool(asker.post);
  if (!own.ok) return own;
  const { place, role, title } = own.answer;
  const group = await world.store.read('volunteerGroups', id);
  if (group === null || group.unit.id !== place.id)
    return refuse('NOT_FOUND', '没有找到这个群，请刷新后再看。', 'id');
  if (group.v !== v || group.state === 'closed') return moved;
  const at = world.now();
  const by = { role, title, openid: asker.openid, ...(asker.name === null ? {} : { name: asker.name }) };
  const to = change === 'revoke' ? 'closed' : 'open';
  const entry = chained(group.journal, { at: at.toISOString(), event: change, from: 'open', to, by, input: {}, desk: '', spoken: {} });
  await mustCount(place.id, world);
  const written = { append: { journal: [entry] }, ...(change === 'revoke' ? closing(v) : renewing(v, at)) };
  if (!(await world.store.amend('volunteerGroups', id, { v }, {}, written))) return moved;
  return grant({ said: change === 'revoke' ? '已撤销，发出去的卡片和群码都不能再用；已经申请的人不受影响。' : filedWords(at) });
} // prettier-ignore

const closing = (v: number) => ({ set: { v: v + 1, state: 'closed' }, unset: ['code'] });

const renewing = (v: number, at: Date) => ({
  set: { v: v + 1, code: freshCode(), expiresAt: secondsAfter(at, codeSeconds) },
});

/** The groups of a school that are not revoked, the latest first. */
export async function openGroups(unitId: string, { store }: Pick<World, 'store'>) {
  return store.page('volunteerGroups', {
    match: { 'unit.id': unitId, state: 'open' },
    by: 'order',
    direction: 'desc',
    after: null,
    limit: mostGroups,
    fields: ['_id', 'v', 'name', 'owner', 'kind', 'code', 'expiresAt'],
  });
}
