import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product.stop());

describe('a unit, as a poster or a memory names it', () => {
  it('says who receives a report there', async () => {
    const { answer } = await product.ask('o-parent', 'grid.unit', { unitId: 'u1' });
    expect(answer).toMatchObject({ name: '青禾小学', lookAlikes: [], receiver: '青禾小学责任网格员' });
  });

  it('says who stands in where nobody is responsible', async () => {
    const { answer } = await product.ask('o-parent', 'grid.unit', { unitId: 'u5' });
    expect(answer.receiver).toBe('暂无责任网格员，由柳溪镇网格中心代收，并抄送云岭区教育局');
  });

  it.each(['nowhere', "'; drop table", '../unit:u1', '字'.repeat(40)])(
    'is refused kindly for %s',
    async (unitId) => {
      const { refusal } = await product.ask('o-parent', 'grid.unit', { unitId });
      expect(refusal).toEqual({
        code: 'NOT_FOUND',
        message: '没有找到这所学校，二维码可能已更换，请手动选择学校。',
        field: 'unitId',
      });
    },
  );
});
