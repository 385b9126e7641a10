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

const board = async () => (await product.ask('o-edu', 'roster.board', {}, 'EDU@d1')).answer;

describe('the board of filings', () => {
  it('counts every school once, areas apart, and moves with each step', async () => {
    expect(await board()).toMatchObject({ all: 2, counts: { missing: 2 }, areas: [{ id: 'u5' }] });
    await rosters.take('head', 'submit');
    expect((await board()).counts).toEqual({ missing: 1, submitted: 1, returned: 0, filed: 0, amended: 0 });
    await rosters.take('bureau', 'file');
    const { all, counts, towns } = await board();
    expect([all, counts.filed, counts.missing]).toEqual([2, 1, 1]);
    expect(towns).toMatchObject([
      { id: 't1', all: 2, filed: 1 },
      { id: 't2', all: 0, filed: 0 },
    ]);
  });

  it('is the bureau’s', async () => {
    expect((await product.ask('o-head', 'roster.board', {}, 'HEAD@u1')).refusal.code).toBe('FORBIDDEN');
  });
});
