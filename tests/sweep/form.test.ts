import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startPatrols } from '../patrol/samples';
import type { Product } from '../support/product';
import { sweepsOf } from './samples';

jest.setTimeout(60_000);

let product: Product;
let hands: ReturnType<typeof sweepsOf>;

beforeAll(async () => {
  product = await startPatrols();
  hands = sweepsOf(product);
});

afterAll(() => product.stop());

it('offers the officer the people of the school without their accounts, and items without security leads (F195, T27)', async () => {
  const { people, items } = (await hands.form()).answer;
  const names = people.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['程guard', '程guard2']));
  expect(names).not.toContain('程far');
  expect(people.every(({ key }) => /^[0-9a-f]{16}$/.test(key))).toBe(true);
  expect(JSON.stringify(people)).not.toContain('o-guard');
  expect(items.length).toBeGreaterThan(0);
  expect(JSON.stringify(items)).not.toContain('12339');
});

it('is nobody else’s, nor another school’s', async () => {
  for (const openid of ['o-head', 'o-guard', 'o-edu', 'o-off9'])
    expect((await hands.form(openid)).refusal.code).toBe('FORBIDDEN');
});
