import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { checked, dispatch, done, form, verified, walkersOf, who, type Who } from '../support/walkers';
import { deadlinesOf, limitOf } from '../deadline/support';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  // Once a day, just after the last level is reached.
  product = await startProduct({ ticks: '0 5 15 * * * *' });
  people = walkersOf(product);
});
afterAll(() => product.stop());

/** By the clocks of Shanghai. */
const at = (words: string) => product.setClock(new Date(`${words.replace(' ', 'T')}:00+08:00`).toISOString());

const held = async (id: string, as: Who = 'bureau') =>
  (await people.page(id, as)).held.map(({ desk, words, waited, now }) => [desk, words, waited, now]);

const officer = '青禾小学责任网格员';
const centre = '柳溪镇网格中心';
const urban = '柳溪镇综合执法局';

describe('who held a case how long', () => {
  it('is told by unit, in working time; what comes back is added, nothing is set back (F098)', async () => {
    await at('2026-11-27 16:00');
    const id = await people.filed();
    await at('2026-11-27 17:30');
    await people.walk(id, [
      ['officer', 'verify', verified(id)],
      ['officer', 'submitToTown', form],
    ]);
    // A night of Friday, a weekend, and half an hour of Monday.
    await at('2026-11-30 09:30');
    await people.walk(id, [['town', 'dispatch', { ...dispatch, co: [] }]]);
    await at('2026-12-01 10:30');
    await people.walk(id, [['urban', 'returnNotOurs', { basis: '不归我办' }]]);
    await at('2026-12-01 11:00');
    expect(await held(id)).toEqual([
      [officer, '1 小时 30 分钟', '', false],
      [centre, '1 小时 30 分钟', '', true],
      [urban, '1 个工作日 1 小时', '', false],
    ]);
  });

  it('tells apart the time in which the reporter was asked', async () => {
    await at('2026-12-07 09:00');
    const id = await people.filed();
    await at('2026-12-07 09:20');
    await people.walk(id, [['officer', 'askInfo', { question: '哪一层' }]]);
    await at('2026-12-07 15:00');
    await people.walk(id, [['parent', 'addInfo', { answer: '二楼' }]]);
    await at('2026-12-07 15:05');
    expect(await held(id)).toEqual([[officer, '25 分钟', '3 小时 40 分钟', true]]);
  });

  it('stands still when the case is over, and is nothing for its reporter', async () => {
    const id = await people.atWork();
    await people.walk(id, [
      ['town', 'waive', { department: 't1-police', why: '已到场' }],
      ['urban', 'feedback', done(id)],
      ['officer', 'close', checked(id)],
    ]);
    const before = await held(id);
    expect(before.map(([, , , now]) => now)).not.toContain(true);
    await product.advance(2 * 86_400);
    expect(await held(id)).toEqual(before);
    expect(await held(id, 'parent')).toEqual([]);
  });
});

describe('a draft of an order', () => {
  let id: string;
  const orders = async (as: Who) => (await people.page(id, as)).orders;

  beforeAll(async () => {
    await at('2026-12-14 08:00');
    const deadlines = deadlinesOf(product);
    await deadlines.set(({ settings }) => ({
      limits: [limitOf({ stage: 'handle', duration: { amount: 2, unit: 'workHours' } })],
      settings: { ...settings, escalateHours: 2 },
    }));
    await at('2026-12-14 09:00');
    id = await people.atTown();
    await people.walk(id, [['town', 'dispatch', { ...dispatch, co: [] }]]);
    expect(await orders('bureau')).toEqual([]);
    await at('2026-12-14 14:59');
    expect(await orders('bureau')).toEqual([]);
    await at('2026-12-14 15:06');
    await at('2026-12-15 09:00');
  });

  it('is there once, with whom, what and since when; it says that it is none yet', async () => {
    const [paper, ...more] = await orders('bureau');
    expect(more).toEqual([]);
    expect(paper?.lines.slice(0, 4).map(({ words }) => words)).toEqual([
      urban,
      expect.stringContaining('R05的白话（Y'),
      '2026年12月14日 11:00（已过）',
      '云岭区教育局',
    ]);
    expect(paper?.body).toContain('应于 2026年12月14日 11:00 前办结');
    expect(paper?.note).toContain('没有签发');
  });

  it.each<readonly [Who, number]>([
    ['town', 1],
    ['chief', 1],
    ['bureau', 1],
    ['urban', 0],
    ['officer', 0],
    ['head', 0],
    ['parent', 0],
  ])(
    'stands on the page of %s %d times: of whoever looks after the unit, never of the unit (T48)',
    async (as, times) => {
      expect(await orders(as)).toHaveLength(times);
    },
  );

  it('is printed with the case, for those only', async () => {
    const headings = async (as: Who) =>
      (await product.ask(who[as][0], 'ledger.sheet', { id }, who[as][1])).answer.sections.map(
        ({ heading }) => heading,
      );
    expect(await headings('town')).toContain('督办单（草稿）');
    expect(await headings('urban')).not.toContain('督办单（草稿）');
  });

  it('says so when the case has ended since', async () => {
    await people.walk(id, [
      ['urban', 'sign'],
      ['urban', 'start', { measures: '清理' }],
      ['urban', 'feedback', done(id)],
      ['officer', 'close', checked(id)],
    ]);
    expect((await orders('town'))[0]?.note).toBe('这是办结前拟的草稿，没有签发；事项现已办结。');
  });
});
