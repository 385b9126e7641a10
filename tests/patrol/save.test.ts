import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Product } from '../support/product';
import { stored } from '../support/stored';
import { circuit, patrolsOf, plan, startPatrols } from './samples';

jest.setTimeout(60_000);

let product: Product;
let hands: ReturnType<typeof patrolsOf>;

beforeAll(async () => {
  product = await startPatrols();
  hands = patrolsOf(product);
});

afterAll(() => product.stop());

it('is kept by one of two who save at once; the other keeps what they typed', async () => {
  const replies = await Promise.all([hands.save(plan(), 0), hands.save(plan({ circuits: [] }), 0)]);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  expect(replies.find(({ ok }) => !ok)?.refusal).toMatchObject({ code: 'CONFLICT', field: 'v' });
  expect((await hands.save(plan({ circuits: [circuit({ perDay: 3 })] }))).ok).toBe(true);
  const due = { v: 2, nextDay: '2026-11-23', dueAt: '2026-11-23T16:00:00.000Z' };
  expect(stored(product, 'patrols', 'u1')).toMatchObject(due);
});

it('is for the school’s officer and head, and of no more stops than a school has', async () => {
  const v = stored(product, 'patrols', 'u1')?.v ?? 0;
  const ask = { unitId: 'u1', v, plan: plan() };
  const strangers = { 'o-guard': 'AUX@u1', 'o-off9': 'OFF@u2', 'o-edu': 'EDU@d1' };
  for (const [openid, as] of Object.entries(strangers))
    expect((await product.ask(openid, 'patrol.save', ask, as)).refusal.code).toBe('FORBIDDEN');
  const [stop] = plan().stops;
  const stops = stop === undefined ? [] : Array.from({ length: 500 }, (_, nth) => ({ ...stop, id: `s${nth}` }));
  expect((await hands.save(plan({ stops }))).refusal.code).toBe('TOO_LARGE');
  expect((await hands.save(plan({ stops: stops.slice(0, 101) }))).refusal).toMatchObject({ code: 'INVALID', field: 'plan' });
  expect((await hands.save(plan({ stops: [] }))).refusal.message).toContain('重新选点');
}); // prettier-ignore
