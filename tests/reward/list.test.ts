import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { aReward, centrePeople } from '../support/rewards';
import { plant } from '../support/stored';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople });
  for (let nth = 0; nth < 25; nth += 1) {
    const _id = String(nth).padStart(40, '0');
    const at = new Date(Date.UTC(2026, 10, 26, 2, nth)).toISOString();
    await plant(product, 'rewards', aReward({ _id, at, order: `${at}/${_id}` }));
  }
});

afterAll(() => product.stop());

const list = (openid: string, as: string, cursor: string | null = null) =>
  product.ask(openid, 'reward.list', { box: 'review', cursor }, as);

describe('the queue of rewards', () => {
  it('is the district’s for the centre and the town’s for the town, the oldest first, page by page', async () => {
    const first = (await list('o-sgc1', 'SGC@d1')).answer;
    expect(first.cards).toHaveLength(20);
    expect(first.cards[0]).toMatchObject({ id: '0'.repeat(40), kindWords: '专属网格员', amount: '' });
    const rest = (await list('o-sgc1', 'SGC@d1', first.next)).answer;
    expect([rest.cards.length, rest.next]).toEqual([5, null]);
    expect((await list('o-town', 'TOWN@t1')).answer.cards).toHaveLength(20);
    expect((await list('o-stone', 'TOWN@t2')).answer.cards).toEqual([]);
    expect((await list('o-off', 'OFF@u1')).refusal.code).toBe('FORBIDDEN');
    expect((await list('o-edu', 'EDU@d1')).refusal.code).toBe('FORBIDDEN');
  });
});
