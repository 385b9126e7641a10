import { describe, expect, it } from '@jest/globals';
import type { Caps, Payout, PayoutState, Tally } from '../../typings/payout';
import { billNumber, roundOf } from '../../cloudfunctions/reward/bill.rules';
import { capFault, tallyFor } from '../../cloudfunctions/reward/caps.rules';
import { newPayout } from '../../cloudfunctions/reward/payoutStep.rules';

const noon = new Date('2026-11-26T04:00:00.000Z');
const none: Tally = { personDay: 0, personMonth: 0, gridMonth: 0, allDay: 0, all: 0 };
const caps: Caps = {
  one: 5000,
  personDay: 5000,
  personMonth: 9000,
  gridMonth: 20_000,
  allDay: 30_000,
  all: 90_000,
};
const queued = newPayout({ reward: 'r1', person: 'p1', grid: 'g1', fen: 2000 });
const first = billNumber('r1', 1);

describe('the number of a bill', () => {
  it('is the same for the same round, another for any other, and such as the merchant takes', () => {
    const numbers = ['r1', 'r2', '奖励'].flatMap((reward) =>
      [1, 2, 3, 9999].map((nth) => billNumber(reward, nth)),
    );
    expect(new Set(numbers).size).toBe(12);
    for (const number of numbers) expect(number).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(billNumber('r1', 1)).toBe(first);
    expect([1, 2, 3].map((round) => roundOf(billNumber('r1', round), 'r1', 2))).toEqual([1, 2, null]);
  });
});

describe('the caps', () => {
  const refused = (tally: Partial<Tally>, fen = 2000) => capFault(fen, caps, { ...none, ...tally }, noon);

  it.each<[Partial<Tally>, RegExp, string | null]>([
    [{ personDay: 3001 }, /本人今天.*明天/, '2026-11-26T16:00:00.000Z'],
    [{ personMonth: 7001 }, /本人这个月.*下个月/, '2026-11-30T16:00:00.000Z'],
    [{ gridMonth: 18_001 }, /这个网格.*下个月/, '2026-11-30T16:00:00.000Z'],
    [{ allDay: 28_001 }, /今天支付的总额.*明天/, '2026-11-26T16:00:00.000Z'],
    [{ all: 88_001 }, /总额.*区社治中心/, null],
  ])('hold at one fen more than %p, and not at the cap itself', (tally, why, until) => {
    expect(refused(tally)).toEqual({ why: expect.stringMatching(why), until });
    expect(
      refused(Object.fromEntries(Object.entries(tally).map(([bound, fen]) => [bound, fen - 1]))),
    ).toBeNull();
  });

  it('hold for a single payment, which no other day makes smaller', () => {
    expect(refused({}, 5001)).toEqual({ why: expect.stringContaining('单笔'), until: null });
    expect(refused({}, 5000)).toBeNull();
  });

  it('begin a month that ends a year in the next year', () => {
    const fault = capFault(1, { ...caps, personMonth: 0 }, none, new Date('2026-12-31T15:59:00.000Z'));
    expect(fault?.until).toBe('2026-12-31T16:00:00.000Z');
  });

  it('count what is out or paid, by whom, where and when; not what came back, and not the payout itself', () => {
    const at = (reward: string, person: string, grid: string, day: string, state: PayoutState): Payout => ({
      ...queued,
      state,
      reward,
      person,
      grid,
      sentAt: `${day}T04:00:00.000Z`,
    });
    const all = [
      at('a', 'p1', 'g1', '2026-11-26', 'paid'),
      at('b', 'p1', 'g2', '2026-11-02', 'waiting'),
      at('c', 'p2', 'g1', '2026-11-26', 'sending'),
      at('d', 'p1', 'g1', '2026-10-31', 'disputed'),
      at('e', 'p1', 'g1', '2026-11-26', 'failed'),
      at('f', 'p1', 'g1', '2026-11-26', 'expired'),
      at('g', 'p1', 'g1', '2026-11-26', 'ended'),
      at('r1', 'p1', 'g1', '2026-11-26', 'paid'),
    ];
    expect(tallyFor(queued, all, noon)).toEqual({
      personDay: 2000,
      personMonth: 4000,
      gridMonth: 4000,
      allDay: 4000,
      all: 8000,
    });
  });
});
