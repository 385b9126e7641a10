import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { insert } from '../../../local/cloud/database/documents';
import { openDriver, type Driver } from '../../../local/cloud/database/driver';
import { Store } from '../../../local/cloud/database/store';
import { freshFolder } from './support';

let data: ReturnType<typeof freshFolder>;
let store: Store;
let driver: Driver;
let disk: { readonly yield: () => void; readonly fail: (error: Error) => void }[];

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Lets the commit of this turn happen, and what waits for it. */
async function turns(): Promise<void> {
  for (let nth = 0; nth < 5; nth += 1) await turn();
}

beforeEach(() => {
  data = freshFolder();
  disk = [];
  driver = openDriver(join(data.folder, 'db.sqlite'));
  const sync = (): Promise<void> =>
    new Promise((resolve, reject) => {
      disk.push({ yield: resolve, fail: reject });
    });
  store = new Store({ ...driver, sync }, [{ name: 'letters' }], 30);
});
afterEach(() => {
  store.close();
  data.remove();
});

async function write(id: string): Promise<string> {
  await insert(store, 'letters', [{ _id: id }]);
  await store.settled();
  return id;
}

describe('a write', () => {
  it('is not acknowledged before the disk has it', async () => {
    let done = '';
    const written = write('a').then((id) => (done = id));
    await turns();
    expect([done, disk.length]).toEqual(['', 1]);
    disk[0]?.yield();
    await written;
    expect(done).toBe('a');
    expect(store.settled()).toBeUndefined();
  });

  it('that comes while the disk is busy waits for the next synchronisation, together with the others', async () => {
    const done: string[] = [];
    const note = (id: string) => done.push(id);
    const first = write('a').then(note);
    await turns();
    const others = [write('b').then(note)];
    await turns();
    others.push(write('c').then(note));
    await turns();
    expect([done, disk.length]).toEqual([[], 1]);
    disk[0]?.yield();
    await first;
    await turns();
    expect([done, disk.length]).toEqual([['a'], 2]);
    disk[1]?.yield();
    await Promise.all(others);
    expect([done, disk.length]).toEqual([['a', 'b', 'c'], 2]);
  });

  it('fails when the disk fails, and the next one does not', async () => {
    const failed = write('a').catch((error: unknown) => error);
    await turns();
    disk[0]?.fail(new Error('no disk'));
    expect(await failed).toEqual(new Error('no disk'));
    const written = write('b');
    await turns();
    disk[1]?.yield();
    expect(await written).toBe('b');
  });

  it('reaches the disk through the real driver', async () => {
    await insert(store, 'letters', [{ _id: 'a' }]);
    await turns();
    await expect(driver.sync()).resolves.toBeUndefined();
  });
});
