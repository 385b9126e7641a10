import { randomBytes } from 'node:crypto';
import type { TransferBill } from './bill';
import { MerchantError } from './errors';
import type { FailReason } from './failReasons.table';
import type { TransferRequest } from './request';
import { follows, type TransferState } from './states.table';

const claimMilliseconds = 24 * 3_600_000;
/** Nobody can confirm after 24 hours, and the platform closes it a little later. */
const closeAfterMilliseconds = claimMilliseconds + 600_000;
const queryDays = 30;

/** NB: a name is sealed anew each time; what it says is compared. */
const plain = (asked: TransferRequest): string =>
  JSON.stringify(Object.entries({ ...asked, user_name: '' }).sort());

interface Options {
  readonly now: () => number;
  /** What lies in the merchant's account at first. */
  readonly fen: number;
  readonly onEnd: (bill: TransferBill) => void;
  /** Something was taken or moved on: it is kept before anybody is told. */
  readonly onChange: () => void;
}

/** Keeps the transfers and the merchant's money: a number is one transfer, whatever is asked how often. */
export class Bank {
  readonly bills = new Map<string, TransferBill>();
  balance: number;

  constructor(private readonly options: Options) {
    this.balance = options.fen;
  }

  /** The transfer of this number: a new one, or the one there is. Refuses another body under the same number. */
  create(asked: TransferRequest, start: TransferState): TransferBill {
    const held = this.bills.get(asked.out_bill_no);
    if (held !== undefined) return this.same(held, asked);
    if (asked.transfer_amount > this.balance) throw new MerchantError('NOT_ENOUGH');
    this.balance -= asked.transfer_amount;
    const at = this.options.now();
    const bill: TransferBill = {
      asked,
      transferBillNo: `1330000${randomBytes(14).toString('hex')}`,
      packageInfo: `ABBQ${randomBytes(48).toString('base64')}`,
      createdAt: at,
      updatedAt: at,
      state: start,
      failReason: null,
    };
    this.bills.set(asked.out_bill_no, bill);
    this.options.onChange();
    return bill;
  }

  private same(held: TransferBill, asked: TransferRequest): TransferBill {
    if (plain(held.asked) === plain(asked)) return held;
    throw new MerchantError('INVALID_REQUEST', '单号已存在但信息不一致，请查单后比较确认');
  }

  /** NB: only the last 30 days can be asked for. */
  find(outBillNo: string): TransferBill {
    const bill = this.bills.get(outBillNo);
    if (bill === undefined || this.options.now() - bill.createdAt > queryDays * 24 * 3_600_000)
      throw new MerchantError('NOT_FOUND');
    return bill;
  }

  /** Moves a transfer on; throws on what the platform never does. */
  move(outBillNo: string, state: TransferState, reason: FailReason | null = null): TransferBill {
    const bill = this.find(outBillNo);
    const next: readonly TransferState[] = follows[bill.state];
    if (!next.includes(state))
      throw new MerchantError('INVALID_REQUEST', `单据 ${bill.state} 不能变为 ${state}`);
    if ((state === 'FAIL') !== (reason !== null)) throw new MerchantError('PARAM_ERROR', '失败要有原因');
    bill.state = state;
    bill.failReason = reason;
    bill.updatedAt = this.options.now();
    if (state === 'FAIL' || state === 'CANCELLED') this.balance += bill.asked.transfer_amount;
    this.options.onChange();
    if (follows[state].length === 0) this.options.onEnd(bill);
    return bill;
  }

  /** Asked for twice it is still being cancelled; refuses once somebody has confirmed. */
  cancel(outBillNo: string): TransferBill {
    const bill = this.find(outBillNo);
    if (bill.state === 'CANCELING' || bill.state === 'CANCELLED') return bill;
    const next: readonly TransferState[] = follows[bill.state];
    if (!next.includes('CANCELING')) throw new MerchantError('INVALID_REQUEST', '当前状态不允许撤销');
    return this.move(outBillNo, 'CANCELING');
  }

  /** The transfer that this person may confirm; or why not. */
  confirmable(packageInfo: string, openid: string): TransferBill | string {
    const bill = [...this.bills.values()].find(({ packageInfo: held }) => held === packageInfo);
    if (bill === undefined) return 'package 有误';
    if (bill.asked.openid !== openid) return '收款用户与当前用户不一致';
    if (bill.state !== 'WAIT_USER_CONFIRM' && bill.state !== 'TRANSFERING') return '该笔转账已不能确认';
    return this.options.now() - bill.createdAt > claimMilliseconds ? '该笔转账已超过确认时间' : bill;
  }

  /** The person confirms on the phone; says why not, or null. */
  confirm(packageInfo: string, openid: string): string | null {
    const bill = this.confirmable(packageInfo, openid);
    if (typeof bill === 'string') return bill;
    if (bill.state === 'WAIT_USER_CONFIRM') this.move(bill.asked.out_bill_no, 'TRANSFERING');
    this.move(bill.asked.out_bill_no, 'SUCCESS');
    return null;
  }

  /** Closes what nobody confirmed in time, and ends what is being cancelled. */
  pass(): void {
    for (const { asked, state, createdAt, updatedAt } of this.bills.values()) {
      const isOpen = state === 'ACCEPTED' || state === 'PROCESSING' || state === 'WAIT_USER_CONFIRM';
      if (isOpen && this.options.now() - createdAt > closeAfterMilliseconds)
        this.move(asked.out_bill_no, 'FAIL', 'OVERDUE_CLOSE');
      if (state === 'CANCELING' && this.options.now() > updatedAt) this.move(asked.out_bill_no, 'CANCELLED');
    }
  }
}
