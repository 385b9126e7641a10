import { createHash } from 'node:crypto';
import type { Answer, Ask } from '../../typings/contract';
import type { PayPath } from '../../typings/payout';
import type { Post } from '../../typings/person';
import type { Outcome } from '../../typings/refusal';
import type { PayGateDoc } from '../../typings/rewardDoc';
import type { BudgetChange, MoneyLine } from '../../typings/rewardPage';
import type { Account, MoneyEntry } from '../../typings/reward';
import { dayOf } from '../calendar.rules';
import { pageFrom } from '../paging.rules';
import { grant, refuse } from '../refuse';
import { chained } from '../workflow/journal.rules';
import type { Asker, World } from '../world';
import { capsFault } from './caps.rules';
import { entriesIn, enter, openBudget } from './enter';
import { spokenFen } from './fen.rules';
import { openGate } from './gate';
import { accountLabels, causes } from './money.table';
import { centreOf } from './open';

const pageSize = 30;

const moved = refuse('CONFLICT', '支付设置刚刚有人改过，请刷新看看，再改一次。', 'v');

export const pathWords = {
  manual: '财务清单（导出、付款、导回）',
  simulate: '模拟商户（只用于演练，不会付真钱）',
  transfer: '微信支付商家转账',
} as const satisfies Readonly<Record<PayPath, string>>;

const paths = ['manual', 'simulate', 'transfer'] as const;
const accounts = ['budget', 'reserved', 'paid', 'returned', 'expired'] as const satisfies readonly Account[];

/** This year's budget of a district. */
export const ledgerOf = (districtId: string, at: Date): string => `${districtId}/${dayOf(at).slice(0, 4)}`;

/** How the money stands, what stands in its way, and the latest entries (F327). */
export async function readBudget(
  { cursor }: Ask<'budget.read'>,
  { post }: Asker,
  world: World,
): Promise<Outcome<Answer<'budget.read'>>> {
  const centre = centreOf(post);
  if (!centre.ok) return centre;
  const districtId = centre.answer.place.id;
  const ledger = ledgerOf(districtId, world.now());
  const [{ head }, gate] = await Promise.all([openBudget(ledger, world), openGate(districtId, world)]);
  const found = await entriesIn(ledger, 'desc', cursor, pageSize + 1, world);
  const { shown, next } = pageFrom(found, pageSize, ({ _id }) => _id);
  return grant({
    ledger,
    balances: head.balances,
    lines: accounts.map((account) => ({
      label: accountLabels[account],
      amount: spokenFen(head.balances[account]),
    })),
    seal: head.hash.slice(0, 12),
    gate: {
      v: gate.v,
      path: gate.path,
      pathWords: pathWords[gate.path],
      brake: gate.brake ?? '',
      caps: gate.caps,
      paths: paths.map((path) => ({
        path,
        label: pathWords[path],
        isThere: world.merchants[path] !== null,
      })),
    },
    entries: shown.map(moneyLine),
    next,
  });
}

const moneyLine = ({ seq, at, cause, from, to, fen, by, why, ref, hash }: MoneyEntry): MoneyLine => ({
  seq,
  at,
  label: causes[cause].label,
  way: `${accountLabels[from]} → ${accountLabels[to]}`,
  amount: spokenFen(fen),
  by,
  why: [why, ref].filter((words) => words !== '').join('；'),
  seal: hash.slice(0, 12),
});

/** Puts money in or takes it out, sets caps and the way of paying, pulls the brake or lets go of it: each with who did it. */
export async function changeBudget(
  { change }: Ask<'budget.change'>,
  asker: Asker,
  world: World,
): Promise<Outcome<Answer<'budget.change'>>> {
  const centre = centreOf(asker.post);
  if (!centre.ok) return centre;
  if ('fen' in change) return moveMoney(change, centre.answer, world);
  const gate = await openGate(centre.answer.place.id, world);
  if (gate.v !== change.v) return moved;
  const decided = settings(change, gate, world);
  if (!decided.ok) return decided;
  const { set, said } = decided.answer;
  const { role, title } = centre.answer;
  const entry = chained(gate.journal, {
    at: world.now().toISOString(),
    event: change.kind,
    from: '',
    to: '',
    by: { role, title, openid: asker.openid, ...(asker.name === null ? {} : { name: asker.name }) },
    input: 'why' in change ? { why: change.why } : {},
    desk: '',
    spoken: {},
  });
  const isKept = await world.store.amend('payGates', gate._id, { v: gate.v }, {}, {
    set: { ...set, v: gate.v + 1, ...(change.kind === 'brake' ? {} : { wake: '' }) },
    append: { journal: [entry] },
  }); // prettier-ignore
  return isKept ? grant({ said }) : moved;
}

type Movement = Extract<BudgetChange, { readonly fen: number }>;
type Setting = Exclude<BudgetChange, Movement>;

function settings(
  change: Setting,
  gate: PayGateDoc,
  { merchants }: World,
): Outcome<{ readonly set: Readonly<Record<string, unknown>>; readonly said: string }> {
  if (change.kind === 'caps') {
    const fault = capsFault(change.caps);
    return fault ?? grant({ set: { caps: change.caps }, said: '上限已保存，下一笔起按新的上限。' });
  }
  if (change.kind === 'path')
    return merchants[change.path] === null
      ? refuse('CONFLICT', '这种支付办法还没有开通，请先按说明申请，或继续用财务清单。', 'path')
      : grant({ set: { path: change.path }, said: '已改，下一笔起按新的办法；已发出的仍按原来的办法。' });
  if (change.kind === 'brake')
    return gate.brake === null
      ? grant({ set: { brake: change.why }, said: '已停止支付：不再发出新的，已发出的只查结果。' })
      : refuse('CONFLICT', '已经停止支付了，请刷新后再看。');
  return gate.brake === null
    ? refuse('CONFLICT', '现在没有停止支付，请刷新后再看。')
    : grant({ set: { brake: null }, said: '已恢复支付，几分钟内继续。' });
}

async function moveMoney(
  { kind, requestId, fen, ref, why }: Movement,
  { id, place }: Post,
  world: World,
): Promise<Outcome<Answer<'budget.change'>>> {
  const ledger = ledgerOf(place.id, world.now());
  const [from, to]: readonly [Account, Account] = kind === 'fund' ? ['grant', 'budget'] : ['budget', 'grant'];
  const key = `${kind}/${createHash('sha256').update(requestId).digest('hex').slice(0, 24)}`;
  const move = {
    key,
    cause: kind,
    subject: ledger,
    from,
    to,
    fen,
    by: id,
    ref,
    why,
    reverses: null,
  } as const;
  const entered = await enter(ledger, move, world);
  return entered.ok
    ? grant({ said: `已记账：${causes[kind].label} ${spokenFen(fen)}，第 ${entered.answer.seq} 笔。` })
    : entered;
}
