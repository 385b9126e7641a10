import type { BillNews, BillState } from '../../typings/payout';

/** WeChat Pay's words for the states of a transfer. */
const states: Readonly<Record<string, BillState>> = {
  ACCEPTED: 'accepted',
  PROCESSING: 'processing',
  WAIT_USER_CONFIRM: 'waitConfirm',
  TRANSFERING: 'transferring',
  SUCCESS: 'success',
  FAIL: 'fail',
  CANCELING: 'cancelling',
  CANCELLED: 'cancelled',
};

/** A transfer as an answer or a notice describes it; what it leaves out is null. */
export interface Described {
  readonly outBillNo: string;
  readonly state: string;
  readonly fen: number | null;
  readonly failReason: string;
  readonly openid: string | null;
}

/** What that means for a bill. NB: a state that is not in the document says nothing. */
export function newsFrom(
  said: Described,
  expected: { readonly bill: string; readonly openid: string | null },
): BillNews {
  const { bill, openid } = expected;
  if (said.outBillNo !== bill) return unheard(bill);
  const isOther = said.openid !== null && openid !== null && said.openid !== openid;
  const state = states[said.state] ?? 'unknown';
  const news = { bill, state, fen: said.fen, reason: state === 'fail' ? said.failReason : '' };
  return isOther ? { ...news, payee: 'other' } : news;
}

/** Nothing that proves anything was heard. */
export const unheard = (bill: string): BillNews => ({ bill, state: 'unknown', fen: null, reason: '' });

/** The platform does not know the bill; `reason`: the code with which it refused to take it. */
export const missing = (bill: string, reason: string): BillNews => ({
  bill,
  state: 'missing',
  fen: null,
  reason,
});
