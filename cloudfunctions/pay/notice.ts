import Aes from 'wechatpay-axios-plugin/lib/aes';
import Formatter from 'wechatpay-axios-plugin/lib/formatter';
import Rsa from 'wechatpay-axios-plugin/lib/rsa';
import * as z from 'zod';
import type { MerchantConfig } from './config';
import type { Described } from './said.rules';
import type { WebRequest } from './web';

const mostSkewSeconds = 300;

const envelope = z.object({
  event_type: z.literal('MCHTRANSFER.BILL.FINISHED'),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string().max(8192),
    nonce: z.string().max(32),
    associated_data: z.string().max(64).default(''),
  }),
});

const inside = z.object({
  mch_id: z.string(),
  out_bill_no: z.string(),
  state: z.string(),
  transfer_amount: z.number().int(),
  openid: z.string().exactOptional(),
  fail_reason: z.string().exactOptional(),
});

/** A notice that was proved to come from WeChat Pay; or the HTTP status that it is sent away with. */
export type Proved =
  { readonly ok: true; readonly said: Described } | { readonly ok: false; readonly status: 400 | 401 };

/** Verifies key, time and signature, then opens the seal. What is not proved is not read. */
export function provedNotice({ headers, body }: WebRequest, config: MerchantConfig, now: Date): Proved {
  if (!isSigned(headers, body, config, now)) return { ok: false, status: 401 };
  const { data: held } = envelope.safeParse(jsonIn(body));
  const { data: said } = inside.safeParse(
    held === undefined ? null : jsonIn(openedText(held.resource, config)),
  );
  if (said?.mch_id !== config.mchid) return { ok: false, status: 400 };
  return {
    ok: true,
    said: {
      outBillNo: said.out_bill_no,
      state: said.state,
      fen: said.transfer_amount,
      failReason: said.fail_reason ?? '',
      openid: said.openid ?? null,
    },
  };
}

function isSigned(headers: WebRequest['headers'], body: string, config: MerchantConfig, now: Date): boolean {
  const timestamp = headers['wechatpay-timestamp'] ?? '';
  const nonce = headers['wechatpay-nonce'] ?? '';
  const signature = headers['wechatpay-signature'] ?? '';
  if (headers['wechatpay-serial'] !== config.publicKeyId) return false;
  if (!/^\d{10}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > mostSkewSeconds) return false;
  // NB: WeChat Pay sends signatures that begin so, to see whether they are refused.
  if (nonce === '' || signature.startsWith('WECHATPAY/SIGNTEST/')) return false;
  return Rsa.verify(Formatter.response(timestamp, nonce, body), signature, config.publicKey);
}

function openedText(
  { ciphertext, nonce, associated_data: associated }: z.infer<typeof envelope>['resource'],
  config: MerchantConfig,
): string {
  try {
    return Aes.AesGcm.decrypt(ciphertext, config.apiV3Key, nonce, associated);
  } catch {
    return '';
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
