import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { guardRuleOf, type Keeper } from './support';

let product: Product;
let rule: ReturnType<typeof guardRuleOf>;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
  await product.setClock('2026-11-23T01:00:00.000Z');
  rule = guardRuleOf(product);
});
afterAll(() => product.stop());

describe('how many guards a school should have', () => {
  it('is the standard’s until the bureau sets a version, and says which tier was not read in it', async () => {
    const page = await rule.read();
    expect([page.v, page.today, page.waiting, page.history]).toEqual([0, '2026-11-23', [], []]);
    expect(page.now).toEqual({
      version: 1,
      validFrom: '',
      source: 'GB/T 29315-2022《中小学、幼儿园安全防范要求》',
      tiers: [
        '0—99 人：1 名',
        '100—999 人：2 名（标准原文未见，按上下两档推定）',
        '1000 人起：3 名，每多 500 人加 1 名',
      ],
    });
  });

  it('shows what is still to begin, and takes it up on its day in Shanghai, not before', async () => {
    await rule.set({ validFrom: '2027-01-01' });
    expect((await rule.read()).waiting).toMatchObject([{ version: 2, validFrom: '2027-01-01' }]);
    await product.setClock('2026-12-31T15:59:59.000Z');
    expect((await rule.read()).now.version).toBe(1);
    await product.setClock('2026-12-31T16:00:00.000Z');
    const { now, waiting } = await rule.read();
    expect([now.tiers, waiting]).toEqual([['0—499 人：2 名', '500 人起：3 名，每多 500 人加 1 名'], []]);
    await product.setClock('2026-11-23T01:00:00.000Z');
  });

  it.each<readonly [Keeper, boolean | null]>([
    ['bureau', true],
    ['admin', true],
    ['chief', false],
    ['town', null],
    ['head', null],
  ])('%s may change it: %s (null: may not even look)', async (as, mayEdit) => {
    const { ok, answer, refusal } = await rule.reading(as);
    expect(ok ? answer.mayEdit : refusal.code).toBe(mayEdit ?? 'FORBIDDEN');
  });
});
