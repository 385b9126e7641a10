import type { Callback } from '../fields';

/** Events between two pages, as `wx.navigateTo` gives them to both. */
export class EventChannel {
  private readonly listeners = new Map<string, Callback[]>();

  /** Where `emit` goes; its own listeners unless the channel has another end. */
  constructor(private readonly other?: () => EventChannel) {}

  on(name: string, listener: Callback): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }

  once(name: string, listener: Callback): void {
    const first: Callback = (...values) => {
      this.off(name, first);
      listener(...values);
    };
    this.on(name, first);
  }

  off(name: string, listener?: Callback): void {
    const left = (this.listeners.get(name) ?? []).filter(
      (item) => listener !== undefined && item !== listener,
    );
    this.listeners.set(name, left);
  }

  emit(name: string, ...values: unknown[]): void {
    const end = this.other?.() ?? this;
    for (const listener of end.listeners.get(name) ?? []) listener(...values);
  }
}

/** Two ends of one channel: what one emits the other hears. */
export function channelPair(): readonly [EventChannel, EventChannel] {
  const near: EventChannel = new EventChannel(() => far);
  const far: EventChannel = new EventChannel(() => near);
  return [near, far];
}
