import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { postOf } from '../support/samples';
import { wallOf } from './wall';

let product: Product;
let wall: ReturnType<typeof wallOf>;

beforeAll(async () => {
  product = await startProduct();
  wall = wallOf(product);
  await wall.ready();
}, 60_000);

afterAll(() => product.stop());

describe('reading a school’s posters', () => {
  it('is for the school’s own officers and the bureau', async () => {
    expect(await wall.read()).toMatchObject({
      state: 'never',
      missing: [],
      proof: null,
      myConsent: false,
      mayCheck: false,
    });
    expect(await wall.read(['o-edu', 'EDU@d1'])).toMatchObject({ myConsent: null, mayCheck: true });
    const asTown = await product.ask('o-town', 'poster.read', { unitId: 'u1' }, 'TOWN@t1');
    expect(asTown).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } });
    const other = await product.ask('o-off2', 'poster.read', { unitId: 'u1' }, postOf('OFF', 'elsewhere').id);
    expect(other).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } });
  });

  it('says that a school nobody filed a team for has nothing to post yet', async () => {
    const { answer } = await product.ask('o-edu', 'poster.read', { unitId: 'u2' }, 'EDU@d1');
    expect(answer).toMatchObject({
      state: 'never',
      missing: [{ words: expect.stringContaining('还没有备案'), fillAt: 'roster' }],
    });
  });
});
