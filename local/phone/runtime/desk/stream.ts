/** What the cloud tells every open page. */
export interface Heard {
  message(call: unknown): void;
  clock(state: unknown): void;
  reload(what: unknown): void;
  reset(): void;
}

/** Listens to the cloud; the browser reconnects by itself. */
export function listen(heard: Heard): void {
  const stream = new EventSource('/__local/stream');
  const on = (name: string, take: (data: unknown) => void): void =>
    stream.addEventListener(name, (event: MessageEvent<string>) => take(JSON.parse(event.data) as unknown));
  on('message', (call) => heard.message(call));
  on('clock', (state) => heard.clock(state));
  on('reload', (what) => heard.reload(what));
  on('reset', () => heard.reset());
}
