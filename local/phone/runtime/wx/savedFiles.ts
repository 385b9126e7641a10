const STORE = 'files';

/** One file kept on the phone. */
export interface SavedFile {
  readonly blob: Blob;
  /** Seconds since 1970. */
  readonly createTime: number;
}

let opened: { readonly owner: string; readonly database: Promise<IDBDatabase> } | undefined;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the file store failed'));
  });

function database(owner: string): Promise<IDBDatabase> {
  if (opened?.owner === owner) return opened.database;
  const request = indexedDB.open(`phone-files:${owner}`, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
  opened = { owner, database: settled(request) };
  return opened.database;
}

async function inStore<T>(
  owner: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const base = await database(owner);
  return settled(work(base.transaction(STORE, mode).objectStore(STORE)));
}

/** Keeps a file under a path for one person; it survives a reload. */
export async function keepFile(owner: string, path: string, blob: Blob): Promise<void> {
  const file: SavedFile = { blob, createTime: Math.floor(Date.now() / 1000) };
  await inStore(owner, 'readwrite', (store) => store.put(file, path));
}

/** The file under a path, or undefined. */
export const keptFile = (owner: string, path: string): Promise<SavedFile | undefined> =>
  inStore(owner, 'readonly', (store) => store.get(path) as IDBRequest<SavedFile | undefined>);

/** Removes the file under a path. */
export const dropFile = (owner: string, path: string): Promise<undefined> =>
  inStore(owner, 'readwrite', (store) => store.delete(path));

/** All paths kept for one person. */
export async function keptPaths(owner: string): Promise<readonly string[]> {
  const keys = await inStore(owner, 'readonly', (store) => store.getAllKeys());
  return keys.filter((key): key is string => typeof key === 'string');
}
