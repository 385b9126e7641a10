import type { Payout, PayoutState } from '../../typings/payout';
import type { Refused } from '../../typings/refusal';
import { refuse } from '../refuse';

/** Why a payment in this state cannot be claimed; what waits has reasons of its own. */
const said: Readonly<Record<Exclude<PayoutState, 'waiting'>, string>> = {
  queued: '还在排队支付，可以领取的时候会提醒您，请到时再来。',
  sending: '正在发出，还不能领取，请过几分钟再来。',
  paid: '已经到账，不用再领。请在微信的“服务 → 钱包 → 账单”里看。',
  failed: '这笔没有付成，区社治中心正在处理，请等提醒。',
  expired: '过了 24 小时没有领取，钱已退回。重新发出时会提醒您，请到时再领。',
  ended: '这笔不再支付，有疑问请联系区社治中心。',
  disputed: '这笔正在核对，请等区社治中心的结果。',
};

/**
 * Why it cannot be claimed now, for the payee; null: it can (F326). NB: the merchant closes a bill only a while after its
 * 24 hours, with a package that is dead by then: the time is ours.
 */
export function claimFault(payout: Payout | undefined, brake: string | null, at: Date): Refused | null {
  const words = faultWords(payout, brake, at);
  return words === null ? null : refuse('CONFLICT', words);
}

function faultWords(payout: Payout | undefined, brake: string | null, at: Date): string | null {
  if (payout === undefined) return '这件还没有同意奖励，请先看“我的奖励”里的进展。';
  if (payout.state !== 'waiting') return said[payout.state];
  if (payout.heard === 'transferring') return '您已经确认过，正在到账，请过几分钟再看。';
  if (payout.claimUntil === null || payout.claimUntil <= at.toISOString())
    return '超过 24 小时没有领取，这次不能再领。钱会退回，重新发出时会提醒您，请到时再领。';
  return brake === null
    ? null
    : '区社治中心暂时停止了支付，现在不能领，请过些时候再来。过期的会退回后重新发。';
}

/** It waits for its person, who has not confirmed yet. */
export const mayClaim = (payout: Payout | undefined, at: Date): boolean =>
  claimFault(payout, null, at) === null;
