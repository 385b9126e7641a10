import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exclusions } from '../../cloudfunctions/reward/exclusion.table';
import { type Product, startProduct } from '../support/product';
import { anApproved, aReward } from '../support/rewards';
import { aliasFor } from '../support/samples';
import { plant, stored } from '../support/stored';

let product: Product;
const who = aliasFor('o-parent');
const why = (['unlisted', 'ageUnknown'] as const).map((because) => ({ because, words: exclusions[because] }));

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  const excluded = { ...aReward().review, state: 'excluded' as const, why };
  await plant(
    product,
    'rewards',
    aReward({ _id: '1'.repeat(40), who, state: 'excluded', box: 'past', review: excluded }),
  );
  await plant(product, 'rewards', anApproved({ state: 'paid', owed: [] }, { _id: '2'.repeat(40), who }));
});

afterAll(() => product.stop());

const mine = async (openid: string) =>
  (await product.ask(openid, 'reward.mine', { cursor: null })).answer.rows;

describe('my rewards', () => {
  it('says what became of each, with the sum or with every reason; nobody else’s', async () => {
    const rows = await mine('o-parent');
    expect(rows.find(({ id }) => id === '2'.repeat(40))).toMatchObject({
      state: { text: '已到账' },
      amount: '20.00 元',
      appeal: null,
    });
    const excluded = rows.find(({ id }) => id === '1'.repeat(40));
    expect(excluded?.reasons).toEqual([exclusions.unlisted, exclusions.ageUnknown]);
    expect(excluded?.appeal?.needs.map(({ name }) => name)).toEqual(['case']);
    expect(await mine('o-neighbour')).toEqual([]);
  });

  it('ends with the person: what was never paid goes, what was paid leads to nobody', async () => {
    expect((await product.ask('o-parent', 'privacy.cancel', { agree: true })).answer.finished).toBe(true);
    expect(stored(product, 'rewards', '1'.repeat(40))).toBeNull();
    expect(JSON.stringify(stored(product, 'rewards', '2'.repeat(40)))).not.toContain(who);
    expect(await mine('o-parent')).toEqual([]);
  });
});
