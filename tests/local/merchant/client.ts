import {
  constants,
  createDecipheriv,
  createSign,
  createVerify,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import type { MerchantAccount } from '../../../local/merchant';

/* A client that signs by hand, so that it can also sign wrongly. */

export interface Answered {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
  /** Whether the platform's signature fits what it said. */
  readonly isSigned: boolean;
}

interface Wrong {
  readonly privateKey?: string;
  readonly skewSeconds?: number;
  readonly nonce?: string;
  readonly signedBody?: string;
  readonly mchid?: string;
  readonly serial?: string;
  readonly scheme?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const transfers = 'v3/fund-app/mch-transfer/transfer-bills';

/** Asks once; `wrong` says what is not as it should be. */
export async function ask(
  { url, account }: { readonly url: string; readonly account: MerchantAccount },
  method: 'GET' | 'POST',
  path: string,
  body = '',
  wrong: Wrong = {},
  now = Date.now(),
): Promise<Answered> {
  const timestamp = String(Math.floor(now / 1000) + (wrong.skewSeconds ?? 0));
  const nonce = wrong.nonce ?? randomBytes(16).toString('hex');
  const text = [method, `/${path}`, timestamp, nonce, wrong.signedBody ?? body, ''].join('\n');
  const signature = createSign('RSA-SHA256')
    .update(text)
    .sign(wrong.privateKey ?? account.privateKey, 'base64');
  const said = { mchid: wrong.mchid ?? account.mchid, nonce_str: nonce, signature, timestamp, serial_no: wrong.serial ?? account.serial }; // prettier-ignore
  const fields = Object.entries(said).map(([name, value]) => `${name}="${value}"`);
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      accept: 'application/json',
      'user-agent': 'by-hand',
      authorization: `${wrong.scheme ?? 'WECHATPAY2-SHA256-RSA2048'} ${fields.join(',')}`,
      ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
      ...wrong.headers,
    },
    ...(method === 'POST' ? { body } : {}),
  });
  const answer = await response.text();
  return { status: response.status, json: jsonOf(answer), isSigned: fits(response.headers, answer, account) };
}

const jsonOf = (text: string): Readonly<Record<string, unknown>> => {
  const value: unknown = text.startsWith('{') ? JSON.parse(text) : { text };
  return { ...(value as object) };
};

function fits(headers: Headers, body: string, account: MerchantAccount): boolean {
  const text = [headers.get('wechatpay-timestamp'), headers.get('wechatpay-nonce'), body, ''].join('\n');
  const signature = headers.get('wechatpay-signature') ?? '';
  const isKnown = headers.get('wechatpay-serial') === account.publicKeyId;
  return isKnown && createVerify('RSA-SHA256').update(text).verify(account.publicKey, signature, 'base64');
}

/** A transfer that the platform takes; `change` replaces fields, undefined leaves one out. */
export const transfer = (account: MerchantAccount, change: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    appid: account.appid,
    out_bill_no: 'RW0001',
    transfer_scene_id: '1002',
    openid: 'o-payee',
    transfer_amount: 2000,
    transfer_remark: '平安校园奖励',
    notify_url: 'https://pay.example.com/notice',
    user_recv_perception: '行政奖励',
    transfer_scene_report_infos: [{ info_type: '补贴类型', info_content: '平安校园奖励' }],
    ...change,
  });

export const sealName = (name: string, { publicKey }: MerchantAccount): string =>
  publicEncrypt(
    { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
    Buffer.from(name),
  ).toString('base64');

/** What a notice says, opened with the APIv3 key. */
export function opened(body: string, key: string): Readonly<Record<string, unknown>> {
  const { resource } = JSON.parse(body) as { resource: Readonly<Record<'ciphertext' | 'nonce' | 'associated_data', string>> }; // prettier-ignore
  const bytes = Buffer.from(resource.ciphertext, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', key, resource.nonce);
  cipher.setAAD(Buffer.from(resource.associated_data)).setAuthTag(bytes.subarray(-16));
  return JSON.parse(Buffer.concat([cipher.update(bytes.subarray(0, -16)), cipher.final()]).toString()) as Record<string, unknown>; // prettier-ignore
}
