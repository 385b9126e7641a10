import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { StartError } from '../startError';

/** Answers a request of this machine. */
export type Handle = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

const HOSTS = new Set(['127.0.0.1', 'localhost']);

// Longer than the SDK's agents keep an idle socket, so that none is closed under a request.
const KEEP_ALIVE_MS = 75_000;

const nameOf = (host: string): string => host.replace(/:\d+$/, '');

/** False for requests that a page of another site makes, or that came by a foreign name (DNS rebinding). */
function isOurs(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  const origin = request.headers.origin;
  if (!HOSTS.has(nameOf(host))) return false;
  return origin === undefined || origin === `http://${host}`;
}

function refuse(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

async function answer(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurs(request)) {
    refuse(response, 403, 'the local cloud answers pages of this machine only');
    return;
  }
  try {
    await handle(request, response, new URL(request.url ?? '/', 'http://127.0.0.1'));
  } catch (error) {
    refuse(response, 500, error instanceof Error ? error.message : String(error));
  }
}

/** Listens on 127.0.0.1; a port in use is one clear sentence. */
export async function listen(
  port: number,
  handle: Handle,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((request, response) => void answer(handle, request, response));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = KEEP_ALIVE_MS + 5000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portError(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : port };
}

function portError(error: Error & { readonly code?: string }, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new StartError(`端口 ${port} 已被占用，请关闭占用它的程序，或用 --port 换一个端口。`);
  if (error.code === 'EACCES')
    return new StartError(`没有权限使用端口 ${port}，请用 --port 换一个 1024 以上的端口。`);
  return error;
}

/** Stops listening and drops open connections. */
export async function stopServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
