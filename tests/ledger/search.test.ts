import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LedgerFilters, LedgerPage } from '../../typings/ledger';
import { type Product, startProduct } from '../support/product';
import { dispatch, walkersOf, who, type Who } from '../support/walkers';

let product: Product;
let walkers: ReturnType<typeof walkersOf>;
/** In the town, at work with a day that has passed. */
let atWork = '';
let complaint = '';
let restricted = '';
let elsewhere = '';
const plain = 25;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  walkers = walkersOf(product);
  await product.setClock('2026-11-23T01:05:00.000Z');
  atWork = await walkers.atTown({ text: '围墙开裂_%.*' });
  await walkers.take(atWork, 'town', 'dispatch', { ...dispatch, dueOn: '2026-11-24' });
  complaint = await walkers.filed({ aboutSchool: true, text: '食堂有异味' });
  restricted = await walkers.filed({ itemId: 'R04', text: '放学路上被拦住要钱' });
  elsewhere = await walkers.filed({ unitId: 'u2', unitConfirmed: true });
  await product.setClock('2026-11-25T16:30:00.000Z');
  for (let nth = 0; nth < plain; nth += 1) {
    await walkers.filed({ text: `灯坏了${nth}` });
    await product.advance(1);
  }
});

afterAll(() => product.stop());

const search = (as: Who, filters: LedgerFilters = {}, cursor: string | null = null) =>
  product.ask(who[as][0], 'ledger.search', { filters, cursor }, who[as][1]);

async function all(as: Who, filters: LedgerFilters = {}): Promise<readonly string[]> {
  const ids: string[] = [];
  let page: LedgerPage | null = null;
  do {
    const { answer }: { answer: LedgerPage } = await search(as, filters, page?.next ?? null);
    page = answer;
    ids.push(...page.cards.map(({ id }) => id));
  } while (page.next !== null);
  return ids;
}

describe('a ledger', () => {
  it('is walked page by page without a gap or a repeat, newest first', async () => {
    const ids = await all('bureau');
    expect(ids).toHaveLength(plain + 4);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.at(-1)).toBe(atWork);
  });

  it.each([
    ['officer', [true, false, true, false]],
    ['town', [true, false, false, true]],
    ['bureau', [true, true, true, true]],
    ['platform', [false, false, false, false]],
    ['otherTown', [false, false, false, false]],
    ['urban', [true, false, false, false]],
    ['police', [true, false, false, false]],
    ['gas', [false, false, false, false]],
  ] as const)('of the %s holds only what is theirs', async (as, theirs) => {
    const ids = await all(as);
    expect([atWork, complaint, restricted, elsewhere].map((id) => ids.includes(id))).toEqual(theirs);
  });

  it.each([
    ['item', { item: 'R04' }, () => [restricted]],
    ['state', { state: 'dispatched' }, () => [atWork]],
    ['unit', { unit: 'u2' }, () => [elsewhere]],
    ['a department at work', { department: 't1-police' }, () => [atWork]],
    ['a department not at work', { department: 'GAS' }, () => []],
    ['overdue', { overdue: true }, () => [atWork]],
    ['words of the text', { words: '异味' }, () => [complaint]],
    ['words with signs of a pattern', { words: '开裂_%.*' }, () => [atWork]],
    ['signs of a pattern alone', { words: '.*' }, () => [atWork]],
    ['words of a school', { words: '分校' }, () => [elsewhere]],
    ['the last day, whole', { to: '2026-11-23', item: 'R05' }, () => [elsewhere, complaint, atWork]],
    ['days before all', { to: '2026-11-22' }, () => []],
    ['days after all', { from: '2026-11-27' }, () => []],
    ['days the wrong way round', { from: '2026-11-26', to: '2026-11-23' }, () => []],
    ['another town', { town: 't2' }, () => []],
    ['two at once', { item: 'R05', words: '异味' }, () => [complaint]],
  ] as const satisfies readonly (readonly [string, LedgerFilters, () => readonly string[]])[])(
    'is narrowed by %s',
    async (_, filters, wanted) => {
      expect(await all('bureau', filters)).toEqual(wanted());
    },
  );

  it('knows its days in Asia/Shanghai: half past midnight belongs to the new day', async () => {
    expect(await all('bureau', { from: '2026-11-26', to: '2026-11-26' })).toHaveLength(plain);
    expect(await all('bureau', { from: '2026-11-25', to: '2026-11-25' })).toEqual([]);
  });

  it('finds a whole number at once, in small letters too, within the scope only', async () => {
    const { number } = await walkers.page(complaint);
    expect((await search('bureau', { words: ` ${number.toLowerCase()} ` })).answer.cards).toHaveLength(1);
    expect((await search('officer', { words: number })).answer).toEqual({
      cards: [],
      next: null,
      searchedTo: null,
    });
  });

  it('does not find a restricted matter by what was written in it', async () => {
    expect(await all('bureau', { words: '要钱' })).toEqual([]);
  });

  it("does not let a unit filter reach beyond one's own unit", async () => {
    expect(await all('officer', { unit: 'u2' })).toEqual([]);
    expect(await all('town', { unit: 'u2' })).toEqual([elsewhere]);
  });

  it('costs one call for who asks and at most three more, and says how far it came', async () => {
    await search('bureau', { words: '没有这样的词' });
    expect((await product.lastCalls()).length).toBeLessThanOrEqual(4);
    await search('bureau');
    expect((await product.lastCalls()).length).toBeLessThanOrEqual(2);
    expect((await search('bureau')).answer.searchedTo).toBe('2026-11-26');
  });

  it.each([
    ['a citizen', 'o-parent', undefined],
    ["another's department", 'o-parent', 'TDEPT@t1-urban'],
    ['an administrator', 'o-adm', 'ADM@d1'],
    ["somebody else's post", 'o-parent', 'EDU@d1'],
  ])('is refused to %s', async (_, openid, as) => {
    const { refusal } = await product.ask(openid, 'ledger.search', { filters: {}, cursor: null }, as);
    expect(refusal.code).toBe('FORBIDDEN');
  });

  it.each([
    [{ state: 'nonsense' }],
    [{ state: 'constructor' }],
    [{ from: '2026-02-30' }],
    [{ from: { $gt: '' } }],
    [{ unit: { $ne: '' } }],
    [{ words: 'x'.repeat(41) }],
    [{ 'reporter.openid': 'o-parent' }],
    [[]],
  ])('refuses %j as a filter', async (filters) => {
    const asked = { action: 'ledger.search', as: 'EDU@d1', ask: { filters, cursor: null } };
    expect(await product.call('o-edu', asked)).toMatchObject({ ok: false, refusal: { code: 'INVALID' } });
  });

  it('takes a cursor that was made up for what it is: a place in the order', async () => {
    expect((await search('bureau', {}, '0')).answer).toEqual({ cards: [], next: null, searchedTo: null });
  });
});
