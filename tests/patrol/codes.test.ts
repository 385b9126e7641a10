import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Product } from '../support/product';
import { exportsOf, requestId } from '../support/exports';
import { patrolsOf, plan, startPatrols } from './samples';

jest.setTimeout(60_000);

let product: Product;

beforeAll(async () => {
  product = await startPatrols();
});

afterAll(() => product.stop());

it('the codes of a school’s stops are sheets to print, for who plans there, and for nobody else (F190)', async () => {
  const order = { requestId: requestId(), format: 'codes', unit: 'u1' } as const;
  const files = exportsOf(product);
  const none = await files.settled('officer', (await files.order('officer', order)).answer.id);
  expect([none.state, none.said]).toEqual(['failed', '还没有巡查点，二维码没有生成。请先设好巡查点并保存。']);
  const [stop] = plan().stops;
  const stops = stop === undefined ? [] : Array.from({ length: 7 }, (_, nth) => ({ ...stop, id: `s${nth}`, name: `消防门${nth}` })); // prettier-ignore
  await patrolsOf(product).save(plan({ stops, circuits: [] }));
  const { ticket } = await files.made('officer', { ...order, requestId: requestId() });
  expect([ticket.state, ticket.rows, ticket.said.includes('2 页')]).toEqual(['done', 2, true]);
  const strangers = { 'o-guard': 'AUX@u1', 'o-off9': 'OFF@u2', 'o-edu': 'EDU@d1' };
  for (const [openid, as] of Object.entries(strangers)) {
    const reply = await product.ask(openid, 'ledger.export', { ...order, requestId: requestId() }, as);
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(reply.refusal.code);
  }
});
