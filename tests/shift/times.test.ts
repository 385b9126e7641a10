import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Product } from '../support/product';
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

const times = async (openid: string) => (await product.ask(openid, 'shift.times', {})).answer;

it('are read back as they were kept, by whoever kept them and nobody else; nothing kept is whenever', async () => {
  expect(await times('t0')).toEqual({ free: [], away: [] });
  const kept = {
    free: [{ weekdays: [2, 4] as const, from: '07:00', to: '08:30' }],
    away: [{ from: '2026-12-08', to: '2026-12-10' }],
  };
  await product.ask('t0', 'shift.free', kept);
  await rota.signUp('t0');
  expect(await times('t0')).toEqual(kept);
  expect(await times('t1')).toEqual({ free: [], away: [] });
});

it('are what the automatic rota goes by: whoever can on Tuesdays is given no other day', async () => {
  const days = { from: '2026-11-30', to: '2026-12-02' };
  for (const openid of ['o-off', 'o-head', 't1'])
    await product.ask(openid, 'shift.free', { free: [], away: [days] });
  await rota.act('t0', { kind: 'withdraw' });
  const { answer } = await product.ask('o-off', 'rota.fillGaps', { unitId: 'u1', days, seed: 3 }, 'OFF@u1');
  expect(answer.filled).toBeGreaterThan(0);
  await rota.tick();
  expect(rota.diary('t0')).toEqual(['u1.south.am.20261201']);
});
