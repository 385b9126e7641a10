import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newExport } from '../../cloudfunctions/ledger/order.rules';
import { insert } from '../../local/cloud/database/documents';
import { exportsOf } from '../support/exports';
import { type Product, startProduct } from '../support/product';
import { postOf } from '../support/samples';
import { walkersOf } from '../support/walkers';

let product: Product;
let orders: ReturnType<typeof exportsOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  orders = exportsOf(product);
  await walkersOf(product).filed();
});

afterAll(() => product.stop());

const wake = async (): Promise<{ settled: number }> =>
  JSON.parse(await product.cloud.host.invoke({ name: 'exporter', event: '{}', source: 'scf' })) as {
    settled: number;
  };

const order = (id: string) =>
  newExport(
    id,
    'o-edu',
    postOf('EDU'),
    { requestId: id, format: 'ledger', filters: {} },
    new Date('2026-11-20T00:00:00.000Z'),
  );

describe('orders that several instances are woken for', () => {
  it('are each made once', async () => {
    const ids = Array.from({ length: 12 }, (_, nth) => `race-${nth}`);
    await insert(
      product.cloud.store,
      'exports',
      ids.map((id) => JSON.parse(JSON.stringify(order(id))) as never),
    );
    const woken = await Promise.all([wake(), wake(), wake(), wake()]);
    expect(woken.reduce((sum, { settled }) => sum + settled, 0)).toBe(ids.length);
    for (const id of ids)
      expect(await orders.settled('bureau', id)).toMatchObject({ state: 'done', rows: 1 });
  });

  it('cost one call when there is nothing to do', async () => {
    expect(await wake()).toEqual({ settled: 0 });
    expect(await product.lastCalls('exporter')).toHaveLength(1);
  });
});
