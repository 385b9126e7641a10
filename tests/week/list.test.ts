import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { patrolsOf, posts, startPatrols } from '../patrol/samples';
import type { Product } from '../support/product';
import type { WeekState } from '../../typings/round';

jest.setTimeout(60_000);

let product: Product;

beforeAll(async () => {
  product = await startPatrols();
  const hands = patrolsOf(product);
  await hands.save();
  await product.setClock('2026-12-01T01:00:00.000Z');
  await hands.tick();
  await hands.tick();
});

afterAll(() => product.stop());

const list = (openid: string, state: WeekState) =>
  product.ask(openid, 'week.list', { state, cursor: null }, posts[openid]);

it('lists the weeks that are not signed, to school, town and district, and only the head may sign (F192)', async () => {
  for (const openid of ['o-off', 'o-head', 'o-prin', 'o-town', 'o-edu']) {
    const { weeks } = (await list(openid, 'due')).answer;
    const seen = weeks.map(({ week, shortBy, maySign }) => [week, shortBy, maySign]);
    expect(seen).toEqual([['2026-11-23', 35, openid === 'o-head']]);
  }
  const { weeks } = (await list('o-head', 'running')).answer;
  expect(weeks.map(({ week, needed }) => [week, needed])).toEqual([['2026-11-30', 5]]);
});

it('lists one school’s for who oversees it, as the board opens it', async () => {
  const one = (openid: string, unit: string) =>
    product.ask(openid, 'week.list', { state: 'due', cursor: null, unit }, posts[openid]);
  for (const openid of ['o-town', 'o-edu', 'o-off'])
    expect((await one(openid, 'u1')).answer.weeks.map(({ week }) => week)).toEqual(['2026-11-23']);
  expect((await one('o-off9', 'u1')).refusal.code).toBe('NOT_FOUND');
});

it('shows nothing of another school, and nothing to a guard', async () => {
  expect((await list('o-off9', 'due')).answer.weeks).toEqual([]);
  expect((await list('o-guard', 'due')).refusal.code).toBe('FORBIDDEN');
});
