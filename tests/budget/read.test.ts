import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { centrePeople, rewardsOf } from '../support/rewards';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople });
  await rewardsOf(product).funded(123_456);
});

afterAll(() => product.stop());

describe('how the money stands (F327)', () => {
  it('is read in words, with the latest entries and their seals, by the centre alone', async () => {
    const { answer } = await product.ask('o-sgc1', 'budget.read', { cursor: null }, 'SGC@d1');
    expect(answer.lines[0]).toEqual({ label: '预算余额', amount: '1234.56 元' });
    expect(answer.entries).toHaveLength(1);
    expect(answer.entries[0]).toMatchObject({
      seq: 1,
      label: '拨入预算',
      way: '拨款来源 → 预算余额',
      by: 'SGC@d1',
    });
    expect(answer.gate).toMatchObject({ path: 'manual', brake: '' });
    expect(answer.gate.paths.map(({ isThere }) => isThere)[0]).toBe(true);
    expect((await product.ask('o-town', 'budget.read', { cursor: null }, 'TOWN@t1')).refusal.code).toBe(
      'FORBIDDEN',
    );
  });
});
