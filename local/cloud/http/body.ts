import type { IncomingMessage, ServerResponse } from 'node:http';
import { PlatformError } from '../platformError';

/** Reads a whole body; refuses more than `most` bytes. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  return await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= most) {
        chunks.push(chunk);
        return;
      }
      request.removeAllListeners('data');
      request.resume();
      reject(new PlatformError('EXCEED_MAX_PAYLOAD_SIZE', `request is larger than ${most} bytes`));
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/** Sends JSON that is already text. */
export function sendJsonText(
  response: ServerResponse,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  // NB: text, unlike bytes, leaves in one piece with the head.
  response.end(text);
}

/** Sends a value as JSON. */
export function sendJson(
  response: ServerResponse,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  sendJsonText(response, JSON.stringify(value), headers);
}
