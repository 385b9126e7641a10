import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { readyRoster, rostersOf } from '../support/rosters';

let product: Product;
let rosters: ReturnType<typeof rostersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  rosters = rostersOf(product);
  await readyRoster(product);
});

afterAll(() => product.stop());

const list = (state: 'submitted' | 'returned', cursor: string | null = null) =>
  product.ask('o-edu', 'roster.list', { state, cursor }, 'EDU@d1');

describe("the bureau's queue", () => {
  it('holds what was submitted, and no longer once it was returned', async () => {
    expect((await list('submitted')).answer).toEqual({ cards: [], next: null });
    await rosters.take('head', 'submit');
    expect((await list('submitted')).answer.cards).toMatchObject([
      { unitId: 'u1', unitName: '青禾小学', townName: '柳溪镇', state: { text: '待备案' }, isActive: false },
    ]);
    await rosters.take('bureau', 'return', { reason: '请补全职务' });
    expect((await list('submitted')).answer.cards).toEqual([]);
    expect((await list('returned')).answer.cards).toHaveLength(1);
  });

  it('is one call on one index', async () => {
    await list('submitted');
    await list('submitted');
    expect((await product.lastCalls()).length).toBeLessThanOrEqual(2);
  });

  it('is not for a school', async () => {
    const asked = await product.ask('o-head', 'roster.list', { state: 'submitted', cursor: null }, 'HEAD@u1');
    expect(asked.refusal.message).toMatch(/区教育局办理/);
  });
});
