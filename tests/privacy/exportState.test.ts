import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportsOf, requestId } from '../support/exports';
import { type Product, startProduct } from '../support/product';
import { walkersOf } from '../support/walkers';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  await walkersOf(product).filed();
});

afterAll(() => product.stop());

const state = (openid: string, id: string, as?: string) =>
  product.ask(openid, 'privacy.exportState', { id }, as);

describe('the state of a file of mine', () => {
  it('is told to me, in whatever post I act, and to nobody else', async () => {
    const { id } = (await product.ask('o-town', 'privacy.export', { requestId: requestId() })).answer;
    expect([(await state('o-town', id)).ok, (await state('o-town', id, 'TOWN@t1')).ok]).toEqual([true, true]);
    expect((await state('o-parent', id)).refusal.code).toBe('NOT_FOUND');
    expect((await state('o-edu', id, 'EDU@d1')).refusal.code).toBe('NOT_FOUND');
  });

  it('opens no file of an office, not even to whoever ordered it', async () => {
    const order = { requestId: requestId(), format: 'ledger', filters: {} } as const;
    const { ticket } = await exportsOf(product).made('bureau', order);
    expect((await state('o-edu', ticket.id)).refusal).toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('请返回后重新导出'),
    });
  });

  it.each([{}, { id: '' }, { id: 'x'.repeat(500) }, { id: 7 }, { id: 'x', who: 'o-town' }])(
    'refuses %p',
    async (ask) => {
      expect(await product.call('o-town', { action: 'privacy.exportState', ask })).toMatchObject({
        ok: false,
      });
    },
  );
});
