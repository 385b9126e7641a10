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

describe('a roster', () => {
  it('is shown to its school and the bureau with numbers masked, to nobody else', async () => {
    const { lines } = await rosters.read('officer');
    expect(lines.map(({ mobile }) => mobile)).toEqual(['138****0001', '138****0002', '138****0003']);
    expect((await rosters.read('bureau')).lines).toEqual(lines);
    const other = await product.ask('o-off2', 'roster.read', { unitId: 'u1' }, 'OFF@u1-other');
    expect(other.refusal.message).toMatch(/名单只给本校/);
  });

  it('offers each the steps that are theirs', async () => {
    const steps = async (as: 'officer' | 'head' | 'bureau') =>
      (await rosters.read(as)).mayDo.map(({ step }) => step);
    expect([await steps('officer'), await steps('head'), await steps('bureau')]).toEqual([
      [],
      ['submit'],
      [],
    ]);
  });

  it('is not there for an area without a school', async () => {
    const area = await product.ask('o-edu', 'roster.read', { unitId: 'u5' }, 'EDU@d1');
    expect(area.refusal.message).toMatch(/没有学校的片区/);
  });
});
