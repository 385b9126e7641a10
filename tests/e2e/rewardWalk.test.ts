import { describe, expect, it } from '@jest/globals';
import { finder, reviewers, rewardsOf } from './support/rewards';
import { suite } from './support/suite';

/* An officer's find that closes: candidate, two reviewers, claimed on the officer's phone, in the ledger (F320–F327). */

const walks = suite();
const { phoneOf } = walks;
const { opened, ended, pass, balances } = rewardsOf(walks);

describe('a reward', () => {
  it('is agreed to by two, claimed by its finder, and stands in the ledger', async () => {
    await opened('simulate', { twoAboveFen: 1000 });
    const path = `packages/reward/pages/detail/index?id=${await ended()}`;
    const first = await phoneOf(reviewers[0], { path });
    await first.tap('step-approve');
    await first.see('还要另一位审核人同意');
    for (const [look, options] of [
      ['light', {}],
      ['dark', { theme: 'dark' }],
      ['elder', { elder: true }],
    ] as const) {
      const other = await phoneOf(reviewers[1], { path, ...options });
      await other.see('第二人同意奖励');
      await other.settled();
      await other.shot(`reward/review-${look}`);
      if (look === 'elder') await other.tap('step-approve');
      if (look === 'elder') await other.see('钱会预留并支付');
    }
    await pass(61);

    const phone = await phoneOf(finder, { path: 'packages/reward/pages/mine/index' });
    await phone.see('待领取');
    await phone.shot('reward/mine-waiting');
    await phone.tap('claim-0');
    await phone.seeId('amount');
    await phone.shot('reward/claim');
    await phone.tap('claim');
    await phone.allow('取消');
    await phone.see('您没有确认收款');
    await phone.tap('claim');
    await phone.see('20.00 元，平安校园奖励');
    await phone.shot('reward/claim-asked');
    await phone.allow('确认收款');
    await phone.see('已经支付');
    await phone.shot('reward/claim-paid');

    await first.enter('/packages/reward/pages/budget/index');
    await first.see('980.00 元');
    await first.shot('reward/ledger');
    expect(await balances()).toMatchObject({ paid: 2000, reserved: 0 });
  }, 90_000);
});
