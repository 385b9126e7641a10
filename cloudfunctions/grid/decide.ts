import type { Answer, Ask } from '../../typings/contract';
import type { GridChangeDoc, GridPlan } from '../../typings/gridChange';
import type { Outcome } from '../../typings/refusal';
import { dayBegins } from '../calendar.rules';
import { grant, refuse } from '../refuse';
import { dated, datedEntry, datedFault, type DatedDecision } from '../workflow/dated.rules';
import type { Asker, World } from '../world';
import { mayApprove } from './scope.rules';
import { townGrids } from './townGrids';

const gone = refuse('NOT_FOUND', '没有找到这项调整，请刷新后再试。', 'id');
const moved = refuse('CONFLICT', '这项调整刚刚有人处理过，请刷新看看。', 'v');
const others = refuse('CONFLICT', '这些网格在提出之后已经变过，请作废这项调整，按现在的网格重新提出。', 'v');
const busy = refuse('UNAVAILABLE', '暂时没能批准，请稍后再点一次。');

const words = {
  tooLate: '只有还没到生效日的调整可以撤回；已生效的请重新提出一项调整。',
  tooSoon: '生效日期要在今天之后，请改成明天或更晚。',
};
const said: Readonly<Record<DatedDecision, string>> = {
  approve: '已批准，到那天零时起生效；以前的案件仍记在原来的网格。',
  withdraw: '已撤回批准，回到草稿。',
  drop: '已作废。',
};

/** Approves a change from a day that is still to come, takes that back before the day, or drops a draft (F005, W28). */
export async function decideGridChange(
  { id, v, decision, validFrom, reason }: Ask<'grid.decide'>,
  { post, openid, name }: Asker,
  world: World,
): Promise<Outcome<Answer<'grid.decide'>>> {
  if (post === null || !mayApprove(post)) return refuse('FORBIDDEN', '网格调整由区教育局批准，请切换身份。');
  const change = await world.store.read('gridChanges', id);
  if (change === null) return gone;
  if (change.v !== v) return moved;
  const at = world.now();
  const fault =
    (reason.length < 2 ? refuse('INVALID', '请写明理由，至少两个字。', 'reason') : null) ??
    datedFault(change, decision, validFrom, at, words);
  if (fault !== null) return fault;
  if (decision === 'approve' && (await isOutdated(change, world))) return others;
  const after = decision === 'approve' ? await numbered(change.after, world) : change.after;
  if (after === null) return busy;
  const from = decision === 'approve' ? dayBegins(validFrom, 0) : '';
  const by = { role: post.role, title: post.title, openid, ...(name === null ? {} : { name }) };
  const entry = datedEntry(change, decision, { validFrom, reason }, by, at);
  const isKept = await world.store.amend(
    'gridChanges',
    id,
    { v },
    {},
    {
      set: { state: dated[decision].state, validFrom: from, after, ...(from === '' ? {} : { dueAt: from }) },
      ...(from === '' ? { unset: ['dueAt'] } : {}),
      add: { v: 1 },
      append: { journal: [entry] },
    },
  );
  return isKept ? grant({ v: v + 1, said: said[decision] }) : moved;
}

/** True when a grid that it begins with is not as it was proposed any more. */
async function isOutdated({ town, before }: GridChangeDoc, world: World): Promise<boolean> {
  const grids = await townGrids(town.id, world);
  const asText = (units: readonly { readonly id: string }[]): string =>
    units.map(({ id }) => id).sort().join(); // prettier-ignore
  return !before.every((was) =>
    grids.some(
      (grid) =>
        grid.seq === was.seq && grid.version === was.version && asText(grid.units) === asText(was.units),
    ),
  );
}

const mostTries = 4;

/** New grids get the next numbers of the district; a number is never given twice. Null when others kept moving it. */
async function numbered(after: readonly GridPlan[], { store }: World): Promise<readonly GridPlan[] | null> {
  const wanted = after.filter(({ seq }) => seq === null).length;
  if (wanted === 0) return after;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const district = await store.read('directory', 'district');
    if (district?.kind !== 'district') throw new Error('the directory is not filled: run the profile import');
    const last = district.lastGrid ?? (await highest(district.towns, store));
    const change = { set: { lastGrid: last + wanted }, add: { v: 1 } };
    if (!(await store.amend('directory', 'district', { v: district.v }, {}, change))) continue;
    let next = last;
    return after.map((plan) => (plan.seq === null ? { ...plan, seq: (next += 1) } : plan));
  }
  return null;
}

/** For a directory that was filled before numbers were counted. */
async function highest(towns: readonly { readonly id: string }[], store: World['store']): Promise<number> {
  const grids = [];
  for (const { id } of towns) grids.push(...(await townGrids(id, { store })));
  return Math.max(0, ...grids.map(({ seq }) => seq));
}
