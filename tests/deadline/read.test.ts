import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { deadlinesOf, limitOf, type Timekeeper } from './support';

let product: Product;
let deadlines: ReturnType<typeof deadlinesOf>;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
  await product.setClock('2026-11-23T01:00:00.000Z');
  deadlines = deadlinesOf(product);
});
afterAll(() => product.stop());

const nothingSet = '还没有设置任何期限：事项不会超期，只统计用了多久。';
const openYear = (year: number) =>
  `${year} 年放假安排还没有填：除已填的日子外按周一至周五上班计算，公布后请在“日历”里补上。`;

describe('the time limits', () => {
  it('are none until somebody sets some: the seeds give none', async () => {
    const page = await deadlines.read();
    expect([page.v, page.limits, page.history]).toEqual([0, [], []]);
    expect(page.settings).toEqual({
      dueSoonHours: 24,
      escalateHours: null,
      answerDays: null,
      reopenDays: 30,
    });
    expect(page.items.length).toBeGreaterThan(3);
  });

  it('have the days of 2026 as they were published, and say that those of 2027 are not known', async () => {
    const { calendar, notices } = await deadlines.read();
    expect(calendar.years.map(({ year, off, on }) => [year, off.length, on.length])).toEqual([[2026, 33, 6]]);
    expect(calendar.years[0]?.source).toContain('国务院办公厅');
    expect(notices).toEqual([nothingSet, openYear(2027)]);
  });

  it('say that a year is open as long as it is marked so, whatever days are in it', async () => {
    const law = { year: 2027, source: '', settled: false, off: ['2027-10-01'], on: [] };
    await deadlines.set(({ calendar }) => ({
      limits: [limitOf()],
      calendar: { ...calendar, years: [...calendar.years, law] },
    }));
    expect((await deadlines.read()).notices).toEqual([openYear(2027)]);
    await deadlines.set(({ calendar }) => ({
      calendar: {
        ...calendar,
        years: calendar.years.map((one) => ({ ...one, settled: true, source: '举例的通知' })),
      },
    }));
    expect((await deadlines.read()).notices).toEqual([]);
    await product.setClock('2027-11-23T01:00:00.000Z');
    expect((await deadlines.read()).notices).toEqual([openYear(2028)]);
  });

  it.each<readonly [Timekeeper, boolean]>([
    ['bureau', true],
    ['admin', true],
    ['town', false],
    ['platform', false],
    ['chief', false],
  ])('are open to %s, to change: %s', async (as, mayEdit) => {
    expect((await deadlines.read(as)).mayEdit).toBe(mayEdit);
  });

  it.each([
    ['o-off', 'OFF@u1'],
    ['o-urban', 'TDEPT@t1-urban'],
    ['o-aud', 'AUD@d1'],
    ['o-parent', undefined],
  ])('are shut to %s as %s', async (openid, as) => {
    expect((await product.ask(openid, 'deadline.read', {}, as)).refusal.code).toBe('FORBIDDEN');
  });
});
