import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { readyRoster, rostersOf } from '../support/rosters';

let product: Product;
let rosters: ReturnType<typeof rostersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  rosters = rostersOf(product);
  await readyRoster(product);
});

afterAll(() => product.stop());

const town = (townId: string) => product.ask('o-edu', 'roster.town', { townId }, 'EDU@d1');

describe('the schools of a town', () => {
  it('stand with their filing, as many as the board counts, at the price of two calls', async () => {
    await rosters.take('head', 'submit');
    const { units } = (await town('t1')).answer;
    expect(units.map(({ id, state, isActive }) => [id, state, isActive])).toEqual([
      ['u1', 'submitted', false],
      ['u2', 'missing', false],
    ]);
    const { counts } = (await product.ask('o-edu', 'roster.board', {}, 'EDU@d1')).answer;
    expect([counts.submitted, counts.missing]).toEqual([1, 1]);
    await town('t1');
    expect((await product.lastCalls()).length).toBeLessThanOrEqual(2);
  });

  it('are not there for a town that is none', async () => {
    expect((await town('t9')).refusal.code).toBe('NOT_FOUND');
  });
});
