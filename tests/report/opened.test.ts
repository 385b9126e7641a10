import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { walkersOf } from '../support/walkers';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  const people = walkersOf(product);
  for (let nth = 0; nth < 22; nth += 1) {
    const id = await people.filed();
    const ask = { id, nth: null, reason: `第${nth}次回访本人` };
    const [openid, as] = nth % 11 === 0 ? ['o-edu', 'EDU@d1'] : ['o-off', 'OFF@u1'];
    await product.ask(openid, 'report.unseal', ask, as);
    await product.advance(1);
  }
});

afterAll(() => product.stop());

const page = async (cursor: string | null, openid = 'o-aud', as = 'AUD@d1') =>
  (await product.ask(openid, 'report.opened', { cursor }, as)).answer;

describe('the list of looks behind a seal', () => {
  it('is walked newest first without a gap, with who and why, at one call and that for who asks', async () => {
    const first = await page(null);
    expect((await product.lastCalls()).length).toBeLessThanOrEqual(2);
    const second = await page(first.next);
    const lines = [...first.lines, ...second.lines];
    expect(lines.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 22 }, (_, nth) => `第${21 - nth}次回访本人`),
    );
    expect([first.lines.length, second.next, lines[0]?.by]).toEqual([20, null, '责任网格员 某o-off']);
  });

  it('shows the bureau its own, and nobody else any', async () => {
    const own = await page(null, 'o-edu', 'EDU@d1');
    expect(own.lines.every(({ by }) => by.includes('o-edu'))).toBe(true);
    for (const [openid, as] of [
      ['o-off', 'OFF@u1'],
      ['o-town', 'TOWN@t1'],
      ['o-adm', 'ADM@d1'],
    ] as const)
      expect((await product.ask(openid, 'report.opened', { cursor: null }, as)).refusal.code).toBe(
        'FORBIDDEN',
      );
    expect((await product.ask('o-parent', 'report.opened', { cursor: null })).refusal.code).toBe('FORBIDDEN');
  });
});
