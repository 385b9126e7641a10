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

describe('my mobile on the wall', () => {
  it('stands there only while I agree; without it there is nothing to post', async () => {
    await wall.team((row) => ({ ...row, officePhone: '', mobile: '13800000012' }));
    expect((await wall.read()).missing).toHaveLength(2);
    expect(await wall.consent('o-head', true)).toMatchObject({ ok: true });
    expect(await wall.consent('o-off', true)).toMatchObject({ ok: true });
    expect(await wall.read()).toMatchObject({ missing: [], myConsent: true });
    expect((await wall.read()).facts.people[1]?.contact).toBe('13800000012');
    expect(await wall.consent('o-off', false)).toMatchObject({ ok: true });
    expect((await wall.read()).facts.people[1]?.contact).toBe('138****0012');
  });

  it('is nobody else’s to give', async () => {
    expect(await wall.consent('o-town', true)).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } });
  });
});
