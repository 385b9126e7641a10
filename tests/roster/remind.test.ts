import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { readyRoster, rostersOf } from '../support/rosters';

let product: Product;
let rosters: ReturnType<typeof rostersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  rosters = rostersOf(product);
  await readyRoster(product);
});

afterAll(() => product.stop());

describe('a school that has not submitted', () => {
  it('is reminded by the bureau, once a day at most', async () => {
    await product.subscribe('o-off', 'report.arrived', 3);
    const remind = async () =>
      (await product.ask('o-edu', 'roster.remind', { townId: 't1' }, 'EDU@d1')).answer.said;
    expect(await remind()).toBe('已提醒 1 所，1 所还没有能登录的人，请先发邀请。');
    expect(await remind()).toBe('已提醒 0 所，1 所今天已提醒过，1 所还没有能登录的人，请先发邀请。');
    expect(
      (await product.pushes()).filter(({ to, page }) => to === 'o-off' && page.includes('roster')),
    ).toHaveLength(1);
  });

  it('is reminded again the next day, and not any more once it has submitted', async () => {
    const remind = async () =>
      (await product.ask('o-edu', 'roster.remind', { townId: 't1' }, 'EDU@d1')).answer.said;
    await product.advance(86_400);
    expect(await remind()).toMatch(/^已提醒 1 所/);
    await rosters.take('head', 'submit');
    await product.advance(86_400);
    expect(await remind()).toMatch(/^已提醒 0 所，1 所还没有能登录的人/);
  });
});
