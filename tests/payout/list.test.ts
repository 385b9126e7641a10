import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { aGate, aList, anApproved, centrePeople } from '../support/rewards';
import { plant } from '../support/stored';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople });
  await plant(product, 'payGates', aGate({ brake: '先核对' }));
  await plant(product, 'payLists', aList());
  await plant(product, 'rewards', anApproved({ owed: [] }, { _id: '1'.repeat(40) }));
  await plant(product, 'rewards', anApproved({ state: 'disputed', owed: [], reason: '金额不一样' }, { _id: '2'.repeat(40) })); // prettier-ignore
});

afterAll(() => product.stop());

describe('the payments (F326)', () => {
  it('are the lists, how many wait, and whatever somebody has to decide about, with why', async () => {
    const { answer } = await product.ask('o-sgc1', 'payout.list', {}, 'SGC@d1');
    expect(answer).toMatchObject({ path: 'manual', brake: '先核对', waiting: 1 });
    expect(answer.lists.map(({ number, amount }) => [number, amount])).toEqual([
      ['F-261126-DDDD', '20.00 元'],
    ]);
    expect(answer.stuck.map(({ why, mayDo }) => [why, mayDo.map(({ step }) => step)])).toEqual([
      ['对不上，待核对：金额不一样', ['settlePaid', 'settleFailed']],
    ]);
    expect((await product.ask('o-town', 'payout.list', {}, 'TOWN@t1')).refusal.code).toBe('FORBIDDEN');
  });
});
