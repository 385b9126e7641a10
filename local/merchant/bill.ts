import type { FailReason } from './failReasons.table';
import type { TransferRequest } from './request';
import type { TransferState } from './states.table';

/** A transfer as the platform keeps it. */
export interface TransferBill {
  readonly asked: TransferRequest;
  readonly transferBillNo: string;
  readonly packageInfo: string;
  readonly createdAt: number;
  state: TransferState;
  failReason: FailReason | null;
  updatedAt: number;
}

/** `2026-11-26T20:00:00+08:00`: the platform's own time zone. */
export const shanghai = (at: number): string =>
  `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/** What creating one answers; `package_info` only while somebody can confirm with it. */
export const createdAnswer = (bill: TransferBill): object => ({
  out_bill_no: bill.asked.out_bill_no,
  transfer_bill_no: bill.transferBillNo,
  create_time: shanghai(bill.createdAt),
  state: bill.state,
  ...(bill.state === 'WAIT_USER_CONFIRM' ? { package_info: bill.packageInfo } : {}),
});

/** What asking for one answers. NB: `mch_id` here, `mchid` everywhere else: so is the document. */
export const queriedAnswer = (bill: TransferBill, mchid: string): object => ({
  mch_id: mchid,
  out_bill_no: bill.asked.out_bill_no,
  transfer_bill_no: bill.transferBillNo,
  appid: bill.asked.appid,
  state: bill.state,
  transfer_amount: bill.asked.transfer_amount,
  transfer_remark: bill.asked.transfer_remark,
  ...(bill.failReason === null ? {} : { fail_reason: bill.failReason }),
  openid: bill.asked.openid,
  create_time: shanghai(bill.createdAt),
  update_time: shanghai(bill.updatedAt),
});

/** What a notice says, before it is sealed. */
export const noticeOf = (bill: TransferBill, mchid: string): object => ({
  out_bill_no: bill.asked.out_bill_no,
  transfer_bill_no: bill.transferBillNo,
  state: bill.state,
  mch_id: mchid,
  transfer_amount: bill.asked.transfer_amount,
  openid: bill.asked.openid,
  ...(bill.failReason === null ? {} : { fail_reason: bill.failReason }),
  create_time: shanghai(bill.createdAt),
  update_time: shanghai(bill.updatedAt),
});
