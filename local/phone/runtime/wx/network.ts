import { Failure } from '../pages/failure';

type Listener = (state: { readonly isConnected: boolean; readonly networkType: string }) => void;

/** The phone's network: the browser's, unless the switch is off. */
class Network {
  private switchedOn = true;
  private told = navigator.onLine;
  private readonly listeners = new Set<Listener>();
  private readonly running = new Set<AbortController>();

  constructor() {
    window.addEventListener('online', () => this.announce());
    window.addEventListener('offline', () => this.announce());
  }

  get online(): boolean {
    return this.switchedOn && navigator.onLine;
  }

  get type(): string {
    return this.online ? 'wifi' : 'none';
  }

  /** Switches the network; whatever is on its way is cut off when it goes. */
  set(on: boolean): void {
    this.switchedOn = on;
    this.announce();
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs a request that ends when the network goes or `abort` is called. */
  async run<T>(
    name: string,
    work: (signal: AbortSignal) => Promise<T>,
    controller = new AbortController(),
  ): Promise<T> {
    if (!this.online) throw new Failure(`${name}:fail net::ERR_INTERNET_DISCONNECTED`, -1, 600001);
    this.running.add(controller);
    try {
      return await work(controller.signal);
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw new Failure(`${name}:fail ${this.reasonFor(controller)}`, -1, 600001);
    } finally {
      this.running.delete(controller);
    }
  }

  private reasonFor(controller: AbortController): string {
    return controller.signal.aborted && this.online ? 'abort' : 'net::ERR_CONNECTION_RESET';
  }

  private announce(): void {
    if (this.online === this.told) return;
    this.told = this.online;
    if (!this.online) for (const controller of this.running) controller.abort();
    const state = { isConnected: this.online, networkType: this.type };
    for (const listener of this.listeners) listener(state);
  }
}

/** The network of this phone. */
export const network = new Network();
