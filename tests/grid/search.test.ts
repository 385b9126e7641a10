import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { amendStored } from '../support/stored';

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

  it('says who would receive there now, as the card of the school does, also after the team has changed', async () => {
    const shown = async () => {
      const found = await product.ask('o-parent', 'grid.search', { words: '青小' });
      const near = await product.ask('o-parent', 'grid.nearest', {
        point: { longitude: 119.951, latitude: 31.72 },
      });
      const card = await product.ask('o-parent', 'grid.unit', { unitId: 'u1' });
      return [found.answer.units[0]?.receiver, near.answer.units[0]?.receiver, card.answer.receiver];
    };
    expect(await shown()).toEqual(Array.from({ length: 3 }, () => '青禾小学责任网格员'));
    await amendStored(product, 'directory', 'unit:u1', { seats: [] });
    await product.advance(61);
    const nobody = '暂无责任网格员，由柳溪镇网格中心代收，并抄送云岭区教育局';
    expect(await shown()).toEqual([nobody, nobody, nobody]);
  });

  it('is refused when it is longer than a name', async () => {
    const { refusal } = await product.ask('o-parent', 'grid.search', { words: '字'.repeat(41) });
    expect(refusal.message).toBe('“文字”最多 40 个字，请删减后再提交。');
  });
});
