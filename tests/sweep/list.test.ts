import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startPatrols } from '../patrol/samples';
import type { Product } from '../support/product';
import { plant } from '../support/stored';
import { sweep, sweepsOf } from './samples';

jest.setTimeout(60_000);

let product: Product;
let hands: ReturnType<typeof sweepsOf>;

beforeAll(async () => {
  product = await startPatrols();
  hands = sweepsOf(product);
  for (let nth = 10; nth < 32; nth += 1) {
    const named = nth === 11 ? ['o-off', 'o-guard'] : ['o-off'];
    await plant(product, 'patrolSweeps', sweep({ _id: `${'d'.repeat(30)}${nth}`, order: `2026-11-23/${nth}`, title: `第${nth}次`, named }));
  }
}); // prettier-ignore

afterAll(() => product.stop());

it('shows officer, head, principal, town and bureau all of the school, the latest first, each once; who was on one, theirs', async () => {
  for (const openid of ['o-off', 'o-head', 'o-prin', 'o-town', 'o-edu']) {
    const first = (await hands.list(openid)).answer;
    const second = (await hands.list(openid, false, first.next)).answer;
    const ids = [...first.sweeps, ...second.sweeps].map(({ id }) => id);
    expect([first.sweeps.length, new Set(ids).size, second.next]).toEqual([20, 22, null]);
    expect([first.sweeps[0]?.title, first.mayBegin]).toEqual(['第31次', openid === 'o-off']);
  }
  expect((await hands.list('o-guard', true)).answer.sweeps.map(({ title }) => title)).toEqual(['第11次']);
});

it('hides them from guards, other schools and citizens', async () => {
  expect((await hands.list('o-guard')).refusal.message).toContain('自己参加的');
  expect((await hands.list('o-off9')).answer.sweeps).toEqual([]);
  const ask = { mine: true, state: 'running', cursor: null } as const;
  expect((await product.ask('o-parent', 'sweep.list', ask)).refusal.code).toBe('FORBIDDEN');
});
