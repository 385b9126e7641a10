import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { billNumber } from '../../cloudfunctions/reward/bill.rules';
import { stepped } from '../../cloudfunctions/reward/payoutStep.rules';
import type { Payout } from '../../typings/payout';
import { type Product, startProduct } from '../support/product';
import { aList, anApproved, centrePeople, rewardsOf, wideCaps } from '../support/rewards';
import { plant, stored } from '../support/stored';
import { requestId } from '../support/team';

jest.setTimeout(40_000);

let product: Product;
let hands: ReturnType<typeof rewardsOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople });
  hands = rewardsOf(product);
  const change = { kind: 'fund', requestId: requestId(), fen: 100_000, ref: '拨1', why: '年度预算' } as const;
  await product.ask('o-sgc1', 'budget.change', { change }, 'SGC@d1');
});

afterAll(() => product.stop());

const make = () => product.ask('o-sgc1', 'payout.make', { requestId: requestId() }, 'SGC@d1');
const approved = (digit: string) => anApproved({}, { _id: digit.repeat(40), who: `p${digit}` });

describe('a finance list', () => {
  it('is not made without caps, and says what to do', async () => {
    expect((await make()).refusal.message).toContain('上限');
    const caps = { ...wideCaps, allDay: 5000, personDay: 2000, one: 2000 };
    const change = { kind: 'caps', v: 1, caps } as const;
    expect((await product.ask('o-sgc1', 'budget.change', { change }, 'SGC@d1')).ok).toBe(true);
  });

  it('goes as far as the caps let, also when two are made at once, and leaves the others in the queue', async () => {
    for (const digit of ['1', '2', '3']) await plant(product, 'rewards', approved(digit));
    await Promise.all([make(), make()]);
    await hands.tick();
    await make();
    const states = ['1', '2', '3'].map((digit) => hands.doc(digit.repeat(40))?.payState);
    expect(states.toSorted()).toEqual(['queued', 'sending', 'sending']);
    const left = ['1', '2', '3']
      .map((digit) => hands.doc(digit.repeat(40)))
      .find((one) => one?.payState === 'queued');
    expect(left?.payWhy).toContain('今天支付的总额');
  });

  it('is finished by the clock when it stopped after deciding whom to put on it, or in the middle', async () => {
    await product.setClock('2026-11-28T02:00:00.000Z');
    const change = { kind: 'caps', v: stored(product, 'payGates', 'd1')?.v ?? 0, caps: wideCaps } as const;
    expect((await product.ask('o-sgc1', 'budget.change', { change }, 'SGC@d1')).ok).toBe(true);
    await make();
    const [one, two] = [approved('5'), approved('6')];
    const told = (reward: typeof one): Payout => ({ ...(reward.payout as Payout), owed: [] });
    for (const reward of [one, two]) await plant(product, 'rewards', reward);
    await hands.tick();
    const list = aList({ state: 'filling', rows: 0, fen: 0, dueAt: '2026-11-28T01:00:00.000Z' });
    await plant(product, 'payLists', list);
    // The gate was passed for the first, and nothing written after that.
    const held = hands.doc(one._id);
    const bill = billNumber(one._id, 1);
    const payout = stepped(told(one), 'send', bill, new Date('2026-11-28T01:59:00.000Z'));
    const intent = { reward: one._id, v: held?.v ?? 0, payout, path: 'manual', list: list._id } as const;
    const { store } = product.cloud;
    store.driver.prepare(`UPDATE ${store.collection('payGates').table} SET doc = json_set(doc, '$.intent', json(?))`).run([JSON.stringify(intent)]); // prettier-ignore
    await hands.tick();
    expect(stored(product, 'payLists', list._id)).toMatchObject({ state: 'ready', rows: 2, fen: 4000 });
    expect([one, two].map(({ _id }) => hands.doc(_id)?.payout?.state)).toEqual(['sending', 'sending']);
    expect([one, two].map(({ _id }) => hands.doc(_id)?.payout?.round)).toEqual([1, 1]);
  });
});
