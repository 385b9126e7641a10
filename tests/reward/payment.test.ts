import { describe, expect, it } from '@jest/globals';
import { claimFault } from '../../cloudfunctions/reward/claim.rules';
import { newPayout } from '../../cloudfunctions/reward/payoutStep.rules';
import { paymentOf } from '../../cloudfunctions/reward/page.rules';
import type { Payout, PayoutState } from '../../typings/payout';
import { claimWords } from '../../miniprogram/view/rewardClaim';
import { anApproved } from '../support/rewards';

const at = new Date('2026-11-26T04:00:00.000Z');
const later = '2026-11-27T03:59:00.000Z';
const payout = (more: Partial<Payout>): Payout => ({
  ...newPayout({ reward: 'r', person: 'p', grid: 'g', fen: 2000 }),
  claimUntil: later,
  ...more,
});

/* Written by hand: what the payee reads, and whether they may claim. */
const states: readonly (readonly [PayoutState, Partial<Payout>, boolean, string])[] = [
  ['queued', {}, false, '已同意，正在安排支付。'],
  ['sending', {}, false, '已交财务或商户，正在支付。'],
  ['waiting', { heard: 'waitConfirm' }, true, '请在 2026年11月27日 11:59 以前领取，过期会退回。'],
  ['waiting', { heard: 'transferring' }, false, '您已经确认过，正在到账，请过几分钟再看。'],
  [
    'waiting',
    { claimUntil: at.toISOString() },
    false,
    '超过 24 小时没有领取，这次不能再领。钱会退回，重新发出时会提醒您，请到时再领。',
  ],
  ['paid', {}, false, '已经支付。'],
  ['failed', {}, false, '没有付成，区社治中心正在处理，有结果会告诉您。'],
  [
    'expired',
    { reason: 'OVERDUE_CLOSE' },
    false,
    '没有在 24 小时内领取，钱已退回，会重新发给您，到时提醒您。',
  ],
  [
    'expired',
    { reason: 'OVERDUE_CLOSE', round: 3 },
    false,
    '几次都没有领取，钱已退回，是否再发由区社治中心决定。',
  ],
  ['ended', {}, false, '不再支付，原因可以问区社治中心。'],
  ['disputed', {}, false, '正在核对，有结果会告诉您。'],
];

describe("one's own payment", () => {
  it.each(states)('that is %s (%o) may be claimed: %s, and says so', (state, more, mayClaim, said) => {
    const held = payout({ state, ...more });
    const reward = anApproved(held);
    const fault = claimFault(held, null, at);
    expect(fault === null).toBe(mayClaim);
    expect(paymentOf({ ...reward, payout: held, payState: state }, held, fault, at)).toMatchObject({
      mayClaim,
      said,
      amount: '20.00 元',
    });
  });

  it('cannot be claimed while all is stopped', () => {
    expect(claimFault(payout({ state: 'waiting' }), '先核对', at)?.refusal.message).toContain('停止了支付');
  });

  it('is not called paid by what the phone says', () => {
    expect(claimWords('requestMerchantTransfer:fail cancel')).toContain('没有确认收款');
    expect(claimWords('requestMerchantTransfer:fail')).toContain('没有办成');
  });
});
