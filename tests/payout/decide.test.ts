import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { markIn } from '../../cloudfunctions/reward/find.rules';
import { type Product, startProduct } from '../support/product';
import { anApproved, aReward, centrePeople, rewardsOf } from '../support/rewards';
import { aliasFor } from '../support/samples';
import { plant } from '../support/stored';

let product: Product;
let hands: ReturnType<typeof rewardsOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople });
  hands = rewardsOf(product);
  await hands.funded();
});

afterAll(() => product.stop());

const failed = (digit: string, more = {}) =>
  anApproved(
    { state: 'failed', stands: 'budget', owed: [], reason: '账号不对' },
    { _id: digit.repeat(40), ...more },
  );
const decide = (digit: string, step: 'requeue' | 'release', input = {}) =>
  product.ask('o-sgc1', 'payout.decide', { id: digit.repeat(40), v: hands.doc(digit.repeat(40))?.v ?? 1, step, input }, 'SGC@d1'); // prettier-ignore

describe('a payment that did not work out (F326)', () => {
  it('is tried again under a new number, or given up with a reason; a money that is out is left alone', async () => {
    await plant(product, 'rewards', failed('1'));
    expect((await decide('1', 'release')).refusal.field).toBe('why');
    expect((await decide('1', 'requeue')).ok).toBe(true);
    expect(hands.doc('1'.repeat(40))?.payout).toMatchObject({
      state: 'queued',
      round: 2,
      stands: 'reserved',
    });
    await plant(product, 'rewards', failed('2'));
    expect((await decide('2', 'release', { why: '本人不要了' })).ok).toBe(true);
    expect(hands.doc('2'.repeat(40))?.payState).toBe('ended');
    await plant(product, 'rewards', anApproved({ state: 'sending', owed: [] }, { _id: '3'.repeat(40) }));
    expect((await decide('3', 'requeue')).refusal.code).toBe('CONFLICT');
  });

  it('is nobody’s to decide about their own', async () => {
    const involved = [markIn('c'.repeat(24), aliasFor('o-sgc1'))];
    await plant(product, 'rewards', failed('4', { review: { ...aReward().review, involved } }));
    expect((await decide('4', 'requeue')).refusal.message).toContain('换一位');
  });
});
