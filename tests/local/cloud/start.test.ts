import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startCloud, StartError, type Cloud } from '../../../local/cloud';
import { call, door, freshFolder, OPTIONS } from './support';

const tidy: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const one of tidy.splice(0).reverse()) await one();
});

function folder(): string {
  const fresh = freshFolder();
  tidy.push(fresh.remove);
  return fresh.folder;
}

async function start(dataFolder: string, changes: object = {}): Promise<Cloud> {
  const cloud = await startCloud({ ...OPTIONS, dataFolder, ...changes });
  tidy.push(() => cloud.close());
  return cloud;
}

describe('starting', () => {
  it('refuses a port in use with one sentence, and leaves the folder free', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    tidy.push(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const data = folder();
    await expect(start(data, { port })).rejects.toThrow(StartError);
    await expect(start(data, { port })).rejects.toThrow(`端口 ${port} 已被占用`);
    expect((await start(data)).port).toBeGreaterThan(0);
  });

  it('refuses a second cloud on the same folder, and lets the next one in after close', async () => {
    const data = folder();
    const first = await startCloud({ ...OPTIONS, dataFolder: data });
    await expect(start(data)).rejects.toThrow('正被另一个本地云使用');
    await first.close();
    await start(data);
  });

  it('refuses a folder that cannot be made', async () => {
    const data = folder();
    writeFileSync(join(data, 'file'), '');
    await expect(start(join(data, 'file', 'below'))).rejects.toThrow('无法写入');
  });

  it.each([
    [{ collections: [{ name: 'bad name' }] }, '集合名'],
    [{ collections: [{ name: 'ok', indexes: [{ name: 'i', keys: [['a"; DROP', 1]] }] }] }, '索引'],
  ])('refuses a table of collections that is wrong: %j', async (changes, message) => {
    await expect(start(folder(), changes)).rejects.toThrow(message);
  });

  it('plants the seed once, and again only at reset', async () => {
    const data = folder();
    const seed = { plain: [{ _id: 's', n: 1, at: new Date(5) }] };
    const first = await startCloud({ ...OPTIONS, dataFolder: data, seed });
    first.store.driver.exec(`DELETE FROM "doc_plain"`);
    await first.close();
    const second = await start(data, { seed });
    const count = (): unknown =>
      second.store.driver.prepare('SELECT count(*) AS n FROM "doc_plain"').get([])?.['n'];
    expect(count()).toBe(0);
    await second.reset();
    expect(count()).toBe(1);
  });

  it('indexes what is already stored when the table of indexes changes', async () => {
    const data = folder();
    const first = await startCloud({
      ...OPTIONS,
      dataFolder: data,
      seed: {
        plain: [
          { _id: 'a', n: 1 },
          { _id: 'b', n: [1, 2] },
        ],
      },
    });
    await first.close();
    const collections = [{ name: 'plain', indexes: [{ name: 'n', keys: [['n', 1] as const] }] }];
    const second = await start(data, { collections });
    expect(second.store.collection('plain').multikey.has('n')).toBe(true);
    expect(
      second.store.driver.prepare('SELECT "f:n" AS n FROM "doc_plain" WHERE k = ?').get(['a']),
    ).toMatchObject({ n: 1 });
  });

  it('keeps consents over a restart', async () => {
    const data = folder();
    const first = await startCloud({ ...OPTIONS, dataFolder: data });
    first.wechat.credit.add('o-a', 'tpl-1', 2);
    await first.close();
    expect((await start(data)).wechat.credit.leftFor('o-a', 'tpl-1')).toBe(2);
  });
});

describe('the doors', () => {
  const raw = (
    cloud: Cloud,
    headers: Record<string, string>,
    path = '/__local/reset',
    method = 'POST',
  ): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: cloud.port, path, method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asked.on('error', reject);
      asked.end();
    });

  it('open to this machine only: no foreign page, no foreign name', async () => {
    const cloud = await start(folder());
    expect(await raw(cloud, { origin: 'https://example.com' })).toBe(403);
    expect(await raw(cloud, { host: 'example.com' })).toBe(403);
    expect(await raw(cloud, { origin: cloud.url })).toBe(200);
  });

  it('keep uploads inside the folder and serve them with their type, in parts when asked', async () => {
    const cloud = await start(folder());
    for (const path of ['', '../a', 'a/../../b', '/etc/a', 'a//b', 'a\\b', 'a\u0000b', 'x'.repeat(900)]) {
      const response = await fetch(`${cloud.url}/__local/upload?path=${encodeURIComponent(path)}`, {
        method: 'POST',
        body: 'x',
      });
      expect(response.status).toBe(400);
    }
    const stored = await fetch(`${cloud.url}/__local/upload?path=${encodeURIComponent('照片/1.png')}`, {
      method: 'POST',
      body: 'abcdef',
    });
    const { fileID } = (await stored.json()) as { fileID: string };
    const { fileList } = (await door(cloud, '/__local/temp-urls', { fileIDs: [fileID, 'cloud://x/y'] })) as {
      fileList: { tempFileURL: string; status: number }[];
    };
    expect(fileList.map((file) => file.status)).toEqual([0, 1]);
    const link = fileList[0]?.tempFileURL ?? '';
    const part = await fetch(link, { headers: { range: 'bytes=1-2' } });
    expect([part.status, await part.text(), part.headers.get('content-type')]).toEqual([
      206,
      'bc',
      'image/png',
    ]);
    expect((await fetch(link.replace(/get-(\d+)-./, 'get-$1-x'))).status).toBe(403);
    expect((await fetch(link, { method: 'PUT', body: 'evil' })).status).toBe(403);
    await cloud.clock.advance(2 * 86_400_000);
    expect((await fetch(link)).status).toBe(403);
  });

  it('refuse a file that is too large and keep nothing of it', async () => {
    const cloud = await start(folder(), { mostFileBytes: 10 });
    const response = await fetch(`${cloud.url}/__local/upload?path=a.bin`, {
      method: 'POST',
      body: 'x'.repeat(11),
    }).catch(() => undefined);
    expect(response?.status ?? 400).toBe(400);
    expect(
      await door(cloud, '/__local/temp-urls', { fileIDs: ['cloud://local-env.local/a.bin'] }),
    ).toMatchObject({ fileList: [{ status: 1 }] });
  });

  it('leave other paths to what is mounted, and say 404 without it', async () => {
    const mounted = await start(folder(), {
      mount: (asked: { url?: string }, response: { end: (text: string) => void }) => {
        if (asked.url !== '/page') return false;
        response.end('page');
        return true;
      },
    });
    expect(await (await fetch(`${mounted.url}/page`)).text()).toBe('page');
    expect((await fetch(`${mounted.url}/other`)).status).toBe(404);
  });

  it('tell open pages what happened', async () => {
    const cloud = await start(folder());
    const stream = await fetch(`${cloud.url}/__local/stream`);
    const pieces = stream.body?.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
    cloud.emit('reload', { function: 'api' });
    let text = '';
    while (!text.includes('reload')) text += String((await pieces?.next())?.value);
    expect(text).toContain('event: reload\ndata: {"function":"api"}');
    await pieces?.return?.();
  });

  it('answer an SDK action that is not known with its name', async () => {
    const cloud = await start(folder());
    expect(await door(cloud, '/admin', { action: 'database.watchEverything' })).toMatchObject({
      code: 'INVALID_PARAM',
      message: expect.stringContaining('database.watchEverything'),
    });
    expect(
      await door(cloud, '/admin', { action: 'database.getDocument', envName: 'elsewhere' }),
    ).toMatchObject({ code: 'INVALID_ENV' });
  });

  it('forget everything at reset', async () => {
    const cloud = await start(folder());
    await call(cloud, 'api', { do: 'add', doc: { n: 1 } });
    await fetch(`${cloud.url}/__local/upload?path=a.txt`, { method: 'POST', body: 'x' });
    cloud.wechat.credit.add('o-a', 'tpl-1', 1);
    await cloud.clock.advance(5000_000);
    await door(cloud, '/__local/reset', {});
    expect(cloud.store.driver.prepare('SELECT count(*) AS n FROM "doc_things"').get([])).toMatchObject({
      n: 0,
    });
    expect(cloud.wechat.credit.leftFor('o-a', 'tpl-1')).toBe(0);
    expect(Math.abs(cloud.clock.now() - Date.now())).toBeLessThan(50);
    expect(
      await door(cloud, '/__local/temp-urls', { fileIDs: ['cloud://local-env.local/a.txt'] }),
    ).toMatchObject({ fileList: [{ status: 1 }] });
  });
});
