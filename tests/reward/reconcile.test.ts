import { describe, expect, it } from '@jest/globals';
import { billNumber } from '../../cloudfunctions/reward/bill.rules';
import { newPayout } from '../../cloudfunctions/reward/payoutStep.rules';
import { type ComparedDay, differencesIn, toAsk } from '../../cloudfunctions/reward/reconcile.rules';
import type { BillDoc, StatementLine } from '../../typings/bill';
import type { Payout } from '../../typings/payout';

const day = '2026-11-26';
const bill = billNumber('r1', 1);

const held = (change: Partial<BillDoc> = {}): BillDoc => ({
  _id: bill, v: 1, reward: 'r1', person: 'p1', fen: 2000, day, triedAt: `${day}T04:00:00.000Z`, refused: '', ...change,
}); // prettier-ignore

const payout = (change: Partial<Payout> = {}): Payout => ({
  ...newPayout({ reward: 'r1', person: 'p1', grid: '1', fen: 2000 }),
  state: 'paid',
  ...change,
});

const out: StatementLine = { bill, way: 'out', fen: 2000 };
const back: StatementLine = { bill, way: 'back', fen: 2000 };

const compared = (lines: readonly StatementLine[], change: Partial<ComparedDay> = {}): ComparedDay => ({
  day,
  lines,
  held: [held()],
  payouts: [payout()],
  ...change,
});

describe("a day compared with the merchant's own account (F327)", () => {
  it.each<readonly [string, ComparedDay]>([
    ['paid there and here', compared([out])],
    ['waiting here, money held there', compared([out], { payouts: [payout({ state: 'waiting' })] })],
    ['expired here, returned there', compared([out, back], { payouts: [payout({ state: 'expired' })] })],
    ['refused there: it was never taken', compared([], { payouts: [payout({ state: 'failed' })] })],
    [
      'handed over again on another day',
      compared([], { held: [held({ triedAt: '2026-11-27T04:00:00.000Z' })] }),
    ],
    ['something else that the merchant paid', compared([out, { bill: 'OTHER1', way: 'out', fen: 5 }])],
    ['decided by the centre with the papers', compared([], { payouts: [payout({ settledRound: 1 })] })],
  ])('agrees: %s', (_, given) => {
    expect(differencesIn(given)).toEqual([]);
  });

  it.each<readonly [string, ComparedDay, string]>([
    [
      'another sum',
      compared([{ ...out, fen: 2100 }]),
      `单号 ${bill}：商户账单是 21.00 元，这里是 20.00 元。`,
    ],
    ['out twice', compared([out, out]), `单号 ${bill}：商户账单里支出了不止一次。`],
    ['returned there, paid here', compared([out, back]), `单号 ${bill}：商户账单里已退回，这里是“已到账”。`],
    ['paid here, nothing there', compared([]), `单号 ${bill}：这里是“已到账”，商户账单里没有支出。`],
    [
      'never handed over',
      compared([out], { held: [] }),
      `单号 ${bill}：商户账单里有（20.00 元），这里没有发过。`,
    ],
  ])('says what differs: %s', (_, given, words) => {
    expect(differencesIn(given)).toEqual([words]);
  });

  it.each<readonly [string, Partial<Payout>, boolean]>([
    ['failed', { state: 'failed' }, true],
    ['expired', { state: 'expired' }, true],
    ['no longer paid', { state: 'ended' }, true],
    ['in its next round', { state: 'queued', round: 2 }, true],
    ['paid', {}, false],
    ['waiting', { state: 'waiting' }, false],
    ['failed, decided with the papers', { state: 'failed', settledRound: 1 }, false],
  ])('asks about money that is out there while it is %s here: %s', (_, change, asks) => {
    expect(toAsk(compared([out], { payouts: [payout(change)] })).length > 0).toBe(asks);
  });
});
