import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Product } from '../support/product';
import { monday, rotaOf, startRota } from '../rota/support';

let product: Product;
let rota: ReturnType<typeof rotaOf>;

beforeAll(async () => {
  product = await startRota(3);
  rota = rotaOf(product);
  await rota.save();
  await rota.make();
});
afterAll(() => product.stop());

const calendar = (openid: string, id: string | null) =>
  product.ask(openid, 'shift.calendar', { id }, 'TEACH@u1');

it('is of one turn or of all that are mine; one that I left takes itself out; of others there is none', async () => {
  expect((await calendar('t0', null)).refusal.message).toBe('现在没有要来的班，请先报名。');
  await rota.signUp('t0', monday, 'u1.south.pm.20261130');
  const { answer } = await calendar('t0', monday);
  expect(answer).toMatchObject({ name: '值班-2026-11-30.ics', text: expect.stringContaining('STATUS:CONFIRMED') });
  expect((await calendar('t0', null)).answer.text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  await rota.act('t0', { kind: 'withdraw' });
  expect((await calendar('t0', monday)).answer.text).toContain('STATUS:CANCELLED');
  expect((await calendar('t1', monday)).refusal).toMatchObject({ code: 'CONFLICT', field: 'id' });
  const stranger = await product.ask('o-parent', 'shift.calendar', { id: monday });
  expect(stranger.refusal.code).toBe('NOT_FOUND');
}); // prettier-ignore
