import type { BillDoc, StatementLine } from '../../typings/bill';
import type { Payout } from '../../typings/payout';
import { dayOf } from '../calendar.rules';
import { billNumber, roundOf } from './bill.rules';
import { spokenFen } from './fen.rules';
import { payoutFlow } from './payout.table';

/** One day as both sides know it. */
export interface ComparedDay {
  readonly day: string;
  readonly lines: readonly StatementLine[];
  /** What was handed over: that day, and whatever the lines name. */
  readonly held: readonly BillDoc[];
  readonly payouts: readonly Payout[];
}

/** NB: the merchant may pay for other things; what does not look like a number of ours is not ours. */
const isOurs = ({ bill }: StatementLine): boolean => /^RW[0-9a-f]{26}\d{4}$/.test(bill);

/**
 * What the merchant's own account of a day says against ours, bill by bill, in Chinese; empty where all agrees (F327).
 * It guesses at nothing: a bill whose money is out and that we hold for over is asked about (`toAsk`).
 */
export function differencesIn(compared: ComparedDay): readonly string[] {
  const { lines, held } = compared;
  const known = new Map(held.map((one) => [one._id, one]));
  const named = [...new Set(lines.filter(isOurs).map(({ bill }) => bill))];
  return [
    ...named.flatMap((bill) => inStatement(bill, known.get(bill), compared)),
    ...held.filter((one) => !named.includes(one._id)).flatMap((one) => notInStatement(one, compared)),
  ];
}

/** Bills whose money is out by the merchant's account, and that we hold for over. */
export const toAsk = ({ lines, held, payouts }: ComparedDay): readonly BillDoc[] =>
  held.filter((one) => {
    const own = lines.filter(({ bill }) => bill === one._id);
    const payout = payoutOf(one, payouts);
    const isOut = own.some(({ way }) => way === 'out') && !own.some(({ way }) => way === 'back');
    return isOut && payout !== undefined && !isOutOrPaid(one, payout);
  });

function inStatement(
  bill: string,
  held: BillDoc | undefined,
  { lines, payouts }: ComparedDay,
): readonly string[] {
  const own = lines.filter((line) => line.bill === bill);
  if (held === undefined)
    return [`单号 ${bill}：商户账单里有（${spokenFen(own[0]?.fen ?? 0)}），这里没有发过。`];
  const wrong = own.find(({ fen }) => fen !== held.fen);
  if (wrong !== undefined)
    return [`单号 ${bill}：商户账单是 ${spokenFen(wrong.fen)}，这里是 ${spokenFen(held.fen)}。`];
  const twice = (['out', 'back'] as const).find((way) => own.filter((line) => line.way === way).length > 1);
  if (twice !== undefined)
    return [`单号 ${bill}：商户账单里${twice === 'out' ? '支出' : '退回'}了不止一次。`];
  const isBack = own.some(({ way }) => way === 'back');
  const payout = payoutOf(held, payouts);
  if (isBack && payout !== undefined && isPaidBy(held, payout))
    return [`单号 ${bill}：商户账单里已退回，这里是“${payoutFlow.states.paid.label}”。`];
  return [];
}

/** NB: a bill that was handed over again on a later day may have been taken on either. */
function notInStatement(held: BillDoc, { day, payouts }: ComparedDay): readonly string[] {
  const payout = payoutOf(held, payouts);
  const isOnlyThen = held.day === day && dayOf(new Date(held.triedAt)) === day;
  return isOnlyThen && payout !== undefined && isPaidBy(held, payout)
    ? [`单号 ${held._id}：这里是“${payoutFlow.states.paid.label}”，商户账单里没有支出。`]
    : [];
}

const payoutOf = (held: BillDoc, payouts: readonly Payout[]): Payout | undefined =>
  payouts.find(({ reward }) => reward === held.reward);

const isPresent = (held: BillDoc, { reward, round }: Payout): boolean =>
  billNumber(reward, round) === held._id;

const isPaidBy = (held: BillDoc, payout: Payout): boolean =>
  payout.state === 'paid' && isPresent(held, payout) && payout.settledRound < payout.round;

/** NB: what somebody has decided about with the papers before them is not asked about again. */
const isOutOrPaid = (held: BillDoc, payout: Payout): boolean => {
  const round = roundOf(held._id, payout.reward, payout.round) ?? 0;
  const isAlive = ['sending', 'waiting', 'paid', 'disputed'].includes(payout.state);
  return round <= payout.settledRound || (isPresent(held, payout) && isAlive);
};
