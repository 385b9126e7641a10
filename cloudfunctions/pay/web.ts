import * as z from 'zod';

/** A request as CloudBase's HTTP access hands it to a function. */
export interface WebRequest {
  readonly method: string;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What HTTP access makes an answer of. */
export interface WebAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const mostCharacters = 16_384;

const shape = z.object({
  httpMethod: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().max(mostCharacters).default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** Null when it is none: then another function calls. NB: whoever comes over HTTP cannot leave `httpMethod` out. */
export function webRequest(event: unknown): WebRequest | 'malformed' | null {
  if (typeof event !== 'object' || event === null || !('httpMethod' in event)) return null;
  const { data } = shape.safeParse(event);
  if (data === undefined) return 'malformed';
  const headers = Object.entries(data.headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    method: data.httpMethod,
    headers: Object.fromEntries(headers),
    body: data.isBase64Encoded ? Buffer.from(data.body, 'base64').toString() : data.body,
  };
}

/** WeChat Pay reads the status: 200 is the end of it, anything else is told again later. */
export const webAnswer = (statusCode: number): WebAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(statusCode === 200 ? { code: 'SUCCESS' } : { code: 'FAIL', message: '没有收下' }),
});
