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

describe('a mobile number', () => {
  it('is shown whole for a reason only, which stays in the record', async () => {
    const [head] = (await rosters.read('bureau')).lines;
    const ask = { unitId: 'u1', rowId: head?.rowId ?? '' };
    expect(head?.mobile).toBe('138****0001');
    const short = await product.ask('o-edu', 'roster.reveal', { ...ask, reason: '看看' }, 'EDU@d1');
    expect(short.refusal.code).toBe('INVALID');
    const shown = await product.ask(
      'o-edu',
      'roster.reveal',
      { ...ask, reason: '汛期核对值班电话' },
      'EDU@d1',
    );
    expect(shown.answer.mobile).toBe('13800000001');
    expect((await rosters.read()).timeline[0]).toMatchObject({
      title: '查看了完整手机号',
      words: '原因：汛期核对值班电话\n对象：某o-head',
    });
  });
});
