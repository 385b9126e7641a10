import type { Account, MoneyCause } from '../../typings/reward';

/** What the ledger lets happen for one cause. */
export interface CauseRow {
  readonly label: string;
  /** From where to where; a cause may have several ways. */
  readonly ways: readonly (readonly [from: Account, to: Account])[];
  /** Whose money it is: the whole budget's, or one reward's. */
  readonly of: 'ledger' | 'reward';
  /** What has to be said with it: a sentence of reason, the bill or paper that proves it. */
  readonly asks: 'why' | 'proof' | 'both' | 'nothing';
  /** How a mistaken entry is put right: by one that reverses it, by another cause, or by the right entry made anew. */
  readonly correctedBy: 'reverse' | 'release' | 'refund' | 'anew';
}

/**
 * Every way that money may move (F327). NB: what was paid is never reversed: it left the house, and whoever says it did
 * not says that it came back, with a proof (`refund`). What was reserved may be out on a bill already, so it is given
 * back by `release`, which the payout is asked about first. A reversal is not reversed.
 */
export const causes = {
  fund: { label: '拨入预算', ways: [['grant', 'budget']], of: 'ledger', asks: 'both', correctedBy: 'reverse' },
  cut: { label: '收回预算', ways: [['budget', 'grant']], of: 'ledger', asks: 'both', correctedBy: 'reverse' },
  reserve: { label: '审核通过，预留', ways: [['budget', 'reserved']], of: 'reward', asks: 'nothing', correctedBy: 'release' },
  pay: { label: '已付', ways: [['reserved', 'paid']], of: 'reward', asks: 'proof', correctedBy: 'refund' },
  fail: { label: '没有付成，退回', ways: [['reserved', 'returned']], of: 'reward', asks: 'proof', correctedBy: 'reverse' },
  expire: { label: '到期未领，退回', ways: [['reserved', 'expired']], of: 'reward', asks: 'proof', correctedBy: 'reverse' },
  requeue: { label: '重新支付，预留', ways: [['returned', 'reserved'], ['expired', 'reserved']], of: 'reward', asks: 'nothing', correctedBy: 'reverse' },
  release: { label: '不再支付，归还预算', ways: [['reserved', 'budget'], ['returned', 'budget'], ['expired', 'budget']], of: 'reward', asks: 'why', correctedBy: 'reverse' },
  refund: { label: '付出去的钱退了回来', ways: [['paid', 'returned']], of: 'reward', asks: 'both', correctedBy: 'anew' },
  reverse: { label: '冲正', ways: [], of: 'reward', asks: 'why', correctedBy: 'anew' },
} as const satisfies Readonly<Record<MoneyCause, CauseRow>>; // prettier-ignore

export const accountLabels = {
  grant: '拨款来源',
  budget: '预算余额',
  reserved: '已预留',
  paid: '已付',
  returned: '退回',
  expired: '到期未领',
} as const satisfies Readonly<Record<Account, string>>;

/** The most that one entry may move: 100,000,000 yuan. Any number of such entries still sums exactly. */
export const mostFen = 10_000_000_000;
