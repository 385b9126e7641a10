import { createHash } from 'node:crypto';
import { shanghai, type TransferBill } from './bill';
import { MerchantError } from './errors';

const columns = ['记账时间', '微信支付业务单号', '资金流水单号', '业务名称', '业务类型', '收支类型', '收支金额（元）', '账户结余（元）', '资金变更提交申请人', '备注', '业务凭证号']; // prettier-ignore
const readyHour = 10;

const yuan = (fen: number): string => (fen / 100).toFixed(2);

/**
 * The merchant's own account of a day (资金账单): ready the next day from ten on; every value behind a backquote, sums in
 * yuan, two lines of totals below. Throws the platform's error before that, or when nothing moved.
 */
export function statementOf(bills: Iterable<TransferBill>, day: string, now: number): string {
  const ready = Date.parse(`${day}T00:00:00+08:00`) + (24 + readyHour) * 3_600_000;
  if (Number.isNaN(ready)) throw new MerchantError('PARAM_ERROR', '账单日期有误');
  if (now < ready) throw new MerchantError('NO_STATEMENT_EXIST', '账单还没有生成，请在次日 10 点以后获取');
  const rows = [...bills].flatMap((bill) => movesOf(bill)).filter(({ at }) => at.startsWith(day));
  if (rows.length === 0) throw new MerchantError('NO_STATEMENT_EXIST', '当天没有资金变动');
  const paid = rows.filter(({ isOut }) => isOut);
  const back = rows.filter(({ isOut }) => !isOut);
  const sum = (of: typeof rows): string => yuan(of.reduce((total, { fen }) => total + fen, 0));
  const line = (cells: readonly string[]): string => cells.map((cell) => `\`${cell}`).join(',');
  return [
    columns.join(','),
    ...rows.map(
      ({ at, bill, isOut, fen }) =>
      line([at.slice(0, 19).replace('T', ' '), bill.transferBillNo, bill.transferBillNo, '商家转账', isOut ? '转账' : '退回', isOut ? '支出' : '收入', yuan(fen), '0.00', 'API', bill.asked.transfer_remark, bill.asked.out_bill_no]), // prettier-ignore
    ),
    '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额',
    line([String(rows.length), String(back.length), sum(back), String(paid.length), sum(paid)]),
    '',
  ].join('\n');
}

/** Money leaves the account when a transfer is taken, and comes back when it fails or is called off. */
function movesOf(bill: TransferBill) {
  const fen = bill.asked.transfer_amount;
  const out = { at: shanghai(bill.createdAt), bill, isOut: true, fen };
  const isBack = bill.state === 'FAIL' || bill.state === 'CANCELLED';
  return isBack ? [out, { at: shanghai(bill.updatedAt), bill, isOut: false, fen }] : [out];
}

/** What asking for a statement answers: where it can be fetched, and its fingerprint. */
export const statementAnswer = (text: string, url: string): object => ({
  hash_type: 'SHA1',
  hash_value: createHash('sha1').update(text).digest('hex'),
  download_url: url,
});
