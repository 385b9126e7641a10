import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { balancesOf } from '../../cloudfunctions/reward/money.rules';
import { fails } from '../../cloudfunctions/reward/payout.table';
import { verifyLedger } from '../../scripts/verifyLedger/verify';
import { chance } from '../support/chance';
import { fileOf } from '../support/money';
import { PayoutWorld, type Fate } from '../support/payoutWorld';

/*
 * Whatever happens between us, the ledger and a merchant who keeps to its contract: retries, stops after any write,
 * workers that wake with what they read long ago, calls and notices that are lost, repeated and reordered, answers that
 * never come though the money went, people who decide meanwhile (F326, F327, T38).
 */
const rewards = ['r1', 'r2'];
const fates: readonly Fate[] = ['heard', 'heard', 'heard', 'unanswered', 'late', 'late', 'lost'];
const reasons = [...Object.keys(fails), 'SOMETHING_NEW'];
const hour = 3_600_000;

const at = <T>(list: readonly T[], nth: number): T | undefined => list[nth % Math.max(1, list.length)];

/** What may happen, each with its own luck; the commoner ones several times. */
type Happening = (
  world: PayoutWorld,
  luck: number,
  stale: Map<string, ReturnType<PayoutWorld['doc']>>,
) => void;

const clockLooks: Happening = (world, luck) => {
  const reward = at(rewards, luck) ?? '';
  const fate = at(fates, luck >> 1) ?? 'heard';
  for (let looks = (luck >> 4) % 4; looks >= 0; looks -= 1) world.look(reward, world.doc(reward), fate);
};

const clockIsStopped: Happening = (world, luck) => {
  const reward = at(rewards, luck) ?? '';
  world.look(reward, world.doc(reward), at(fates, luck >> 2) ?? 'heard', (luck >> 4) % 3);
};

const billMoves: Happening = (world, luck) => {
  const bill = at([...world.bills.keys()], luck) ?? '';
  const reason = at(reasons, luck >> 3) ?? '';
  const moves = [
    () => world.move(bill, 'processing'),
    () => world.move(bill, 'waitConfirm'),
    () => world.move(bill, 'transferring'),
    () => world.move(bill, 'success'),
    () => world.move(bill, 'success'),
    () => world.move(bill, 'fail', reason),
    () => world.move(bill, 'cancelled'),
  ];
  at(moves, luck >> 7)?.();
};

const noticeArrives: Happening = (world, luck) => {
  const news = at(world.notices, luck);
  const reward = world.bills.get(news?.bill ?? '')?.reward;
  if (news !== undefined && reward !== undefined) world.listen(reward, news);
};

const happenings: readonly Happening[] = [
  clockLooks, clockLooks, clockLooks, clockLooks, clockLooks, clockIsStopped, clockIsStopped,
  billMoves, billMoves, noticeArrives, noticeArrives,
  (world, luck, stale) => void stale.set(at(rewards, luck) ?? '', world.doc(at(rewards, luck) ?? '')),
  (world, luck, stale) => {
    const reward = at(rewards, luck) ?? '';
    const seen = stale.get(reward);
    if (seen !== undefined) world.look(reward, seen, at(fates, luck >> 2) ?? 'heard');
  },
  (world, luck) => void (world.now += ([1, 10, 60, 600, 1500][luck % 5] ?? 1) * 60_000),
  (world, luck) => void (world.now += 60_000 * (1 + (luck % 90))),
  (world) => world.closeOverdue(),
  (world) => world.onTheWay.pop()?.(),
  (world) => void (world.brake = world.brake === null ? '先停一停' : null),
  (world) => void (world.brake = null),
  (world, luck) => world.fund(1 + (luck % 4000)),
  (world, luck) => world.decide(at(rewards, luck) ?? '', luck % 4 === 0 ? 'requeue' : 'release'),
  (world, luck) => world.decide(at(rewards, luck) ?? '', 'requeue'),
]; // prettier-ignore

/** What must hold at every step, said as soon as it does not. */
function firstWrong(world: PayoutWorld): string | null {
  const { grant: given, ...held } = world.head.balances;
  const standing = Object.values(held);
  if (standing.reduce((sum, fen) => sum + fen, given) !== 0) return 'does not sum to what was put in';
  if (Math.min(...standing) < 0) return 'an account is below nothing';
  if ([...world.paidTimes.values()].some((times) => times > 1)) return 'paid twice';
  if (held.paid > world.merchantPaid) return 'said to be paid, and was not';
  const disputed = [...world.docs.values()].find(({ payout }) => payout.state === 'disputed');
  return disputed === undefined ? null : `disputed without reason: ${disputed.payout.reason}`;
}

/** Everything works again: what was left is finished by nothing but the clock. All notices so far are lost. */
function settle(world: PayoutWorld): void {
  world.fund(100_000);
  for (let turn = 0; turn < 90; turn += 1) {
    world.brake = null;
    const done = new Set(rewards.map((reward) => world.look(reward, world.doc(reward), 'heard')));
    if (done.size === 1 && done.has('rest')) return;
    if (done.has('tell') || done.has('write') || done.has('ask')) continue;
    world.now += 25 * hour;
    world.closeOverdue();
  }
}

const long = { minLength: 10, maxLength: 20, size: 'max' } as const;

describe('10,000 random histories of payouts', () => {
  it('never pay twice, never lose a fen, and sum to the budget at every step', () => {
    const ends = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(fc.nat(0xfffff), long), (lucks) => {
        const world = new PayoutWorld(rewards, 1000);
        const stale = new Map<string, ReturnType<PayoutWorld['doc']>>();
        world.fund(1800);
        for (const luck of lucks) {
          at(happenings, luck)?.(world, Math.floor(luck / happenings.length), stale);
          const wrong = firstWrong(world);
          if (wrong !== null) throw new Error(wrong);
        }
        settle(world);
        for (const arrive of world.onTheWay) arrive();
        const wrong = firstWrong(world) ?? unsettled(world, ends);
        if (wrong !== null) throw new Error(wrong);
      }),
      chance(10_000),
    );
    for (const state of ['paid', 'failed', 'expired', 'ended'])
      expect([state, (ends.get(state) ?? 0) > 300]).toEqual([state, true]);
  });

  it('leave a ledger that anybody can recompute', async () => {
    const world = new PayoutWorld(rewards, 1000);
    world.fund(1800);
    settle(world);
    async function* read(lines: readonly string[]) {
      await Promise.resolve();
      yield* lines;
    }
    expect(await verifyLedger(read(fileOf(world)))).toMatchObject({ isWhole: true });
  });
});

/** What is wrong once everything has been settled, or null: the three that know of the money have to agree. */
function unsettled(world: PayoutWorld, ends: Map<string, number>): string | null {
  const alive = [...world.bills.values()].find(
    ({ state }) => !['success', 'fail', 'cancelled'].includes(state),
  );
  if (alive !== undefined) return `a bill of ${alive.reward} may still be paid`;
  for (const reward of rewards) {
    const { payout } = world.doc(reward);
    const own = balancesOf(world.own(reward));
    const isPaid = (world.paidTimes.get(reward) ?? 0) === 1;
    if (payout.owed.length > 0) return `${reward}: the ledger was never told`;
    if (!['paid', 'failed', 'expired', 'ended'].includes(payout.state)) return `${reward} is ${payout.state}`;
    if (isPaid !== (payout.state === 'paid'))
      return `${reward} is ${payout.state}, ${isPaid ? 'and was paid' : 'and was not paid'}`;
    if (payout.stands !== 'budget' && own[payout.stands] !== payout.fen)
      return `${reward}: money is elsewhere`;
    if (own.budget !== (payout.stands === 'budget' ? 0 : -payout.fen)) return `${reward}: another sum`;
    ends.set(payout.state, (ends.get(payout.state) ?? 0) + 1);
  }
  return world.head.balances.paid === world.merchantPaid ? null : 'the ledger paid another sum';
}
