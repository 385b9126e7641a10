import type { BootConfig } from '../config';
import { type Callback, type Fields, isCallback } from '../fields';
import { defineGlobals } from '../global';
import { recordError } from '../preview';

/** How the mini-program was entered. */
export interface Entry {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly scene: number;
  readonly referrerInfo: object;
}

/** The App object and the listeners of `wx.onApp…`. */
export class AppLife {
  private app: Fields = {};
  private readonly listeners = new Map<string, Set<Callback>>();
  launch: Entry;
  entered: Entry;

  constructor(config: BootConfig) {
    this.launch = { path: config.app.entry, query: {}, scene: 1001, referrerInfo: {} };
    this.entered = this.launch;
    defineGlobals({
      App: (definition: object) => (this.app = Object.assign(Object.create({}) as Fields, definition)),
      getApp: () => this.app,
    });
  }

  on(name: string, listener: Callback): void {
    this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(listener));
  }

  off(name: string, listener?: Callback): void {
    if (listener === undefined) this.listeners.delete(name);
    else this.listeners.get(name)?.delete(listener);
  }

  /** The listener that was put there last: of some events WeChat keeps no other. */
  lastOf(name: string): Callback | undefined {
    return [...(this.listeners.get(name) ?? [])].at(-1);
  }

  /** Calls every listener of an event such as `ThemeChange`. */
  tell(name: string, ...values: unknown[]): void {
    for (const listener of this.listeners.get(name) ?? []) listener(...values);
  }

  start(entry: Entry): void {
    this.launch = entry;
    this.entered = entry;
    this.call('onLaunch', entry);
    this.show(entry);
  }

  show(entry: Entry = this.entered): void {
    this.entered = entry;
    this.call('onShow', entry);
    this.tell('AppShow', entry);
  }

  hide(): void {
    this.call('onHide');
    this.tell('AppHide', { reason: 0 });
  }

  pageNotFound(entry: Entry): void {
    this.call('onPageNotFound', { ...entry, isEntryPage: true });
    this.tell('PageNotFound', { ...entry, isEntryPage: true });
  }

  call(name: string, ...values: unknown[]): void {
    const method = this.app[name];
    if (!isCallback(method)) return;
    try {
      const answer = method.apply(this.app, values);
      if (answer instanceof Promise) answer.catch((error: unknown) => recordError(error, `App ${name}`));
    } catch (error) {
      recordError(error, `App ${name}`);
    }
  }
}
