import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { volunteersOf, type Volunteers } from '../support/volunteers';

let product: Product;
let hands: Volunteers;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  hands = volunteersOf(product);
});

afterAll(() => product.stop());

const counts = (openid = 'o-edu', as = 'EDU@d1', townId = 't1') =>
  product.ask(openid, 'volunteer.counts', { townId, cursor: null }, as);

describe('what the bureau sees of volunteers (§2.3)', () => {
  it('is how many each school of a town has, nobody by name, and the schools that have none', async () => {
    await hands.enrol('o-one');
    await hands.apply('o-two', { name: '顾望舒' });
    await product.advance(60);
    await hands.tick();
    const { answer } = await counts();
    expect(answer.rows).toMatchObject([
      { unitName: '青禾小学', waiting: 1, active: 1, words: '在校生家长 1 · 队长 0 名 · 微信群 0 个' },
      { unitName: '青禾小学分校', waiting: 0, active: 0 },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/沈一禾|顾望舒|138|二年级/);
  });

  it('is the bureau’s, and of a town that there is', async () => {
    expect((await counts('o-off', 'OFF@u1')).refusal.code).toBe('FORBIDDEN');
    expect((await counts('o-edu', 'EDU@d1', 't9')).refusal.code).toBe('NOT_FOUND');
  });
});
