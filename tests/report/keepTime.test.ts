import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { dispatch, walkersOf, who } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  // Once a day, at one o'clock in the night.
  product = await startProduct({ ticks: '0 0 1 * * * *' });
  people = walkersOf(product);
});

afterAll(() => product.stop());

const titles = async (id: string) =>
  (await people.page(id)).timeline
    .map(({ title }) => title)
    .filter((title) => title.includes('办理期限'))
    .reverse();

const cards = async (box: 'todo' | 'due') =>
  (await product.ask(who.urban[0], 'report.list', { box, cursor: null }, who.urban[1])).answer.cards;

const late = async () =>
  (await product.ask(who.bureau[0], 'ledger.search', { filters: { overdue: true }, cursor: null }, 'EDU@d1'))
    .answer.cards;

it('reminds once before a day and once after it, however the clock goes; list, ledger and clock agree', async () => {
  await product.setClock('2026-12-02T01:00:00.000Z');
  const id = await people.atTown();
  const other = await people.atTown();
  await people.walk(id, [['town', 'dispatch', { ...dispatch, co: [], dueOn: '2026-12-10' }]]);
  await people.walk(other, [['town', 'dispatch', { ...dispatch, co: [] }]]);
  const { v } = await people.page(id, 'urban');
  await product.setClock('2026-12-09T16:30:00.000Z');
  expect(await titles(id)).toEqual([]);
  await product.setClock('2026-12-09T17:30:00.000Z');
  expect(await titles(id)).toEqual(['快到办理期限，已提醒']);
  expect((await cards('due')).map(({ flags }) => flags[0]?.text)).toEqual(['快到期']);
  expect(await late()).toEqual([]);
  await product.setClock('2026-12-25T01:00:00.000Z');
  await product.setClock('2026-12-05T01:00:00.000Z');
  await product.setClock('2026-12-28T01:00:00.000Z');
  expect(await titles(id)).toEqual(['快到办理期限，已提醒', '已超过办理期限，已提醒']);
  expect((await cards('due')).map((card) => [card.id, card.flags[0]?.text])).toEqual([[id, '已超期']]);
  expect(await cards('todo')).toHaveLength(2);
  expect((await late()).map((card) => card.id)).toEqual([id]);
  const seen = (await people.page(id, 'parent')).timeline.map(({ title }) => title);
  expect(seen.filter((title) => title.includes('期限'))).toEqual([]);
  // A reminder does not throw away what somebody was typing.
  const signing = { id, v, step: 'sign', input: {} } as const;
  expect((await product.ask(who.urban[0], 'report.act', signing, who.urban[1])).ok).toBe(true);
});
