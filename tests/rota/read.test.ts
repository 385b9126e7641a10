import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Product } from '../support/product';
import { rotaOf, small, startRota } from './support';

let product: Product;

beforeAll(async () => {
  product = await startRota(3);
});
afterAll(() => product.stop());

const page = () => product.ask('o-off', 'rota.read', { unitId: 'u1' }, 'OFF@u1');

it('says what is missing before shifts can be made, and which of the three forces nobody stands for (F187)', async () => {
  expect((await page()).answer.missing).toEqual([
    '还没有设护学岗，请先加一个。',
    '还没有填学期起止，请补上。',
    '三支护学力量里还没有家长志愿者。',
    '三支护学力量里还没有保安。',
  ]);
  await rotaOf(product).save();
  const { plan, kinds, forces, missing } = (await page()).answer;
  expect(plan).toEqual(small);
  expect(missing).toHaveLength(2);
  expect(kinds.map(({ label }) => label)).toEqual(['治安岗', '交警岗', '巡特警岗', '群防群治']);
  // Three teachers, officer and head; two of the police.
  expect(forces.find(({ force }) => force === 'teacher')?.members).toBe(5);
  expect(forces.find(({ force }) => force === 'police')?.members).toBe(2);
});

it('is for who keeps the rota, and for schools', async () => {
  expect((await product.ask('o-off2', 'rota.read', { unitId: 'u1' }, 'OFF@u9')).refusal.code).toBe(
    'FORBIDDEN',
  );
  const citizen = await product.ask('o-parent', 'rota.read', { unitId: 'u1' });
  expect(citizen.refusal).toMatchObject({ code: 'FORBIDDEN', field: 'unitId' });
});
