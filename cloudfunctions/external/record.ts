import type { Answer, Ask } from '../../typings/contract';
import type { PlatformUpdate } from '../../typings/external';
import type { Post } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import { deskOf } from '../receiver.rules';
import { grant, refuse } from '../refuse';
import type { Asker, Match, World } from '../world';
import { fileAdapter } from './fileAdapter.rules';
import { externalIdOf, isSame, recorded } from './mark.rules';

/** So many at a time: a file must not keep the database from everybody else. */
const atOnce = 8;

type Ended = 'changed' | 'same' | 'unknown' | 'refused';

interface Platform {
  readonly id: string;
  readonly scope: Match;
}

/** Whose platform speaks: a town's own, or the district's; null for everybody else (F107). */
function platformOf({ role, place }: Post): Platform | null {
  if (role === 'TOWN') return { id: deskOf.town(place.id), scope: { townSees: place.id } };
  return role === 'DIST' ? { id: deskOf.platform(place.id), scope: { districtSees: place.id } } : null;
}

/** Takes over numbers and states from an outside platform; the same file twice changes nothing (F107, T61). */
export async function recordExternal(
  { file }: Ask<'external.record'>,
  { post, openid, name }: Asker,
  world: World,
): Promise<Outcome<Answer<'external.record'>>> {
  const platform = post === null ? null : platformOf(post);
  if (post === null || platform === null)
    return refuse('FORBIDDEN', '只有镇网格中心和区网格平台可以导入平台编号，请在“我的”里切换身份。');
  const read = fileAdapter.read(file);
  if (!read.ok) return read;
  const ended: (readonly [string, Ended])[] = [];
  for (let from = 0; from < read.answer.length; from += atOnce) {
    const some = read.answer.slice(from, from + atOnce);
    const recordOne = async (update: PlatformUpdate) =>
      [update.number, await record(update, platform, { post, openid, name }, world)] as const;
    ended.push(...(await Promise.all(some.map(recordOne))));
  }
  return grant(summed(ended));
}

async function record(
  update: PlatformUpdate,
  platform: Platform,
  by: { readonly post: Post; readonly openid: string; readonly name: string | null },
  { store, now }: World,
): Promise<Ended> {
  const report = await store.find('reports', { number: update.number, ...platform.scope });
  if (report === null) return 'unknown';
  if (isSame(report, platform.id, update)) return 'same';
  const holder = await store.find('reports', {
    externalId: externalIdOf(platform.id, update.externalNumber),
  });
  if (holder !== null && holder._id !== report._id) return 'refused';
  const change = recorded(report, { platform: platform.id, update, ...by, at: now() });
  return (await store.amend('reports', report._id, { v: report.v }, {}, change)) ? 'changed' : 'refused';
}

function summed(ended: readonly (readonly [string, Ended])[]): Answer<'external.record'> {
  const of = (how: Ended): readonly string[] =>
    ended.flatMap(([number, one]) => (one === how ? [number] : []));
  const [changed, same, unknown, refused] = [of('changed'), of('same'), of('unknown'), of('refused')];
  const said = [
    `已更新 ${changed.length} 条`,
    `原样 ${same.length} 条`,
    ...(unknown.length === 0 ? [] : [`${unknown.length} 条不在您的范围或编号不对`]),
    ...(refused.length === 0
      ? []
      : [`${refused.length} 条的平台编号已用在别的事项上，或刚刚有新进展，请核对后再导入`]),
  ].join('，');
  return { changed, same, unknown, refused, said: `${said}。` };
}
