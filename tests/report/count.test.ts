import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { draft } from '../support/samples';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
  await Promise.all(
    Array.from({ length: 103 }, (_, made) =>
      product.ask('o-parent', 'report.submit', draft({ draftId: `draft_${String(made).padStart(20, '0')}` })),
    ),
  );
});

afterAll(() => product.stop());

describe('the counts on the home page', () => {
  it('stop at a hundred and say that there are more', async () => {
    const { answer } = await product.ask('o-off', 'report.count', { boxes: ['todo', 'mine'] }, 'OFF@u1');
    expect(answer.counts).toEqual([
      { box: 'todo', count: 100, more: true },
      { box: 'mine', count: 0, more: false },
    ]);
  });

  it('are refused for a box that the post does not have', async () => {
    const { refusal } = await product.ask('o-off', 'report.count', { boxes: ['watch'] }, 'OFF@u1');
    expect(refusal.code).toBe('FORBIDDEN');
  });
});
