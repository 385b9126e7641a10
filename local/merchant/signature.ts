import { createCipheriv, createSign, createVerify, randomBytes } from 'node:crypto';
import { MerchantError } from './errors';
import type { Keys } from './keys';

const scheme = 'WECHATPAY2-SHA256-RSA2048';
const mostSkewSeconds = 300;

/** One request as it is signed: the path with its query, the body as it was sent. */
export interface Signed {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly authorization: string | undefined;
}

/**
 * Verifies `Authorization`: scheme, every field once, the merchant, its certificate, the clock within five minutes, a
 * nonce that was not seen, the signature over method, path, time, nonce and body. NB: the platform itself forgets to
 * check nonces; this one does not.
 */
export class Gatekeeper {
  private readonly nonces = new Map<string, number>();
  private second = { at: 0, calls: 0 };

  constructor(
    private readonly keys: Keys,
    private readonly now: () => number,
    private readonly mostASecond: number,
  ) {}

  check({ method, path, body, authorization }: Signed): void {
    const said = fieldsOf(authorization);
    const seconds = Math.floor(this.now() / 1000);
    if (said.get('mchid') !== this.keys.account.mchid) refuse('商户号不存在');
    if (said.get('serial_no') !== this.keys.account.serial) refuse('商户证书序列号有误');
    const nonce = said.get('nonce_str') ?? '';
    const timestamp = said.get('timestamp') ?? '';
    if (!/^\d{10}$/.test(timestamp) || Math.abs(seconds - Number(timestamp)) > mostSkewSeconds)
      refuse('请求时间与服务器相差超过 5 分钟');
    const text = [method, path, timestamp, nonce, body, ''].join('\n');
    const isOurs = createVerify('RSA-SHA256')
      .update(text)
      .verify(this.keys.merchantPublicKey, said.get('signature') ?? '', 'base64');
    if (!isOurs) refuse('签名验证失败');
    this.once(nonce, seconds);
    this.limit(seconds);
  }

  private limit(at: number): void {
    this.second = { at, calls: at === this.second.at ? this.second.calls + 1 : 1 };
    if (this.second.calls > this.mostASecond) throw new MerchantError('RATELIMIT_EXCEEDED');
  }

  private once(nonce: string, seconds: number): void {
    for (const [old, at] of this.nonces) if (seconds - at > 2 * mostSkewSeconds) this.nonces.delete(old);
    if (this.nonces.has(nonce)) refuse('随机串重复使用');
    this.nonces.set(nonce, seconds);
  }
}

const names = ['mchid', 'nonce_str', 'signature', 'timestamp', 'serial_no'] as const;

function fieldsOf(authorization: string | undefined): ReadonlyMap<string, string> {
  const [type, rest = ''] = (authorization ?? '').split(/ (.*)/s);
  if (type !== scheme) refuse('认证类型有误');
  const found = [...rest.matchAll(/(?:^|,)\s*(\w+)="([^"]*)"/g)];
  const said = new Map(found.map(([, name = '', value = '']) => [name, value]));
  if (found.length !== names.length || names.some((name) => (said.get(name) ?? '') === ''))
    refuse('认证信息不完整');
  return said;
}

function refuse(message: string): never {
  throw new MerchantError('SIGN_ERROR', message);
}

/** The four headers that show that the platform said this. */
export function signedHeaders(keys: Keys, body: string, now: number): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const nonce = randomBytes(16).toString('hex');
  const text = [timestamp, nonce, body, ''].join('\n');
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': keys.account.publicKeyId,
    'Wechatpay-Signature-Type': scheme,
    'Wechatpay-Signature': createSign('RSA-SHA256').update(text).sign(keys.platformPrivateKey, 'base64'),
  };
}

/** A notice's `resource`: AES-256-GCM under the APIv3 key, the tag behind the text. */
export function sealed(keys: Keys, plain: string): object {
  const nonce = randomBytes(6).toString('hex');
  const associated = 'mch_payment';
  const cipher = createCipheriv('aes-256-gcm', keys.account.apiV3Key, nonce);
  cipher.setAAD(Buffer.from(associated));
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    original_type: 'mch_payment',
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: text.toString('base64'),
    associated_data: associated,
    nonce,
  };
}
