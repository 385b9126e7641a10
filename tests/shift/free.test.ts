import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Product } from '../support/product';
import { stored } from '../support/stored';
import { rotaOf, startRota } from '../rota/support';

let product: Product;
let rota: ReturnType<typeof rotaOf>;

beforeAll(async () => {
  product = await startRota(2);
  rota = rotaOf(product);
  await rota.save();
  await rota.make();
});
afterAll(() => product.stop());

const free = (ask: { free?: object[]; away?: object[] }) =>
  product.ask('t0', 'shift.free', { free: [], away: [], ...ask } as never);

it('keeps when somebody can stand, leaves their turns as they are, and says why a day is closed to them', async () => {
  await rota.signUp('t0');
  const away = [{ from: '2026-11-30', to: '2026-12-01' }];
  expect((await free({ free: [{ weekdays: [3], from: '07:00', to: '09:00' }], away })).ok).toBe(true);
  expect(stored(product, 'diaries', 't0')).toMatchObject({ away, turns: [{ id: 'u1.south.am.20261130' }] });
  const [one] = await rota.signUp('t0', 'u1.south.am.20261201');
  expect(one?.said).toBe('这一天您登记了不能来，请先改“可以来的时间”。');
});

it.each([
  [
    { free: [{ weekdays: [], from: '07:00', to: '09:00' }] },
    '有一段时间没有选星期几，请选上，或删去这一段。',
  ],
  [{ free: [{ weekdays: [3], from: '09:00', to: '07:00' }] }, '有一段时间的结束不晚于开始，请改正。'],
  [{ away: [{ from: '2026-02-30', to: '2026-03-01' }] }, '有一段不能来的日子填得不对，请改正。'],
  [{ away: [{ from: '2026-12-02', to: '2026-12-01' }] }, '有一段不能来的日子填得不对，请改正。'],
])('refuses %j with what to do, and keeps what was there', async (ask, message) => {
  const before = stored(product, 'diaries', 't0');
  expect((await free(ask)).refusal.message).toBe(message);
  expect(stored(product, 'diaries', 't0')).toEqual(before);
});
