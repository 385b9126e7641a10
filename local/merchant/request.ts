import { constants, privateDecrypt } from 'node:crypto';
import * as z from 'zod';
import { MerchantError } from './errors';
import type { Keys } from './keys';

const text = (most: number) =>
  z
    .string()
    .min(1)
    .refine((said) => [...said].length <= most);

const shape = z.strictObject({
  appid: text(32),
  out_bill_no: z.string().regex(/^[0-9A-Za-z]{1,32}$/),
  transfer_scene_id: text(36),
  openid: text(64),
  user_name: text(1024).exactOptional(),
  transfer_amount: z.number().int().min(1),
  transfer_remark: text(32),
  notify_url: z
    .url({ protocol: /^https$/ })
    .max(256)
    .exactOptional(),
  user_recv_perception: text(32).exactOptional(),
  transfer_scene_report_infos: z
    .array(z.strictObject({ info_type: text(15), info_content: text(32) }))
    .min(1),
});

/** A transfer as it is asked for, with the name opened. */
export interface TransferRequest extends z.infer<typeof shape> {
  readonly name: string | null;
}

/** What each scene wants to be told, and may be shown as (only those that a public body can be given). */
const scenes: Readonly<
  Record<string, { readonly reports: readonly string[]; readonly shown: readonly string[] }>
> = {
  '1000': { reports: ['活动名称', '奖励说明'], shown: ['活动奖励', '现金奖励'] },
  '1002': { reports: ['补贴类型'], shown: ['行政补贴', '行政奖励'] },
};

const leastFen = 10;
const mostFen = 20_000_000;
/** From 2,000 yuan on the name has to be told; below 0.30 yuan it must not. */
const nameFromFen = 200_000;
const nameAboveFen = 30;

/** Parses a body as strictly as the document is; throws the platform's errors. */
export function transferRequest(body: string, serial: string | undefined, keys: Keys): TransferRequest {
  const asked = parsed(body);
  if (asked.appid !== keys.account.appid) throw new MerchantError('APPID_MCHID_NOT_MATCH');
  const scene = scenes[asked.transfer_scene_id];
  if (scene === undefined) throw new MerchantError('INVALID_REQUEST', '没有开通该转账场景');
  const types = asked.transfer_scene_report_infos.map(({ info_type: type }) => type);
  if (types.join() !== scene.reports.join())
    throw new MerchantError('PARAM_ERROR', '未传入完整且正确的转账场景报备信息');
  if (asked.user_recv_perception !== undefined && !scene.shown.includes(asked.user_recv_perception))
    throw new MerchantError('PARAM_ERROR', '用户收款感知与转账场景不符');
  if (asked.transfer_amount < leastFen || asked.transfer_amount > mostFen)
    throw new MerchantError('INVALID_REQUEST', '转账金额不在允许的范围内');
  if (asked.notify_url?.includes('?') === true) throw new MerchantError('PARAM_ERROR', '通知地址不能带参数');
  return { ...asked, name: nameIn(asked, serial, keys) };
}

function parsed(body: string): z.infer<typeof shape> {
  let raw: unknown;
  try {
    raw = JSON.parse(body);
  } catch {
    throw new MerchantError('PARAM_ERROR', '请求不是 JSON');
  }
  const result = shape.safeParse(raw);
  if (result.success) return result.data;
  throw new MerchantError('PARAM_ERROR', `参数 ${result.error.issues[0]?.path.join('.') ?? ''} 有误`);
}

function nameIn(
  { user_name: sealedName, transfer_amount: fen }: z.infer<typeof shape>,
  serial: string | undefined,
  { account, platformPrivateKey }: Keys,
): string | null {
  if (sealedName === undefined && fen >= nameFromFen)
    throw new MerchantError('PARAM_ERROR', '转账金额达到 2000 元时必须传入收款用户姓名');
  if (sealedName === undefined) return null;
  if (fen < nameAboveFen) throw new MerchantError('PARAM_ERROR', '0.3 元以下不支持传入收款用户姓名');
  if (serial !== account.publicKeyId)
    throw new MerchantError('PARAM_ERROR', 'Wechatpay-Serial 与加密用的公钥不符');
  try {
    const key = { key: platformPrivateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };
    return privateDecrypt(key, Buffer.from(sealedName, 'base64')).toString();
  } catch {
    throw new MerchantError('PARAM_ERROR', '收款用户姓名解密失败');
  }
}
