import type { Reply } from '../../typings/contract';
import type { Receipt } from '../../typings/report';

/** What the platform under the mini-program would do: storage, files, uploads and calls, all in memory. */
export interface FakePhone {
  readonly storage: Map<string, unknown>;
  readonly uploads: string[];
  readonly calls: { readonly action: string; readonly ask: unknown; readonly as?: string }[];
  readonly subscribed: string[][];
  /** Paths whose upload fails. */
  readonly broken: Set<string>;
  /** Paths that the phone no longer has. */
  readonly gone: Set<string>;
  /** Addresses that pages went on to. */
  readonly opened: string[];
  /** Where pages were scrolled to, by selector. */
  readonly scrolls: string[];
  /** Milliseconds that keeping a picture takes. */
  keepMilliseconds: number;
  answer: (action: string) => Promise<unknown>;
  /** What the network listener of the mini-program was given. */
  network: (connected: boolean) => void;
}

interface Callbacks {
  readonly success?: (result: unknown) => void;
  readonly fail?: (error: unknown) => void;
}

export const receipt: Receipt = {
  id: 'r1',
  number: 'W01-1',
  pickupCode: null,
  said: '已送达青石小学责任网格员。',
  next: '',
  calls: [],
  already: false,
};

const settle = ({ success, fail }: Callbacks, ok: boolean, result: unknown, milliseconds = 0): void => {
  setTimeout(() => {
    if (ok) success?.(result);
    if (!ok) fail?.({ errMsg: 'fail' });
  }, milliseconds);
};

/** Puts a fresh phone under the mini-program's feet as the global `wx`. */
export function putFakePhone(): FakePhone {
  const phone: FakePhone = {
    storage: new Map(),
    uploads: [],
    calls: [],
    subscribed: [],
    broken: new Set(),
    gone: new Set(),
    opened: [],
    scrolls: [],
    keepMilliseconds: 0,
    answer: () => Promise.resolve({ ok: true, answer: receipt } satisfies Reply<'report.submit'>),
    network: () => undefined,
  };
  const files = {
    getFileInfo: (asked: Callbacks & { filePath: string }) =>
      settle(asked, !phone.gone.has(asked.filePath), { digest: `hash of ${asked.filePath}` }),
    saveFile: (asked: Callbacks & { tempFilePath: string }) =>
      settle(asked, true, { savedFilePath: `saved/${asked.tempFilePath}` }, phone.keepMilliseconds),
    removeSavedFile: (asked: Callbacks) => settle(asked, true, {}),
  };
  const wx = {
    getStorageSync: (key: string): unknown => structuredClone(phone.storage.get(key) ?? ''),
    setStorageSync: (key: string, value: unknown) => phone.storage.set(key, structuredClone(value)),
    removeStorageSync: (key: string) => phone.storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
    getFileSystemManager: () => files,
    getImageInfo: () => Promise.resolve({ width: 800, height: 600 }),
    getNetworkType: () => undefined,
    getAppBaseInfo: () => ({ fontSizeScaleFactor: 1 }),
    setNavigationBarTitle: () => Promise.resolve(),
    redirectTo: ({ url }: { url: string }) => Promise.resolve(phone.opened.push(url)),
    pageScrollTo: ({ selector }: { selector: string }) => Promise.resolve(phone.scrolls.push(selector)),
    onNetworkStatusChange: (listen: (change: { isConnected: boolean }) => void) => {
      phone.network = (isConnected) => listen({ isConnected });
    },
    requestSubscribeMessage: ({ tmplIds }: { tmplIds: string[] }) => {
      phone.subscribed.push(tmplIds);
      return Promise.resolve(Object.fromEntries(tmplIds.map((id) => [id, 'accept'])));
    },
    cloud: {
      init: () => undefined,
      callFunction: async ({ data }: { data: FakePhone['calls'][number] }) => {
        phone.calls.push(data);
        return { result: await phone.answer(data.action) };
      },
      uploadFile: (asked: Callbacks & { cloudPath: string; filePath: string }) => {
        phone.uploads.push(asked.cloudPath);
        settle(asked, !phone.broken.has(asked.filePath), { fileID: `cloud://env.1/${asked.cloudPath}` });
      },
    },
  };
  Object.assign(globalThis, { wx });
  return phone;
}
