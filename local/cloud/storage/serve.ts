import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Files, StoredFile } from './files';

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

/** One byte range of a file, as video players ask for it; undefined for the whole file. */
function rangeOf(
  header: string | undefined,
  bytes: number,
): { readonly start: number; readonly end: number } | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined) return undefined;
  const range = { start: Number(first), end: last ? Math.min(Number(last), bytes - 1) : bytes - 1 };
  return range.start <= range.end ? range : undefined;
}

async function send(file: StoredFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const range = rangeOf(request.headers.range, file.bytes);
  response.writeHead(range ? 206 : 200, {
    'content-type': file.contentType,
    'content-length': range ? range.end - range.start + 1 : file.bytes,
    'accept-ranges': 'bytes',
    ...(range ? { 'content-range': `bytes ${range.start}-${range.end}/${file.bytes}` } : {}),
    // An uploaded page must not run as ours: it shares the origin with the doors.
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=3600',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(file.read(range), response);
}

/** Serves `PUT` (upload) and `GET`/`HEAD` (download) of signed storage URLs; `tail` is what follows /storage/. */
export async function serveStorage(
  files: Files,
  tail: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const putting = request.method === 'PUT';
  const path = files.verifyTail(tail, putting ? 'put' : 'get');
  if (path === undefined) {
    end(response, 403);
    return;
  }
  if (putting) {
    await files.write(path, request);
    end(response, 200);
    return;
  }
  const file = files.find(path);
  if (!file) {
    end(response, 404);
    return;
  }
  await send(file, request, response);
}
