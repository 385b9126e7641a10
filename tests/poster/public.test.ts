import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { wallOf } from './wall';

let product: Product;
let wall: ReturnType<typeof wallOf>;

beforeAll(async () => {
  product = await startProduct();
  wall = wallOf(product);
  await wall.ready();
}, 60_000);

afterAll(() => product.stop());

describe('the public page of a grid', () => {
  it('opens for anybody: who is responsible, the public list, the way a hazard goes', async () => {
    await wall.team((row) => ({ ...row, officePhone: '', mobile: '13800000012' }));
    const { answer } = await product.ask('o-stranger', 'poster.public', { unitId: 'u1' });
    expect(answer.people).toMatchObject([
      { title: '网格长', name: '周知远', contact: '138****0012' },
      { title: '责任网格员', name: '苏小满', contact: '138****0012' },
    ]);
    expect(answer.steps).toHaveLength(7);
    expect(answer.said).toBe('');
  });

  it('says who receives where nobody is filed', async () => {
    const { answer } = await product.ask('o-stranger', 'poster.public', { unitId: 'u5' });
    expect(answer).toMatchObject({ people: [], said: expect.stringContaining('柳溪镇网格中心') });
  });

  it('knows no school that is not there', async () => {
    const reply = await product.ask('o-stranger', 'poster.public', { unitId: 'none' });
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND', field: 'unitId' } });
  });
});
