import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { figuresOf, spokenSpan } from '../../cloudfunctions/bravery/time.rules';
import { aBravery, centre, startBraveries, station } from '../support/braveries';
import type { Product } from '../support/product';
import { plant } from '../support/stored';

jest.setTimeout(30_000);

let product: Product;

beforeAll(async () => {
  ({ product } = await startBraveries());
});

afterAll(() => product.stop());

const hour = 3_600_000;

describe('how long it took, from the event on (F329)', () => {
  it.each([
    [0, '不到 1 小时'],
    [hour - 1, '不到 1 小时'],
    [hour, '1 小时'],
    [24 * hour - 1, '23 小时'],
    [24 * hour, '1 天'],
    [59 * hour, '2 天'],
  ])('%p is %p', (span, words) => {
    expect(spokenSpan(span)).toBe(words);
  });

  it('is the middle and the longest; of two the shorter; of none nothing', () => {
    const deed = (days: number) => ({ eventAt: '2026-11-01T00:00:00.000Z', confirmedAt: `2026-11-0${1 + days}T00:00:00.000Z` });
    expect(figuresOf([deed(5), deed(1), deed(2)])[0]).toEqual({ label: '事发到核实', count: 3, median: '2 天', longest: '5 天' });
    expect(figuresOf([deed(5), deed(1)])[0]).toMatchObject({ median: '1 天', longest: '5 天' });
    expect(figuresOf([])[2]).toEqual({ label: '事发到宣传', count: 0, median: '还没有', longest: '还没有' });
  });

  it('counts the last year, in one call, for the centre only', async () => {
    const awarded = { awardedAt: '2026-11-22T00:00:00.000Z' };
    await plant(product, 'braveries', aBravery({ ...awarded }));
    const old = { confirmedAt: '2025-01-01T00:00:00.000Z', confirmedOrder: '2025-01-01T00:00:00.000Z/f' };
    await plant(product, 'braveries', aBravery({ _id: 'f'.repeat(40), eventAt: '2024-01-01T00:00:00.000Z', ...old }));
    const { answer } = await product.ask(centre[0], 'bravery.figures', {}, centre[1]);
    expect(await product.lastCalls('api', 'braveries')).toHaveLength(1);
    expect(answer.figures).toEqual([
      { label: '事发到核实', count: 1, median: '8 小时', longest: '8 小时' },
      { label: '事发到奖励', count: 1, median: '2 天', longest: '2 天' },
      { label: '事发到宣传', count: 0, median: '还没有', longest: '还没有' },
    ]);
    expect((await product.ask(station[0], 'bravery.figures', {}, station[1])).refusal.code).toBe('FORBIDDEN');
  });
}); // prettier-ignore
