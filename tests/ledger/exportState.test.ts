import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExportDoc, ExportOrder } from '../../typings/ledger';
import { insert } from '../../local/cloud/database/documents';
import { search } from '../../local/cloud/database/search';
import { newExport } from '../../cloudfunctions/ledger/order.rules';
import { exportsOf, requestId } from '../support/exports';
import { type Product, startProduct } from '../support/product';
import { postOf } from '../support/samples';
import { walkersOf, who } from '../support/walkers';

let product: Product;
let orders: ReturnType<typeof exportsOf>;
const begun = new Date('2026-11-23T01:05:00.000Z');

beforeAll(async () => {
  product = await startProduct();
  orders = exportsOf(product);
  await product.setClock(begun.toISOString());
  await walkersOf(product).filed();
});

afterAll(() => product.stop());

const ledger = (): ExportOrder => ({ requestId: requestId(), format: 'ledger', filters: {} });

/** An order as an instance left it that is no more. */
async function left(id: string, more: Partial<ExportDoc>, whose = 'o-edu', role: 'EDU' | 'PRIN' = 'EDU') {
  const made = { ...newExport(id, whose, postOf(role), ledger(), new Date()), ...more };
  await insert(product.cloud.store, 'exports', [{ ...made, order: { ...made.order } } as never]);
}

const stored = (id: string): unknown => {
  const { store } = product.cloud;
  const [found] = search(store, store.collection('exports'), { query: { _id: id }, limit: 1 });
  return JSON.parse(found?.text ?? 'null');
};

const now = async (): Promise<Date> => {
  const { now: at } = (await (await fetch(`${product.cloud.url}/__local/clock`)).json()) as { now: string };
  return new Date(at);
};

describe('the state of a file', () => {
  it('is told to whoever ordered it, in that post, and to nobody else', async () => {
    const { ticket } = await orders.made('bureau', ledger());
    expect(ticket.said).toBe('已生成，共 1 行；文件保留 7 天。');
    const others = [
      ['o-chief', 'CHIEF@d1', 'NOT_FOUND'],
      ['o-town', 'TOWN@t1', 'NOT_FOUND'],
      // A citizen has no files at all: the door says so (F030).
      ['o-edu', undefined, 'FORBIDDEN'],
      ['o-parent', undefined, 'FORBIDDEN'],
    ] as const;
    for (const [openid, as, code] of others) {
      const { refusal } = await product.ask(openid, 'ledger.exportState', { id: ticket.id }, as);
      expect(refusal.code).toBe(code);
    }
  });

  it('of nothing is not found', async () => {
    const { refusal } = await product.ask(who.bureau[0], 'ledger.exportState', { id: 'x' }, who.bureau[1]);
    expect([refusal.code, refusal.field]).toEqual(['NOT_FOUND', 'id']);
  });

  it('an order that nobody began is begun by the clock', async () => {
    await left('never-begun', { dueAt: begun.toISOString() });
    await product.advance(61);
    expect((await orders.settled('bureau', 'never-begun')).rows).toBe(1);
  });

  it('an order whose instance crashed is taken over once its lease is over, and not before', async () => {
    const at = await now();
    const lease = new Date(at.getTime() + 90_000).toISOString();
    await left('crashed', { state: 'running', v: 2, attempts: 1, rows: 500, dueAt: lease });
    await product.advance(61);
    expect(await orders.state('bureau', 'crashed')).toMatchObject({ state: 'running', rows: 500 });
    await product.advance(61);
    expect(await orders.settled('bureau', 'crashed')).toMatchObject({ state: 'done', rows: 1 });
  });

  it('an order that broke three instances is given up, and says what to do', async () => {
    await left('hopeless', { state: 'running', v: 4, attempts: 3, dueAt: begun.toISOString() });
    await product.advance(61);
    expect(await orders.settled('bureau', 'hopeless')).toMatchObject({
      state: 'failed',
      address: null,
      said: '连续几次都没有生成成功，请缩短时间范围后重新导出。',
    });
  });

  it('an order of somebody who lost the post since makes no file', async () => {
    await left('no-post', { dueAt: begun.toISOString(), post: postOf('EDU') }, 'o-chief');
    await product.advance(61);
    await orders.made('bureau', ledger());
    expect(stored('no-post')).toMatchObject({
      state: 'failed',
      problem: '您已没有导出时的身份，文件没有生成。',
    });
    expect(stored('no-post')).not.toHaveProperty('fileId');
  });

  it('no more than three unfinished files wait for one person', async () => {
    const far = '2099-01-01T00:00:00.000Z';
    for (const id of ['w1', 'w2', 'w3'])
      await left(
        id,
        { state: 'running', dueAt: far, createdAt: (await now()).toISOString() },
        'o-prin',
        'PRIN',
      );
    const { refusal } = await product.ask('o-prin', 'ledger.export', ledger(), 'PRIN@u1');
    expect([refusal.code, refusal.message]).toEqual([
      'RATE_LIMIT',
      '您有 3 个文件还在生成，请等其中一个完成后再导出。',
    ]);
  });
});

describe('the week that a file is kept', () => {
  it('ends with the file deleted, and that is said', async () => {
    // Ten thousand minutes of the clock show nothing that its days do not.
    const daily = await startProduct({ ticks: '0 0 1 * * * *' });
    try {
      await walkersOf(daily).filed();
      const theirs = exportsOf(daily);
      const { ticket } = await theirs.made('bureau', ledger());
      expect(ticket.address).not.toBeNull();
      await daily.advance(8 * 86_400);
      await daily.advance(86_400);
      const gone = await theirs.state('bureau', ticket.id);
      expect([gone.state, gone.address]).toEqual(['gone', null]);
      expect(gone.said).toContain('已过 7 天');
      expect((await fetch(ticket.address ?? '')).status).not.toBe(200);
    } finally {
      await daily.stop();
    }
  });
});
