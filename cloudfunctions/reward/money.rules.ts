import type { Outcome, Refused } from '../../typings/refusal';
import type { Balances, LedgerHead, MoneyEntry, Move } from '../../typings/reward';
import { grant, refuse } from '../refuse';
import { canonical } from '../workflow/journal.rules';
import { sealedLine } from '../workflow/seal.rules';
import { accountLabels, causes, mostFen } from './money.table';
import type { CauseRow } from './money.table';
import { reversalFault } from './reversal.rules';

const nothing: Balances = { grant: 0, budget: 0, reserved: 0, paid: 0, returned: 0, expired: 0 };

/** A ledger without entries. Its first hash covers its name, so that one year's file cannot pass for another's. */
export const emptyLedger = (ledger: string): LedgerHead => ({
  ledger,
  count: 0,
  hash: sealedLine({ ledger }, null).hash,
  balances: nothing,
});

/** What an entry makes of balances: what leaves one account arrives in another, so that the sum never changes. */
export const moved = (balances: Balances, { from, to, fen }: Pick<Move, 'from' | 'to' | 'fen'>): Balances => {
  const left = { ...balances, [from]: balances[from] - fen };
  return { ...left, [to]: left[to] + fen };
};

/** Balances are nothing but the sum of entries. */
export const balancesOf = (entries: readonly MoneyEntry[]): Balances => entries.reduce(moved, nothing);

/** The end of the ledger after one more entry. */
export const headAfter = (head: LedgerHead, entry: MoneyEntry): LedgerHead => ({
  ...head,
  count: entry.seq,
  hash: entry.hash,
  balances: moved(head.balances, entry),
});

/** What was asked to be entered. */
export const moveOf = (entry: MoneyEntry): Move => ({
  key: entry.key,
  cause: entry.cause,
  subject: entry.subject,
  from: entry.from,
  to: entry.to,
  fen: entry.fen,
  by: entry.by,
  ref: entry.ref,
  why: entry.why,
  reverses: entry.reverses,
});

/** The hash that ties an entry to the one before (F098, F327). */
export const moneyHash = (entry: MoneyEntry): string =>
  sealedLine({ ...moveOf(entry), seq: entry.seq, at: entry.at }, entry.prev).hash;

/** An entry to be written, or the one that the same happening already has. */
export interface Entered {
  readonly entry: MoneyEntry;
  readonly already: boolean;
}

/**
 * The entry for a movement, to be written behind the head, or why the ledger does not take it. `own` is all that the
 * ledger holds of the same subject, in its order. Asked twice for the same happening, it answers with the first entry.
 */
export function entryFor(
  head: LedgerHead,
  own: readonly MoneyEntry[],
  move: Move,
  at: Date,
): Outcome<Entered> {
  const before = own.find(({ key }) => key === move.key);
  if (before !== undefined) return toldAgain(before, move);
  const fault = moveFault(head, own, move);
  if (fault !== null) return fault;
  const unsealed = { ...move, seq: head.count + 1, at: at.toISOString(), prev: head.hash, hash: '' };
  return grant({ entry: { ...unsealed, hash: moneyHash(unsealed) }, already: false });
}

/** NB: a key that comes back with another amount is two happenings under one name: nobody may guess which is right. */
const toldAgain = (before: MoneyEntry, move: Move): Outcome<Entered> =>
  canonical(moveOf(before)) === canonical(move)
    ? grant({ entry: before, already: true })
    : refuse('CONFLICT', `这一笔（${move.key}）已经记过，内容却不一样。请先核对，再用新的编号登记。`);

/** The first reason why the ledger does not take a movement, or null (F327). */
export function moveFault(head: LedgerHead, own: readonly MoneyEntry[], move: Move): Refused | null {
  const row: CauseRow = causes[move.cause];
  if (!Number.isSafeInteger(move.fen) || move.fen < 1 || move.fen > mostFen)
    return refuse('INVALID', '金额要是整数分，至少 1 分，最多 1 亿元。请改后再记。', 'fen');
  const unsaid = unsaidFault(row, move);
  if (unsaid !== null) return unsaid;
  if (move.cause === 'reverse') return reversalFault(own, move) ?? shortFault(head, own, move);
  if (move.reverses !== null) return refuse('INVALID', '只有冲正才指向另一笔，请去掉再记。', 'reverses');
  if (!row.ways.some(([from, to]) => from === move.from && to === move.to))
    return refuse('INVALID', `“${row.label}”不能这样记，请核对从哪里到哪里。`, 'cause');
  if ((row.of === 'ledger') !== (move.subject === head.ledger))
    return refuse('INVALID', `“${row.label}”记错了对象，请核对后再记。`, 'subject');
  return wholeFault(own, move) ?? shortFault(head, own, move);
}

function unsaidFault({ asks, label }: CauseRow, { why, ref }: Move): Refused | null {
  if ((asks === 'why' || asks === 'both') && why.trim() === '')
    return refuse('INVALID', `“${label}”要写明原因，请补上再记。`, 'why');
  if ((asks === 'proof' || asks === 'both') && ref.trim() === '')
    return refuse('INVALID', `“${label}”要有单号或凭证号，请补上再记。`, 'ref');
  return null;
}

/** A reward is one sum: reserved once, and moved whole. */
function wholeFault(own: readonly MoneyEntry[], { cause, from, fen }: Move): Refused | null {
  if (causes[cause].of === 'ledger') return null;
  const held = balancesOf(own);
  if (cause !== 'reserve')
    return held[from] === 0 || held[from] === fen
      ? null
      : refuse('INVALID', '一件奖励的钱要整笔记，不能拆开。请按预留的金额登记。', 'fen');
  return held.budget === 0 ? null : refuse('CONFLICT', '这件奖励已经预留或付过，不能再预留。请先核对。');
}

/** Nothing can leave an account that does not hold it; only the outside may be short. */
function shortFault(head: LedgerHead, own: readonly MoneyEntry[], move: Move): Refused | null {
  const { from, fen } = move;
  if (from === 'grant') return null;
  const held = from === 'budget' ? head.balances.budget : balancesOf(own)[from];
  if (held >= fen) return null;
  return from === 'budget'
    ? refuse('CONFLICT', '预算余额不够，没有记账。请先追加预算，再来办理。')
    : refuse('CONFLICT', `这件奖励在“${accountLabels[from]}”里没有这笔钱，没有记账。请先核对。`);
}
