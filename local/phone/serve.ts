import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { problemsHtml } from './build/pages';
import type { BuildResult } from './options';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Answers `/`, `/phone/` and files below it from the built folder; false for every other path or method. */
export async function serve(
  outFolder: string,
  lastBuild: BuildResult | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const name = fileFor(request.url ?? '/');
  if (name === undefined) return false;
  if (name.endsWith('.html') && lastBuild?.ok === false) {
    send(response, 500, TYPES['.html'], Buffer.from(problemsHtml(lastBuild.problems)));
    return true;
  }
  const file = path.join(outFolder, name);
  if (!file.startsWith(outFolder + path.sep)) return false;
  const content = await fs.promises.readFile(file).catch(() => undefined);
  if (content === undefined) send(response, 404, 'text/plain', Buffer.from('not found'));
  else send(response, 200, TYPES[path.extname(file).toLowerCase()], content);
  return true;
}

function fileFor(url: string): string | undefined {
  const pathname = decoded(url.split(/[?#]/)[0] ?? '/');
  if (pathname === '/') return 'desk.html';
  if (pathname === '/phone/') return 'phone.html';
  return pathname?.startsWith('/phone/') === true ? pathname.slice('/phone/'.length) : undefined;
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, type: string | undefined, content: Buffer): void {
  response.writeHead(status, {
    'content-type': type ?? 'application/octet-stream',
    'content-length': content.byteLength,
    'cache-control': 'no-store',
  });
  response.end(content);
}
