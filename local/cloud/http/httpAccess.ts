import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FunctionHost } from '../functions/host';
import { readBody } from './body';

const MOST_BYTES = 100 * 1024;

interface Access {
  readonly host: FunctionHost;
  readonly envId: string;
  /** Which function answers below which path. */
  readonly paths: Readonly<Record<string, string>>;
}

interface Integrated {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/**
 * HTTP access: hands a request to a function as CloudBase does, and makes an answer of what it returns: of
 * `{ statusCode, headers, body }` that one, of anything else JSON with 200. False when no function has the path.
 */
export async function serveHttpAccess(
  { host, envId, paths }: Access,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  const path = Object.keys(paths).find((one) => url.pathname === one || url.pathname.startsWith(`${one}/`));
  const name = path === undefined ? undefined : paths[path];
  if (name === undefined) return false;
  const body = await readBody(request, MOST_BYTES);
  const event = JSON.stringify({
    path: url.pathname,
    httpMethod: request.method ?? 'GET',
    headers: flat(request.headers),
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { envId, sourceIp: '127.0.0.1' },
    body: body.toString(),
    isBase64Encoded: false,
  });
  send(await answered(host, name, event), response);
  return true;
}

async function answered(host: FunctionHost, name: string, event: string): Promise<Integrated> {
  try {
    const result: unknown = JSON.parse(await host.invoke({ name, event, source: '' }));
    return isIntegrated(result) ? result : { statusCode: 200, body: JSON.stringify(result) };
  } catch (error) {
    host.note(name, error instanceof Error ? error.message : String(error));
    return { statusCode: 500, body: '' };
  }
}

const isIntegrated = (result: unknown): result is Integrated =>
  typeof result === 'object' &&
  result !== null &&
  'statusCode' in result &&
  typeof result.statusCode === 'number';

function flat(headers: IncomingMessage['headers']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : (value ?? ''),
    ]),
  );
}

function send(
  { statusCode, headers, body = '', isBase64Encoded = false }: Integrated,
  response: ServerResponse,
): void {
  response.writeHead(statusCode, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(isBase64Encoded ? Buffer.from(body, 'base64') : body);
}
