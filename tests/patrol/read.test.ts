import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Product } from '../support/product';
import { patrolsOf, posts, startPatrols, walked } from './samples';

jest.setTimeout(60_000);

let product: Product;
let hands: ReturnType<typeof patrolsOf>;

beforeAll(async () => {
  product = await startPatrols();
  hands = patrolsOf(product);
});

afterAll(() => product.stop());

const read = (openid: string, unitId = 'u1') => product.ask(openid, 'patrol.read', { unitId }, posts[openid]);

it('gives a guard all that walking needs, with today’s count, and nothing to plan with', async () => {
  expect((await read('o-off')).answer).toMatchObject({ v: 0, stops: [], circuits: [], mayPlan: true });
  await hands.save();
  await hands.send(walked());
  const page = (await read('o-guard')).answer;
  expect(page.circuits).toMatchObject([{ kindLabel: '保安巡更', needed: 5, done: 1, needsLeader: false }]);
  expect(page.stops[0]?.checks.map(({ id }) => id)).toEqual(['fireDoor', 'extinguisher', 'wiring']);
  expect([page.mayPlan, page.askFor]).toEqual([false, []]);
  // Templates stand ready for leaders, breaks and stairs (F193, F194).
  expect(page.kinds.map(({ label, perDay }) => `${label} ${perDay}`)).toEqual([
    '保安巡更 5',
    '领导带班巡查 1',
    '课间巡查 2',
    '楼道巡查 1',
    '网格员巡检 1',
  ]);
});

it('is not for other schools, not of areas without a school, and not for citizens', async () => {
  expect((await read('o-far')).refusal.code).toBe('FORBIDDEN');
  expect((await read('o-off', 'u5')).refusal.code).toBe('NOT_FOUND');
  expect((await product.ask('o-parent', 'patrol.read', { unitId: 'u1' })).refusal.code).toBe('FORBIDDEN');
});
