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

describe('the bureau’s spot check', () => {
  it('needs something that hangs', async () => {
    expect(await wall.check(true, '')).toMatchObject({ ok: false, refusal: { code: 'CONFLICT' } });
  });

  it('says what is wrong, and then the poster is stale until it hangs anew', async () => {
    await wall.prove();
    expect(await wall.check(false, ' ')).toMatchObject({ ok: false, refusal: { field: 'words' } });
    expect(await wall.check(false, '照片里看不清电话')).toMatchObject({ ok: true });
    expect(await wall.read()).toMatchObject({ state: 'stale', said: '抽查不符：照片里看不清电话' });
    expect(await wall.prove()).toMatchObject({ ok: true });
    expect(await wall.read()).toMatchObject({ state: 'current', check: null });
  });

  it('is not the school’s to make', async () => {
    const { v } = await wall.read();
    const own = await product.ask(
      'o-off',
      'poster.check',
      { unitId: 'u1', v, fine: true, words: '' },
      'OFF@u1',
    );
    expect(own).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } });
  });
});
