import type { IncomingMessage, ServerResponse } from 'node:http';

const HEARTBEAT_MS = 20_000;

/** Server-Sent Events to every open page: `message`, `clock`, `reload` … */
export class EventStream {
  private readonly listeners = new Set<ServerResponse>();
  private readonly heartbeat = setInterval(() => this.write(': beat\n\n'), HEARTBEAT_MS).unref();

  /** Keeps a response open and sends it everything that is emitted from now on. */
  open(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': open\n\n');
    this.listeners.add(response);
    request.on('close', () => this.listeners.delete(response));
  }

  emit(kind: string, data: unknown): void {
    if (this.listeners.size > 0) this.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  close(): void {
    clearInterval(this.heartbeat);
    for (const listener of this.listeners) listener.end();
    this.listeners.clear();
  }

  private write(text: string): void {
    for (const listener of this.listeners) listener.write(text);
  }
}
