import Rsa from 'wechatpay-axios-plugin/lib/rsa';
import * as z from 'zod';
import type { Statement } from '../../typings/bill';
import type { Bill, BillNews, ClaimTicket } from '../../typings/payout';
import type { Client, Reply } from './client';
import type { MerchantConfig } from './config';
import { missing, newsFrom, unheard } from './said.rules';
import { readStatement } from './statement';

/** Who is paid, as WeChat and the roster know them; null where nothing is known. */
export interface Payee {
  readonly openid: string | null;
  readonly name: string | null;
}

/** WeChat Pay's 商家转账, for one merchant. */
export interface Transfer {
  send(bill: Bill): Promise<BillNews>;
  query(bill: Bill): Promise<BillNews>;
  claim(bill: Bill): Promise<ClaimTicket | null>;
  statement(day: string): Promise<Statement>;
}

const bills = 'v3/fund-app/mch-transfer/transfer-bills';

const created = z.object({
  out_bill_no: z.string(),
  state: z.string(),
  package_info: z.string().exactOptional(),
});

const queried = z.object({
  mch_id: z.string(),
  out_bill_no: z.string(),
  state: z.string(),
  transfer_amount: z.number(),
  fail_reason: z.string().exactOptional(),
  openid: z.string().exactOptional(),
});

/**
 * The golden rule of the document: whatever is not a clear answer is asked about before anything else is done, and a bill
 * is only sent again under its own number (F326). Neither throws: no answer is the news `unknown`.
 */
export function transferOver(
  config: MerchantConfig,
  client: Client,
  payeeOf: (person: string) => Promise<Payee>,
): Transfer {
  const query = async (handed: Bill, refused = ''): Promise<BillNews> => {
    const { bill, person } = handed;
    const reply = await client({ method: 'get', path: `${bills}/out-bill-no/${bill}` });
    if (reply.kind === 'refused' && reply.code === 'NOT_FOUND') return missing(bill, refused);
    const said = reply.kind === 'said' ? queried.safeParse(reply.value).data : undefined;
    if (said?.mch_id !== config.mchid) return unheard(bill);
    const { openid } = await payeeOf(person);
    return newsFrom(
      { outBillNo: said.out_bill_no, state: said.state, fen: said.transfer_amount, failReason: said.fail_reason ?? '', openid: said.openid ?? null }, // prettier-ignore
      { bill, openid },
    );
  };
  const create = async (handed: Bill): Promise<Reply> => {
    const asked = await bodyOf(handed, config, payeeOf);
    return typeof asked === 'string'
      ? { kind: 'refused', code: asked }
      : client({ method: 'post', path: bills, body: asked });
  };
  return {
    query: (handed) => query(handed),
    send: async (handed) => {
      const reply = await create(handed);
      const said = reply.kind === 'said' ? created.safeParse(reply.value).data : undefined;
      if (said?.state === 'WAIT_USER_CONFIRM' && said.out_bill_no === handed.bill)
        return { bill: handed.bill, state: 'waitConfirm', fen: null, reason: '' };
      return query(handed, reply.kind === 'refused' ? reply.code : '');
    },
    claim: async (handed) => {
      // NB: only what is there and waits is sent again, for its package: a claim never makes a bill.
      const { state, payee } = await query(handed);
      if (state !== 'waitConfirm' || payee === 'other') return null;
      const reply = await create(handed);
      const said = reply.kind === 'said' ? created.safeParse(reply.value).data : undefined;
      if (said?.package_info === undefined || said.out_bill_no !== handed.bill) return null;
      return { mchId: config.mchid, appId: config.appid, package: said.package_info };
    },
    statement: (day) => readStatement(client, day),
  };
}

/** The request, the same whenever it is made; or a code of ours when it cannot be made. */
async function bodyOf(
  { bill, fen, person }: Bill,
  config: MerchantConfig,
  payeeOf: (person: string) => Promise<Payee>,
): Promise<object | 'OPENID_UNKNOWN' | 'NAME_UNKNOWN'> {
  const { openid, name } = await payeeOf(person);
  if (openid === null) return 'OPENID_UNKNOWN';
  const needsName = fen >= config.nameFromFen;
  if (needsName && name === null) return 'NAME_UNKNOWN';
  return {
    appid: config.appid,
    out_bill_no: bill,
    transfer_scene_id: config.scene,
    openid,
    ...(needsName ? { user_name: Rsa.encrypt(name ?? '', config.publicKey) } : {}),
    transfer_amount: fen,
    transfer_remark: config.remark,
    notify_url: config.notifyUrl,
    ...(config.perception === undefined ? {} : { user_recv_perception: config.perception }),
    transfer_scene_report_infos: config.reports.map(({ type, content }) => ({
      info_type: type,
      info_content: content,
    })),
  };
}
