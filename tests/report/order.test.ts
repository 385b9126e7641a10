import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { dispatch, walkersOf, type Who } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

const orderOf = async (id: string, as: Who) => (await people.page(id, as)).order;

describe('what a department was given', () => {
  it('stands on its own page, by its part, and on nobody else’s', async () => {
    const id = await people.atTown();
    await people.walk(id, [['town', 'dispatch', { ...dispatch, dueOn: '2099-01-04' }]]);
    const given = { requirement: '三日内清理', dueOn: '2099-01-04' };
    expect(await orderOf(id, 'urban')).toEqual({ part: '牵头', ...given });
    expect(await orderOf(id, 'police')).toEqual({ part: '协办', ...given });
    for (const as of ['officer', 'town', 'bureau', 'parent'] as const)
      expect([as, await orderOf(id, as)]).toEqual([as, null]);
  });

  it('is what it was given last, with the day that it was granted', async () => {
    const id = await people.atTown();
    await people.walk(id, [
      ['town', 'dispatch', { ...dispatch, co: [], requirement: '先看看' }],
      ['urban', 'returnNotOurs', { basis: '不归我办' }],
      ['town', 'dispatch', { ...dispatch, co: [], requirement: '请依职责清单办理', dueOn: '2099-01-04' }],
      ['urban', 'sign'],
      ['urban', 'start', { measures: '备料' }],
      ['urban', 'askExtension', { why: '等材料', until: '2099-02-04' }],
      ['town', 'grantExtension'],
    ]);
    expect(await orderOf(id, 'urban')).toEqual({
      part: '牵头',
      requirement: '请依职责清单办理',
      dueOn: '2099-02-04',
    });
  });
});
