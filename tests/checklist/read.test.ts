import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { checklist } from '../support/samples';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product.stop());

describe('the checklist', () => {
  it('shows citizens what can be reported, and staff the duty items too', async () => {
    const citizen = await product.ask('o-parent', 'checklist.read', { version: null });
    const ids = citizen.answer.items?.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['R05', 'R04', 'R12']));
    expect(ids).not.toContain('R26');
    expect(ids).not.toContain('R28');
    const staff = await product.ask('o-off', 'checklist.read', { version: null }, 'OFF@u1');
    expect(staff.answer.items?.map(({ id }) => id)).toEqual(checklist.items.map(({ id }) => id));
  });

  it('brings an officer the words that tell neighbouring items apart (F068)', async () => {
    const { answer } = await product.ask('o-off', 'checklist.read', { version: null }, 'OFF@u1');
    expect(answer.items?.find(({ id }) => id === 'R28')?.hint).toContain('12339');
    expect(answer.items?.every(({ hint }) => hint === null || hint.length > 0)).toBe(true);
  });

  it('says of a security lead, and of nothing else, whom to tell instead (F073)', async () => {
    const { answer } = await product.ask('o-off', 'checklist.read', { version: null }, 'OFF@u1');
    const elsewhere = answer.items?.filter(({ channel }) => channel !== null) ?? [];
    expect(elsewhere.map(({ id }) => id)).toEqual(['R28']);
    expect(elsewhere[0]?.channel?.calls.map(({ number }) => number)).toEqual(['12339', '110']);
    expect(elsewhere[0]?.channel?.advice).toContain('请直接拨打');
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
