import type { Answer, Ask } from '../../typings/contract';
import type { Outcome, Refused } from '../../typings/refusal';
import { dayBegins } from '../calendar.rules';
import { reachOf } from '../permission.rules';
import { grant, refuse } from '../refuse';
import { dated, datedEntry, datedFault, type DatedDecision } from '../workflow/dated.rules';
import type { Asker, World } from '../world';
import { settleVersion } from './settleVersion';

const gone = refuse('NOT_FOUND', '没有找到这个版本，请刷新后再试。');
const moved = refuse('CONFLICT', '这个版本刚刚有人处理过，请刷新看看。', 'v');

const words = {
  tooLate: '只有还没到生效日的版本可以撤回；已生效的请导入新版本。',
  tooSoon: '生效日期要在今天之后：今天已收下的上报不会改用新清单。',
};
const said: Readonly<Record<DatedDecision, string>> = {
  approve: '已批准，到那天零时起新的上报用这个版本；以前的案件不变。',
  withdraw: '已撤回批准，回到草稿。',
  drop: '草稿已作废。',
};

/** Approves a draft from a day that is still to come, takes that back before the day, or drops a draft (F075, W29). */
export async function decideVersion(
  { id, v, decision, validFrom, reason }: Ask<'checklist.decide'>,
  { post, openid, name }: Asker,
  world: World,
): Promise<Outcome<Answer<'checklist.decide'>>> {
  if (post === null || reachOf('config.approveChecklist', post.role) === null)
    return refuse('FORBIDDEN', '清单版本由区教育局批准，请切换身份。');
  const version = await world.store.read('checklists', id);
  if (version === null) return gone;
  if (version.v !== v) return moved;
  const at = world.now();
  const fault =
    (reason.length < 2 ? refuse('INVALID', '请写明理由，至少两个字。', 'reason') : null) ??
    datedFault(version, decision, validFrom, at, words) ??
    (decision === 'approve' ? await otherNext(at, world) : null);
  if (fault !== null) return fault;
  const from = decision === 'approve' ? dayBegins(validFrom, 0) : '';
  const by = { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) };
  const entry = datedEntry(version, decision, { validFrom, reason }, by, at);
  const isKept = await world.store.amend(
    'checklists',
    id,
    { v },
    {},
    {
      set: { state: dated[decision].state, validFrom: from, dueAt: at.toISOString() },
      add: { v: 1 },
      append: { journal: [entry] },
    },
  );
  if (!isKept) return moved;
  await settleVersion(id, world);
  return grant({ v: v + 1, said: said[decision] });
}

/** One version at a time may be waiting for its day. */
async function otherNext(at: Date, { store }: World): Promise<Refused | null> {
  const next = await store.read('directory', 'checklist:next');
  return next?.kind === 'checklist' && (next.validFrom ?? '') > at.toISOString()
    ? refuse('CONFLICT', '已有一个版本在等生效，请等它生效，或先撤回它。', 'validFrom')
    : null;
}
