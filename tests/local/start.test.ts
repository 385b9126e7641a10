import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/* The whole product, started as a person starts it. */

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

interface Started {
  readonly url: string;
  readonly said: () => string;
  readonly stop: (signal?: NodeJS.Signals) => Promise<Ended>;
}

const running = new Set<ChildProcess>();

function run(words: readonly string[]) {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...words], {
    env: { ...process.env, PORT: '' },
  });
  running.add(child);
  let said = '';
  const hear = (chunk: Buffer): void => void (said += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code, said });
    });
  });
  return { child, ended, said: () => said };
}

const ending = (...words: string[]): Promise<Ended> => run(words).ended;

async function start(...words: string[]): Promise<Started> {
  const { child, ended, said } = run(words);
  const url = await new Promise<string>((resolve, reject) => {
    const look = setInterval(() => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said())?.[0];
      if (found === undefined) return;
      clearInterval(look);
      resolve(found);
    }, 20);
    void ended.then((end) => {
      clearInterval(look);
      reject(new Error(end.said));
    });
  });
  return {
    url,
    said,
    stop: (signal = 'SIGINT') => {
      child.kill(signal);
      return ended;
    },
  };
}

const ask = async (url: string, openid: string, envelope: object): Promise<unknown> => {
  const response = await fetch(`${url}/call/api`, {
    method: 'POST',
    headers: { 'x-openid': openid, 'content-type': 'application/json' },
    body: JSON.stringify(envelope),
  });
  return response.json();
};

async function reads({ body }: Response, words: string): Promise<void> {
  let heard = '';
  for await (const chunk of body ?? []) {
    heard += Buffer.from(chunk as Uint8Array).toString();
    if (heard.includes(words)) return;
  }
  throw new Error(`the stream ended before it said ${words}: ${heard}`);
}

const draft = {
  draftId: 'start-test-draft-000001',
  unitId: 'wj-01-1',
  unitConfirmed: true,
  itemId: 'R14',
  subMatterId: '14.3',
  text: '校门口积水',
  media: [],
  place: { words: '南门', point: null },
  reporter: 'named',
  callMe: '',
  happeningNow: false,
  aboutSchool: false,
  writtenAt: '2026-11-23T01:00:00.000Z',
};

const todo = { action: 'report.list', as: 'OFF@wj-01-1', ask: { box: 'todo', cursor: null } };

let data = '';
let shared: Started;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'start-'));
  shared = await start('--port', '0', '--data', data);
}, 60_000);
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

describe('npm start', () => {
  it('says where it is, what to do there and how to stop, in three lines', () => {
    expect(shared.said().trim()).toMatch(
      /^[^\n]*请用浏览器打开：http[^\n]*\n[^\n]*责任网格员[^\n]*\n按 Ctrl\+C 停止。[^\n]*$/,
    );
  });

  it('serves the desk, the phone and the functions from one port', async () => {
    expect(await (await fetch(shared.url)).text()).toContain('平安校园专属网格');
    expect((await fetch(`${shared.url}/phone/`)).status).toBe(200);
    expect(await ask(shared.url, 'o-par-01', { action: 'report.submit', ask: draft })).toMatchObject({
      ok: true,
      answer: {
        number: expect.stringMatching(/^W01-/),
        said: expect.stringContaining('湖塘桥实验小学责任网格员'),
      },
    });
  });

  it('offers every role of the profile to be', async () => {
    const personas = (await (await fetch(`${shared.url}/__local/personas`)).json()) as { role: string }[];
    expect([...new Set(personas.map(({ role }) => role))]).toEqual(
      expect.arrayContaining(['家长', '责任网格员', '网格长', '网格中心', '区教育局', '审计员']),
    );
  });

  it('builds again when a source file changes, and tells the open pages', async () => {
    const told = reads(await fetch(`${shared.url}/__local/stream`), 'event: reload');
    const now = new Date();
    utimesSync('cloudfunctions/functions.table.ts', now, now);
    await told;
    expect(await ask(shared.url, 'o-par-01', { action: 'person.me', ask: {} })).toMatchObject({ ok: true });
  }, 30_000);

  it('refuses a second instance on the same data and a port in use, each in one sentence', async () => {
    const [again, busy] = await Promise.all([
      ending('--port', '0', '--data', data),
      ending('--port', new URL(shared.url).port, '--data', join(data, 'other')),
    ]);
    expect([again.code, again.said.trim()]).toEqual([1, expect.stringMatching(/^[^\n]*正被另一个[^\n]*$/)]);
    expect([busy.code, busy.said.trim()]).toEqual([1, expect.stringMatching(/^[^\n]*端口[^\n]*$/)]);
  }, 30_000);

  it('refuses data that cannot be written, an unknown flag, an unknown profile and a folder with nothing built, and leaves with 1', async () => {
    const file = join(data, 'file');
    writeFileSync(file, '');
    const ends = await Promise.all([
      ending('--port', '0', '--data', join(file, 'below')),
      ending('--colour', 'red'),
      ending('--profile', 'atlantis'),
      ending('--port', '0', '--data', join(data, 'unbuilt'), '--built', data),
    ]);
    expect(ends.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    const [unwritable, unknown, absent, unbuilt] = ends.map(({ said }) => said.trim());
    expect(unwritable).toMatch(/^数据目录 .* 无法写入[^\n]*$/);
    expect(unknown).toMatch(/^不认识的选项 --colour。\n用法：/);
    expect(absent).toMatch(/^资料 atlantis 用不了[^\n]*profile\.json：读不到这个文件[^\n]*$/);
    expect(unbuilt).toMatch(/^\S+ 里没有编译好的云函数和小程序。请去掉 --built 重新运行[^\n]*$/);
  }, 30_000);

  it('stops with Ctrl-C, even when it arrives twice at once, still knows after a restart what was reported, and forgets it with --fresh, built anew or not', async () => {
    void shared.stop();
    expect(await shared.stop()).toMatchObject({ code: 0 });
    const second = await start('--port', '0', '--data', data);
    expect(await ask(second.url, 'o-off-wj-01-1', todo)).toMatchObject({ answer: { cards: [{}] } });
    expect(await second.stop('SIGTERM')).toMatchObject({ code: 0 });
    const built = join(data, 'wujin/build');
    const third = await start('--port', '0', '--data', data, '--fresh', '--built', built);
    expect(await ask(third.url, 'o-off-wj-01-1', todo)).toMatchObject({ answer: { cards: [] } });
    await third.stop();
  }, 60_000);
});
