import Decorator from 'wechatpay-axios-plugin/lib/decorator';
import * as z from 'zod';
import type { MerchantConfig } from './config';

/** What the merchant's platform made of a request. Unheard: no answer, or one that proves nothing. */
export type Reply =
  | { readonly kind: 'said'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unheard' };

export interface Request {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly body?: object;
  /** True where the answer is a file, whose fingerprint was signed before. */
  readonly isFile?: true;
}

export type Client = (request: Request) => Promise<Reply>;

/** A function has 20 seconds: two requests have to fit, and the database around them. */
const patienceMilliseconds = 6000;

const platform = 'https://api.mch.weixin.qq.com/';

const refusal = z.object({
  response: z.object({ status: z.number().min(400).max(499), data: z.object({ code: z.string() }) }),
});

/** Signs, sends and verifies in public-key mode: an answer that is not signed with the known key was not heard. */
export function openClient(config: MerchantConfig): Client {
  const { v3 } = new Decorator({
    mchid: config.mchid,
    serial: config.serial,
    privateKey: config.privateKey,
    certs: { [config.publicKeyId]: config.publicKey },
    baseURL: config.url ?? platform,
    timeout: patienceMilliseconds,
    maxRedirects: 0,
    proxy: false,
  });
  return async ({ method, path, body, isFile }) => {
    try {
      const headers = { 'Wechatpay-Serial': config.publicKeyId };
      const { data } = await v3.request<unknown>({
        method,
        url: path,
        headers,
        ...(body === undefined ? {} : { data: body }),
        ...(isFile === true ? { responseType: 'text', transformResponse: [(text: unknown) => text] } : {}),
      });
      return typeof data === 'object' || isFile === true
        ? { kind: 'said', value: data }
        : { kind: 'unheard' };
    } catch (error) {
      // NB: the error holds the whole request and its keys: nothing of it is passed on.
      const parsed = refusal.safeParse(error);
      return parsed.success ? { kind: 'refused', code: parsed.data.response.data.code } : { kind: 'unheard' };
    }
  };
}
