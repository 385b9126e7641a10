import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product.stop());

describe('a search for a school', () => {
  it.each([
    ['青禾', ['u1', 'u2']],
    ['分校', ['u2']],
    ['青禾 分校', ['u2']],
    ['老校区', ['u5']],
    ['青小', ['u1']],
    ['', ['u1', 'u2', 'u5']],
    ['没有这所', []],
    ['.*', []],
  ])('for "%s" finds %j', async (words, expected) => {
    const { answer } = await product.ask('o-parent', 'grid.search', { words });
    expect(answer.units.map(({ id }) => id)).toEqual(expected);
  });

  it('is refused when it is longer than a name', async () => {
    const { refusal } = await product.ask('o-parent', 'grid.search', { words: '字'.repeat(41) });
    expect(refusal.message).toBe('“文字”最多 40 个字，请删减后再提交。');
  });
});
