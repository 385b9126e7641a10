import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { readyRoster, rostersOf } from '../support/rosters';
import { stored } from '../support/stored';
import { guardRuleOf } from './support';

let product: Product;
let rule: ReturnType<typeof guardRuleOf>;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
  rule = guardRuleOf(product);
  await readyRoster(product);
});
afterAll(() => product.stop());

describe('tiers that are tried', () => {
  it('know nothing of a school that has not submitted', async () => {
    const { answer } = await rule.tried([{ from: 0, guards: 9 }]);
    expect(answer).toEqual({ all: 2, unknown: 2, shortNow: 0, shortThen: 0, newlyShort: 0, newlyEnough: 0, units: [] }); // prettier-ignore
  });

  it('say which schools would go from enough to short, and which back, and save nothing', async () => {
    await rostersOf(product).take('head', 'submit');
    const { answer } = await rule.tried([{ from: 0, guards: 2 }]);
    expect(answer).toMatchObject({ all: 2, unknown: 1, shortNow: 0, shortThen: 1, newlyShort: 1 });
    expect(answer.units).toEqual([
      { id: 'u1', name: '青禾小学', townName: '柳溪镇', have: 1, was: 1, will: 2 },
    ]);
    expect(stored(product, 'directory', 'guards')).toBeNull();
    await rule.set({ tiers: [{ from: 0, guards: 2 }], validFrom: (await rule.read()).today });
    expect((await rule.tried([{ from: 0, guards: 1 }])).answer).toMatchObject({
      shortNow: 1,
      shortThen: 0,
      newlyShort: 0,
      newlyEnough: 1,
    });
  });

  it('are refused like those that are saved, and to those who may not save', async () => {
    expect((await rule.tried([{ from: 10, guards: 1 }])).refusal.message).toMatch(/第 1 档要从 0 人起/);
    expect((await rule.tried([{ from: 0, guards: 1 }], 'chief')).refusal.code).toBe('FORBIDDEN');
  });
});
