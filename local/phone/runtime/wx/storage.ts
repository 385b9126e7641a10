import { text } from '../fields';
import { Failure } from '../pages/failure';
import { phone } from '../phone';
import { api, type WxGroup } from './call';

const LARGEST_ITEM_BYTES = 1024 * 1024;
const LIMIT_KILOBYTES = 10 * 1024;

/** What the mini-program keeps on the phone; every person has a store of their own, though all share one browser. */
class Storage {
  private get prefix(): string {
    return `phone:${phone().openid}:`;
  }

  has(key: string): boolean {
    return localStorage.getItem(this.prefix + key) !== null;
  }

  /** The value under a key; empty text when there is none, as WeChat answers. */
  read(key: string): unknown {
    const kept = localStorage.getItem(this.prefix + key);
    return kept === null ? '' : (JSON.parse(kept) as unknown);
  }

  /** Keeps a value; refuses more than 1 MB under one key. */
  write(key: string, value: unknown): void {
    const kept = JSON.stringify(value ?? '');
    if (kept.length > LARGEST_ITEM_BYTES) throw new Failure('setStorage:fail exceed storage item max length');
    localStorage.setItem(this.prefix + key, kept);
  }

  remove(key: string): void {
    localStorage.removeItem(this.prefix + key);
  }

  /** Keys that the mini-program wrote; the phone's own begin with a NUL and stay hidden. */
  get keys(): readonly string[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => key.slice(this.prefix.length))
      .filter((key) => !key.startsWith('\u0000'));
  }

  clear(): void {
    for (const key of this.keys) this.remove(key);
  }

  get summary(): object {
    const bytes = this.keys.reduce(
      (sum, key) => sum + (localStorage.getItem(this.prefix + key)?.length ?? 0),
      0,
    );
    return { keys: this.keys, currentSize: Math.ceil(bytes / 1024), limitSize: LIMIT_KILOBYTES };
  }
}

/** The storage of this phone's person. */
export const storage = new Storage();

/** Storage functions of `wx`. */
export const storageFunctions: WxGroup = {
  getStorageSync: (key: string) => storage.read(key),
  setStorageSync: (key: string, value: unknown) => storage.write(key, value),
  removeStorageSync: (key: string) => storage.remove(key),
  clearStorageSync: () => storage.clear(),
  getStorageInfoSync: () => storage.summary,
  getStorage: api('getStorage', (options) => {
    const key = text(options, 'key');
    if (!storage.has(key)) throw new Failure('getStorage:fail data not found');
    return { data: storage.read(key) };
  }),
  setStorage: api('setStorage', (options) => storage.write(text(options, 'key'), options['data'])),
  removeStorage: api('removeStorage', (options) => storage.remove(text(options, 'key'))),
  clearStorage: api('clearStorage', () => storage.clear()),
  getStorageInfo: api('getStorageInfo', () => storage.summary),
};
