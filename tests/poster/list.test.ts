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

describe('the list of posters', () => {
  it('is by state, for the bureau only', async () => {
    await wall.prove();
    expect([await wall.list('current'), await wall.list('stale')]).toEqual([['u1'], []]);
    const own = await product.ask('o-off', 'poster.list', { state: 'stale', cursor: null }, 'OFF@u1');
    expect(own).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } });
  });
});
