import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product.stop());

describe('the checklist', () => {
  it('shows citizens what can be reported, and staff the duty items too', async () => {
    const citizen = await product.ask('o-parent', 'checklist.read', { version: null });
    expect(citizen.answer.items?.map(({ id }) => id)).toEqual(['R05', 'R04', 'R12']);
    const staff = await product.ask('o-off', 'checklist.read', { version: null }, 'OFF@u1');
    expect(staff.answer.items?.map(({ id }) => id)).toEqual(['R05', 'R04', 'R12', 'R26', 'R28']);
  });

  it('keeps advice on departments from the picker', async () => {
    const { answer } = await product.ask('o-parent', 'checklist.read', { version: null });
    expect(Object.keys(answer.items?.[0] ?? {})).not.toContain('advice');
  });

  it('is not sent again to a phone that has it, unless the role changed', async () => {
    const { answer } = await product.ask('o-off', 'checklist.read', { version: null });
    expect(
      (await product.ask('o-off', 'checklist.read', { version: answer.version })).answer.items,
    ).toBeNull();
    const staff = await product.ask('o-off', 'checklist.read', { version: answer.version }, 'OFF@u1');
    expect(staff.answer.items).not.toBeNull();
  });
});
