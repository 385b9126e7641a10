import type { Answer, Ask } from '../../typings/contract';
import type { Outcome, Refused } from '../../typings/refusal';
import type { RewardRulesDoc } from '../../typings/rewardDoc';
import type { RewardRulesDraft } from '../../typings/rewardPage';
import { dayOf } from '../calendar.rules';
import { reachOf } from '../permission.rules';
import { grant, refuse } from '../refuse';
import { chained } from '../workflow/journal.rules';
import type { Asker, World } from '../world';
import { rulesAt } from './candidate.rules';
import { kindWords } from './page.rules';

const notYours = refuse('FORBIDDEN', '奖励范围和金额由区社治中心决定，请用区社治中心的岗位办理。');
const moved = refuse('CONFLICT', '奖励办法刚刚有人改过，请刷新看看，再改一次；您填的内容还在。', 'v');

const kinds = ['dedicated', 'partTime', 'volunteer', 'unlisted'] as const;

/** What is rewarded, for whom and with how much: the version of today, and the one to come (F320, F323). */
export async function readRules(
  _ask: Ask<'reward.rules'>,
  { post }: Asker,
  { store, directory, now }: World,
): Promise<Outcome<Answer<'reward.rules'>>> {
  if (post === null || reachOf('config.rewards', post.role) !== 'D') return notYours;
  const [held, { items }] = await Promise.all([store.read('rewardRules', post.place.id), directory.checklist()]);
  const at = now();
  const versions = held?.versions ?? [];
  const last = versions.at(-1);
  return grant({
    v: held?.v ?? 0,
    now: rulesAt(versions, at.toISOString()),
    next: last !== undefined && last.from > dayOf(at) ? last : null,
    items: items.map(({ id, plain }) => ({ id, plain })),
    kinds: kinds.map((kind) => ({ kind, label: kindWords[kind] })),
    mayEdit: true,
  });
} // prettier-ignore

/** Adds a version from a day on; what was reported before keeps the one of its day (F323, T34). */
export async function setRules(
  { v, rules }: Ask<'reward.setRules'>,
  { post, openid, name }: Asker,
  { store, directory, now }: World,
): Promise<Outcome<Answer<'reward.setRules'>>> {
  if (post === null || reachOf('config.rewards', post.role) !== 'D') return notYours;
  const held = await store.read('rewardRules', post.place.id);
  if ((held?.v ?? 0) !== v) return moved;
  const { items } = await directory.checklist();
  const last = held?.versions.at(-1);
  const fault = faultIn(rules, last?.from ?? '', dayOf(now()), items.map(({ id }) => id)); // prettier-ignore
  if (fault !== null) return fault;
  const version = { ...rules, version: (last?.version ?? 0) + 1 };
  const entry = chained(held?.journal ?? [], {
    at: now().toISOString(),
    event: 'setRules',
    from: '',
    to: '',
    by: { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) },
    input: { version: String(version.version), from: version.from },
    desk: '',
    spoken: {},
  });
  const after: RewardRulesDoc = { _id: post.place.id, v: v + 1, versions: [...(held?.versions ?? []), version], journal: [entry] }; // prettier-ignore
  const isKept =
    held === null
      ? (await store.insert('rewardRules', after)) === 'inserted'
      : await store.amend('rewardRules', after._id, { v }, {}, {
          set: { versions: after.versions, v: v + 1 },
          append: { journal: [entry] },
        }); // prettier-ignore
  return isKept
    ? grant({
        v: v + 1,
        said: `已保存为第 ${version.version} 版，${version.from} 起施行；以前上报的按当天的版本。`,
      })
    : moved;
}

function faultIn(
  { from, rows }: RewardRulesDraft,
  lastFrom: string,
  today: string,
  items: readonly string[],
): Refused | null {
  if (from < today) return refuse('INVALID', '启用日期不能早于今天，请另选一天。', 'from');
  if (from <= lastFrom) return refuse('INVALID', `启用日期要晚于上一版的 ${lastFrom}，请另选一天。`, 'from');
  const unknown = rows.find(({ item }) => !items.includes(item));
  if (unknown !== undefined) return refuse('INVALID', '有一行的事项不在清单里，请重新选择事项。', 'rows');
  const keys = rows.map(({ item, urgency }) => `${item}/${urgency}`);
  return new Set(keys).size === keys.length
    ? null
    : refuse('INVALID', '同一事项、同样缓急写了两行，请合并成一行。', 'rows');
}
