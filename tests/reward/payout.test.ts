import { describe, expect, it } from '@jest/globals';
import type { BillNews, BillState, Caps, Gate, Payout, PayoutState, Tally } from '../../typings/payout';
import type { Role } from '../../typings/person';
import { billNumber } from '../../cloudfunctions/reward/bill.rules';
import { decidePayout, type CentreStep } from '../../cloudfunctions/reward/decidePayout.rules';
import { hear } from '../../cloudfunctions/reward/hear.rules';
import { nextFor } from '../../cloudfunctions/reward/next.rules';
import { payoutFlow } from '../../cloudfunctions/reward/payout.table';
import { newPayout, told } from '../../cloudfunctions/reward/payoutStep.rules';
import { allowedStep } from '../../cloudfunctions/workflow/step.rules';
import { roles } from '../support/samples';

const noon = new Date('2026-11-26T04:00:00.000Z');
const later = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);

const none: Tally = { personDay: 0, personMonth: 0, gridMonth: 0, allDay: 0, all: 0 };
const caps: Caps = {
  one: 5000,
  personDay: 5000,
  personMonth: 9000,
  gridMonth: 20_000,
  allDay: 30_000,
  all: 90_000,
};
const open: Gate = { brake: null, caps, tally: none };

const entered = (payout: Payout): Payout =>
  payout.owed.reduce((before, { key }) => told(before, key), payout);

const queued = entered(newPayout({ reward: 'r1', person: 'p1', grid: 'g1', fen: 2000 }));
const first = billNumber('r1', 1);

function sent(payout: Payout, at = noon): Payout {
  const next = nextFor(payout, open, at);
  if (next.do !== 'write' || next.send === null) throw new Error(next.do);
  return next.payout;
}

const news = (state: BillState, other: Partial<BillNews> = {}): BillNews => ({
  bill: first,
  state,
  fen: 2000,
  reason: '',
  ...other,
});

const heard = (payout: Payout, state: BillState, reason = ''): Payout =>
  entered(hear(payout, news(state, { reason }), noon).payout);

function decided(payout: Payout, step: CentreStep): Payout {
  const outcome = decidePayout(payout, step, step === 'requeue' ? {} : asked[step], 'SGC@wj');
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.answer;
}

const proof = { why: '银行回单', ref: '回单 7' };
const asked = { release: { why: '本人不要了' }, refund: proof, settlePaid: proof, settleFailed: proof };

const sending = sent(queued);
const standings: Readonly<Record<PayoutState, Payout>> = {
  queued,
  sending,
  waiting: heard(sending, 'waitConfirm'),
  paid: heard(sending, 'success'),
  failed: heard(sending, 'fail', 'NAME_NOT_CORRECT'),
  expired: heard(sending, 'fail', 'OVERDUE_CLOSE'),
  ended: entered(decided(heard(sending, 'fail', 'NAME_NOT_CORRECT'), 'release')),
  disputed: hear(sending, news('success', { fen: 1999 }), noon).payout,
};
const states = Object.keys(standings) as PayoutState[];

/** Written by hand from F326, W07 and the merchant's contract: what a state becomes when it hears of its own bill. */
const becomes = `
            queued   sending waiting paid     failed   expired  ended    disputed
accepted    queued   sending waiting paid     failed   expired  ended    disputed
processing  queued   sending waiting paid     failed   expired  ended    disputed
waitConfirm queued   waiting waiting paid     failed   expired  ended    disputed
transferring queued  sending waiting paid     failed   expired  ended    disputed
success     disputed paid    paid    paid     disputed disputed disputed disputed
fail        queued   failed  failed  disputed failed   expired  ended    disputed
overdue     queued   expired expired disputed failed   expired  ended    disputed
cancelling  queued   sending waiting paid     failed   expired  ended    disputed
cancelled   queued   failed  failed  disputed failed   expired  ended    disputed
missing     queued   sending waiting paid     failed   expired  ended    disputed
unknown     queued   sending waiting paid     failed   expired  ended    disputed`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

/** Who may take a step by hand, and where it leads. All else is nobody's. */
const law = `
queued   send         sending  SYS
queued   release      ended    SGC
queued   dispute      disputed SYS
sending  hearWaiting  waiting  SYS
sending  hearPaid     paid     SYS
sending  hearFailed   failed   SYS
sending  hearExpired  expired  SYS
sending  dispute      disputed SYS
waiting  hearPaid     paid     SYS
waiting  hearFailed   failed   SYS
waiting  hearExpired  expired  SYS
waiting  dispute      disputed SYS
paid     refund       failed   SGC
paid     dispute      disputed SYS
failed   requeue      queued   SGC SYS:retry
failed   release      ended    SGC
failed   dispute      disputed SYS
expired  requeue      queued   SGC SYS:retry
expired  release      ended    SGC
expired  dispute      disputed SYS
ended    dispute      disputed SYS
disputed settlePaid   paid     SGC
disputed settleFailed failed   SGC`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

const steps = [
  'send', 'hearWaiting', 'hearPaid', 'hearFailed', 'hearExpired', 'dispute', 'requeue', 'release', 'refund',
  'settlePaid', 'settleFailed',
] as const; // prettier-ignore

describe('the law of a payout', () => {
  it('lets exactly those take a step whom the hand-written law lets, in every state, for every role', () => {
    const wrong: string[] = [];
    for (const state of states)
      for (const step of steps)
        for (const actor of [...roles, 'SYS', 'REPORTER', 'JOINED'] as const)
          for (const retry of [true, false]) {
            const subject = { state, actor: actor as Role, covered: true, holds: () => retry };
            const line = law.find(([from, taken]) => from === state && taken === step);
            const [, , to = null, ...who] = line ?? [];
            const isLet = who.includes(actor) || (retry && who.includes(`${actor}:retry`));
            const found = allowedStep(payoutFlow, subject, step)?.to ?? null;
            if (found !== (isLet ? to : null)) wrong.push(`${state} ${step} ${actor}`);
          }
    expect(wrong).toEqual([]);
  });

  it('becomes what the hand-written list says, whatever state hears whatever news', () => {
    const [columns = [], ...rows] = becomes;
    const found = rows.map(([state = '']) => [
      state,
      ...columns.map((column) => {
        const standing = standings[column as PayoutState];
        const said =
          state === 'overdue' ? news('fail', { reason: 'OVERDUE_CLOSE' }) : news(state as BillState);
        return hear(standing, said, noon).payout.state;
      }),
    ]);
    expect(found).toEqual(rows);
    expect(rows).toHaveLength(11);
  });

  it('stops all paying where news cannot be, and nowhere else', () => {
    for (const [state, standing] of Object.entries(standings))
      for (const said of ['accepted', 'waitConfirm', 'success', 'fail', 'missing', 'unknown'] as const) {
        const { payout, brake } = hear(standing, news(said), noon);
        const isNew = payout.state === 'disputed' && standing.state !== 'disputed';
        expect([state, said, brake !== null]).toEqual([state, said, isNew]);
      }
    const other = hear(standings.waiting, news('waitConfirm', { fen: 2001 }), noon);
    expect(other.brake).toMatch(/应是 2000 分，对方说 2001 分。请核对/);
    expect(hear(sending, news('fail', { reason: 'BUDGET_NOT_ENOUGH' }), noon).brake).toMatch(/余额不足/);
  });

  it('takes no notice of bills that are not its own', () => {
    for (const bill of ['', 'RW', billNumber('r2', 1), billNumber('r1', 2), `${first.slice(0, -4)}00a1`])
      expect(hear(sending, news('success', { bill }), noon).payout).toBe(sending);
  });

  it('enters what it heard once, however often it hears it', () => {
    const once = hear(sending, news('success'), noon).payout;
    expect(once.owed.map(({ cause, key }) => [cause, key])).toEqual([['pay', `${first}/pay`]]);
    expect(hear(once, news('success'), later(5)).payout).toBe(once);
  });
});

describe('what the clock does next', () => {
  it('tells the ledger before anything else, and sends nothing before the money is reserved', () => {
    const fresh = newPayout({ reward: 'r1', person: 'p1', grid: 'g1', fen: 2000 });
    expect(nextFor(fresh, open, noon)).toMatchObject({ do: 'tell', move: { cause: 'reserve', fen: 2000 } });
    expect(nextFor(queued, open, noon)).toMatchObject({ do: 'write', send: first });
  });

  it('asks before it does anything about a bill whose outcome is unknown, and keeps the number', () => {
    expect(nextFor(sending, open, later(0.5))).toMatchObject({ do: 'wait' });
    expect(nextFor(sending, open, later(1))).toEqual({ do: 'ask', bill: first });
    const unheard = hear(sending, news('unknown', { fen: null }), later(1)).payout;
    expect(nextFor(unheard, open, later(11))).toEqual({ do: 'ask', bill: first });
    const missing = hear(unheard, news('missing', { fen: null }), later(11)).payout;
    expect(nextFor(missing, open, later(11))).toMatchObject({ do: 'write', send: first });
  });

  it('gives a new number only after the old one has definitely failed, on the next day', () => {
    const { expired } = standings;
    expect(nextFor(expired, open, noon)).toEqual({ do: 'wait', until: '2026-11-26T16:00:00.000Z', why: '' });
    const again = nextFor(expired, open, new Date('2026-11-26T16:00:00.000Z'));
    if (again.do !== 'write') throw new Error(again.do);
    expect(again.payout).toMatchObject({ state: 'queued', round: 2, stands: 'reserved' });
    expect(again.payout.owed).toMatchObject([{ cause: 'requeue', from: 'expired', to: 'reserved' }]);
    expect(nextFor(entered(again.payout), open, noon)).toMatchObject({ send: billNumber('r1', 2) });
  });

  it('offers a claim for 24 hours from when it was sent, and lets go only when the merchant says so', () => {
    expect(standings.waiting.claimUntil).toBe('2026-11-27T04:00:00.000Z');
    expect(nextFor(standings.waiting, open, later(25 * 60))).toEqual({ do: 'ask', bill: first });
  });

  it('tries three rounds by itself, then the centre decides; a reason that does not pass waits at once', () => {
    const third = { ...standings.expired, round: 3 };
    for (const payout of [third, standings.failed, standings.ended, standings.paid, standings.disputed])
      expect(nextFor(payout, open, later(9999))).toEqual({ do: 'rest' });
  });

  it('sends nothing while the brake is on, not even again, and goes on asking', () => {
    const stopped = { ...open, brake: '已停止支付' };
    expect(nextFor(queued, stopped, noon)).toEqual({ do: 'wait', until: null, why: '已停止支付' });
    const missing = hear(sending, news('missing', { fen: null }), noon).payout;
    expect(nextFor(missing, stopped, later(11))).toEqual({ do: 'ask', bill: first });
  });

  it('sends nothing where the centre has set no caps', () => {
    expect(nextFor(queued, { ...open, caps: null }, noon)).toMatchObject({ do: 'wait', until: null });
  });
});

describe('what the centre decides', () => {
  const offered: readonly CentreStep[] = ['requeue', 'release', 'refund', 'settlePaid', 'settleFailed'];

  it('can decide nothing while a bill may still be paid', () => {
    for (const state of ['sending', 'waiting'] as const)
      for (const step of offered)
        expect(decidePayout(standings[state], step, proof, 'SGC@wj')).toMatchObject({
          ok: false,
          refusal: { code: 'CONFLICT', message: expect.stringContaining('请刷新') },
        });
  });

  it('has to say why, and show the paper where money is said to have moved', () => {
    expect(decidePayout(standings.failed, 'release', {}, 'SGC@wj')).toMatchObject({
      refusal: { field: 'why' },
    });
    const unproved = decidePayout(standings.paid, 'refund', { why: '退汇' }, 'SGC@wj');
    expect(unproved).toMatchObject({ ok: false, refusal: { code: 'INVALID', field: 'ref' } });
  });

  it.each<[PayoutState, CentreStep, string]>([
    ['queued', 'release', 'release reserved budget'],
    ['failed', 'release', 'release returned budget'],
    ['expired', 'release', 'release expired budget'],
    ['failed', 'requeue', 'requeue returned reserved'],
    ['expired', 'requeue', 'requeue expired reserved'],
    ['paid', 'refund', 'refund paid returned'],
    ['disputed', 'settlePaid', 'pay reserved paid'],
    ['disputed', 'settleFailed', 'fail reserved returned'],
  ])('moves the money of one that is %s and takes %s: %s', (state, step, line) => {
    const moves = decided(standings[state], step).owed.map(({ cause, from, to }) => `${cause} ${from} ${to}`);
    expect(moves).toEqual([line]);
  });

  it('settles a payment that arrived after its money was given back: it is reserved anew, then paid', () => {
    const contradicted = hear(standings.ended, news('success'), noon).payout;
    expect(decided(contradicted, 'settlePaid').owed.map(({ cause }) => cause)).toEqual(['reserve', 'pay']);
  });

  it('is not contradicted again by the news that it has decided about', () => {
    const failed = entered(decided(standings.paid, 'refund'));
    expect(hear(failed, news('success'), later(5))).toEqual({ payout: failed, brake: null });
    expect(nextFor(failed, open, later(9999))).toEqual({ do: 'rest' });
    expect(decided(failed, 'requeue')).toMatchObject({ state: 'queued', round: 2 });
  });
});
