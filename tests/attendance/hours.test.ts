import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ownFileOf } from '../support/ownFile';
import type { Product } from '../support/product';
import { codeOf, minutesPast, morningOf, startMorning } from './support';

jest.setTimeout(60_000);

let product: Product;
let morning: ReturnType<typeof morningOf>;

beforeAll(async () => {
  product = await startMorning();
  morning = morningOf(product);
});

afterAll(() => product.stop());

const hours = (openid: string, from = '2026-11-01', to = '2026-11-30') =>
  product.ask(openid, 'attendance.hours', { from, to });

describe('my hours', () => {
  it('are the sum of the presses that count: nobody else’s, and nothing that waits or was not accepted', async () => {
    expect((await hours('t0')).answer).toMatchObject({ minutes: 0, times: 0, lines: [] });
    await product.setClock(minutesPast(10));
    for (const openid of ['t0', 't1']) await morning.press(openid, { code: codeOf() });
    await morning.deed('t1', { kind: 'refuse' });
    expect((await hours('t0')).answer).toMatchObject({
      minutes: 30, words: '30 分', times: 1,
      lines: [{ day: '2026-11-30', where: '青禾小学 南门', words: '07:20–08:00 · 迟到', minutes: 30 }],
    });
    expect((await hours('t1')).answer).toMatchObject({ minutes: 0, times: 0, lines: [{ words: '07:20–08:00 · 未认可' }] });
    expect((await hours('t0', '2026-12-01', '2026-12-31')).answer.lines).toEqual([]);
    expect((await hours('t0', '2020-01-01', '2026-12-31')).refusal.message).toBe('请选一段不超过一年的日期。');
  });
}); // prettier-ignore

it('my presses stand in the file of what is kept of me, and nobody else’s do', async () => {
  const words = await ownFileOf(product, 't0');
  expect(words).toContain('您的签到');
  expect(words).toContain(
    '2026-11-30 07:20–08:00 青禾小学 南门，迟到，07:30 签到（扫码） · 晚 10 分 · 30 分，标记：只扫了码，没有定位',
  );
  expect(words).not.toContain('未认可');
  expect(await ownFileOf(product, 't1')).toContain('未认可');
});
