import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { markIn } from '../../cloudfunctions/reward/find.rules';
import { type Product, startProduct } from '../support/product';
import { aReward, centrePeople, rewardsOf } from '../support/rewards';
import { aliasFor } from '../support/samples';
import { plant, stored } from '../support/stored';
import { storedIn } from '../support/team';

jest.setTimeout(30_000);

let product: Product;
let hands: ReturnType<typeof rewardsOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople });
  hands = rewardsOf(product);
  await hands.opened();
  await hands.funded();
});

afterAll(() => product.stop());

let made = 0;
/** A candidate of its own, for this test. */
async function candidate(more: Parameters<typeof aReward>[0] = {}): Promise<string> {
  made += 1;
  const _id = String(made).padStart(40, '0');
  const bare = aReward({ _id, ...more });
  await plant(product, 'rewards', { ...bare, order: `${bare.at}/${_id}` });
  return _id;
}

const urgent = { ...aReward().review, item: 'R17' };

describe('reviewing a reward (F322, F323, F331)', () => {
  it('of 50 who approve at the same moment makes one payment, and reserves its money once', async () => {
    const id = await candidate();
    const asks = Array.from({ length: 50 }, (_, nth) =>
      product.ask(`o-sgc${(nth % 3) + 1}`, 'reward.act', { id, v: 1, step: 'approve', input: {} }, 'SGC@d1'),
    );
    const replies = await Promise.all(asks);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)?.refusal.code).toBe('CONFLICT');
    expect(hands.doc(id)).toMatchObject({ state: 'approved', payState: 'queued', ledger: 'd1/2026' });
    expect(hands.doc(id)?.payout).toMatchObject({ fen: 2000, stands: 'reserved', owed: [] });
    const moves = storedIn(product, 'moneyEntries').filter(({ subject }) => subject === id);
    expect(moves.map(({ cause }) => cause)).toEqual(['reserve']);
  });

  it('asks two different persons above the limit', async () => {
    const id = await candidate({ review: { ...urgent, reward: 'x' } });
    expect((await hands.act(1, id, 'approve')).answer.said).toContain('另一位');
    expect(hands.doc(id)).toMatchObject({ state: 'secondPending', box: 'review' });
    expect((await hands.act(1, id, 'approve')).refusal.message).toContain('换一位');
    expect((await hands.act(2, id, 'approve')).ok).toBe(true);
    expect(hands.doc(id)?.state).toBe('approved');
  });

  it('is for nobody in their own case, and for no other office', async () => {
    const involved = [markIn('c'.repeat(24), aliasFor('o-sgc1'))];
    const id = await candidate({ review: { ...aReward().review, involved } });
    expect((await hands.act(1, id, 'approve')).refusal.code).toBe('CONFLICT');
    for (const [openid, as] of [
      ['o-edu', 'EDU@d1'],
      ['o-town', 'TOWN@t1'],
      ['o-off', 'OFF@u1'],
    ] as const) {
      const { refusal } = await product.ask(
        openid,
        'reward.act',
        { id, v: 1, step: 'approve', input: {} },
        as,
      );
      expect(['FORBIDDEN', 'NOT_FOUND', 'CONFLICT']).toContain(refusal.code);
    }
    expect(hands.doc(id)?.v).toBe(1);
  });

  it('refuses with a reason that the person reads, who appeals once, to somebody else', async () => {
    await product.subscribe('o-off', 'report.moved', 3);
    const id = await candidate();
    expect((await hands.act(1, id, 'refuse')).refusal.field).toBe('reason');
    await hands.act(1, id, 'refuse', { reason: '现场照片看不清' });
    const mine = (await product.ask('o-off', 'reward.mine', { cursor: null })).answer.rows.find(
      (row) => row.id === id,
    );
    expect(mine).toMatchObject({
      state: { text: '不予奖励' },
      reasons: ['现场照片看不清'],
      appeal: { step: 'appeal' },
    });
    const appeal = { id, v: 2, step: 'appeal', input: { case: '照片里看得清楚' } } as const;
    expect((await product.ask('o-parent', 'reward.act', appeal)).refusal.code).toBe('NOT_FOUND');
    expect((await product.ask('o-off', 'reward.act', appeal, 'OFF@u1')).ok).toBe(true);
    expect((await hands.act(1, id, 'approve')).refusal.message).toContain('另一位');
    expect((await hands.act(2, id, 'refuse', { reason: '仍然不清楚' })).ok).toBe(true);
    const again = { ...appeal, v: 4 };
    expect((await product.ask('o-off', 'reward.act', again)).refusal.message).toContain('已经申诉过一次');
    const told = (await product.pushes())
      .filter(({ to }) => to === 'o-off')
      .map(({ words }) => words['thing4']);
    expect(told).toContain('这次没有奖励，请点开看原因');
  });

  it('lets the town check first, and the centre send it back to be looked at anew', async () => {
    const id = await candidate();
    const ask = (step: 'townCheck' | 'supplement', v: number) =>
      product.ask('o-town', 'reward.act', { id, v, step, input: { facts: '现场核对属实' } }, 'TOWN@t1');
    expect((await ask('townCheck', 1)).ok).toBe(true);
    await hands.act(1, id, 'return', { reason: '请说明是谁先发现的' });
    expect(hands.doc(id)?.box).toBe('town');
    expect((await ask('supplement', 3)).ok).toBe(true);
    expect(hands.doc(id)?.state).toBe('townChecked');
  });

  it('waits, and says so, when the budget is short; more money is enough', async () => {
    const id = await candidate({ review: { ...urgent, item: 'R05' }, districtId: 'd1' });
    const { store } = product.cloud;
    store.driver.prepare(`UPDATE ${store.collection('rewards').table} SET doc = json_set(doc, '$.review.fen', 90000000) WHERE json_extract(doc, '$._id') = ?`).run([id]); // prettier-ignore
    await hands.act(1, id, 'approve');
    await hands.act(2, id, 'approve');
    expect(hands.doc(id)).toMatchObject({ state: 'approved', payState: 'queued' });
    expect(hands.doc(id)?.payWhy).toContain('追加预算');
    expect(stored(product, 'budgets', 'd1/2026')?.head.balances.reserved).toBeLessThan(90_000_000);
  });
});
