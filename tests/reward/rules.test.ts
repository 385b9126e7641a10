import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { centrePeople, sgc } from '../support/rewards';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople });
});

afterAll(() => product.stop());

describe('the rules before anybody wrote them', () => {
  it('are none: nothing is rewarded until the centre decides, and it is offered the checklist’s items', async () => {
    const { answer } = await product.ask(sgc(1)[0], 'reward.rules', {}, sgc(1)[1]);
    expect(answer).toMatchObject({ v: 0, now: null, next: null, mayEdit: true });
    expect(answer.items.length).toBeGreaterThan(1);
    expect(answer.kinds.map(({ label }) => label)).toEqual([
      '专属网格员',
      '兼职网格员',
      '志愿者',
      '不在名单里的人',
    ]);
    expect((await product.ask('o-town', 'reward.rules', {}, 'TOWN@t1')).refusal.code).toBe('FORBIDDEN');
  });
});
