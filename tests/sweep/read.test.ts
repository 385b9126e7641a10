import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startPatrols } from '../patrol/samples';
import type { Product } from '../support/product';
import { sweepsOf } from './samples';

jest.setTimeout(60_000);

let product: Product;

beforeAll(async () => {
  product = await startPatrols();
});

afterAll(() => product.stop());

it('shows who looks after the school all of it and only the officer what can be done; to others it is not there', async () => {
  const hands = sweepsOf(product);
  const { id } = (await hands.begin({ team: [await hands.keyOf('程guard')] })).answer;
  for (const openid of ['o-head', 'o-prin', 'o-town', 'o-edu', 'o-guard'])
    expect((await hands.read(id, openid)).answer).toMatchObject({ summary: '', mayDo: [] });
  const { answer } = await hands.read(id);
  expect(answer.mayDo.map(({ step }) => step)).toEqual(['close', 'cancel']);
  expect([answer.team.length, answer.items[0]?.found, JSON.stringify(answer).includes('"o-off"')]).toEqual([2, 0, false]);
  for (const openid of ['o-guard2', 'o-off9', 'o-far'])
    expect((await hands.read(id, openid)).refusal.code).toBe('NOT_FOUND');
}); // prettier-ignore
