import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { minutesAfter, noon, patrolsOf, posts, startPatrols, walked } from '../patrol/samples';
import type { Product } from '../support/product';

jest.setTimeout(60_000);

let product: Product;

beforeAll(async () => {
  product = await startPatrols();
  const hands = patrolsOf(product);
  await hands.save();
  await product.advance(3 * 3600);
  const sentAt = minutesAfter(noon, 180);
  for (let nth = 0; nth < 22; nth += 1)
    await hands.send(walked(minutesAfter(noon, nth), { sentAt }), nth % 2 === 0 ? 'o-guard' : 'o-guard2');
});

afterAll(() => product.stop());

const list = (openid: string, mine: boolean, cursor: string | null = null) =>
  product.ask(openid, 'round.list', { unitId: 'u1', mine, cursor }, posts[openid]);

it('shows a guard their own rounds; officer, head, town and bureau all of the school, the newest first, each once', async () => {
  const own = (await list('o-guard', true)).answer;
  expect([own.rounds.length, own.next, new Set(own.rounds.map(({ who }) => who)).size]).toEqual([
    11,
    null,
    1,
  ]);
  for (const openid of ['o-off', 'o-head', 'o-prin', 'o-town', 'o-edu']) {
    const first = (await list(openid, false)).answer;
    const second = (await list(openid, false, first.next)).answer;
    const ids = [...first.rounds, ...second.rounds].map(({ id }) => id);
    expect([first.rounds.length, new Set(ids).size, second.next]).toEqual([20, 22, null]);
    expect(first.rounds[0]?.startedAt).toBe(minutesAfter(noon, 21));
  }
});

it('hides them from guards of the school, from other schools and from citizens', async () => {
  expect((await list('o-guard', false)).refusal.code).toBe('FORBIDDEN');
  expect((await list('o-off9', false)).refusal.code).toBe('FORBIDDEN');
  const citizen = await product.ask('o-parent', 'round.list', { unitId: 'u1', mine: true, cursor: null });
  expect(citizen.refusal.code).toBe('FORBIDDEN');
});
