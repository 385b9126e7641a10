import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Cloud } from '../../../local/cloud';
import { call, door, freshCloud, freshFolder } from './support';

let cloud: Cloud;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ cloud, stop } = await freshCloud());
});
afterAll(() => stop());

describe('who is asking', () => {
  it('never mixes callers: 200 calls at once of 20 people', async () => {
    const people = Array.from({ length: 200 }, (_, n) => `o-${n % 20}`);
    const answers = await Promise.all(
      people.map((openid, n) => call(cloud, 'api', { do: 'slowWho', ms: n % 7 }, openid)),
    );
    const mixed = answers.filter(({ result }, n) => {
      const { before, after } = result as { before: string; after: string };
      return before !== people[n] || after !== people[n];
    });
    expect(mixed).toHaveLength(0);
  });

  it('takes the person from the header and not from the event', async () => {
    const { result } = await call(cloud, 'api', { do: 'event', userInfo: { openId: 'forged' } }, 'o-real');
    expect(result).toMatchObject({ userInfo: { openId: 'o-real', appId: 'wx0000000000000000' } });
  });

  it('keeps the person through a nested call and names the chain', async () => {
    const { result } = await call(cloud, 'api', { do: 'nested' }, 'o-b');
    expect(result).toMatchObject({ OPENID: 'o-b', SOURCE: 'wx_client,scf', event: { a: 1 } });
  });

  it('lets a function call itself although every instance is busy', async () => {
    const answers = await Promise.all(
      ['o-1', 'o-2', 'o-3'].map((openid) => call(cloud, 'api', { do: 'nestedSelf' }, openid)),
    );
    expect(answers.map(({ result }) => (result as { OPENID: string }).OPENID)).toEqual(['o-1', 'o-2', 'o-3']);
  });

  it('refuses a call without a person', async () => {
    const response = await fetch(`${cloud.url}/call/api`, { method: 'POST', body: '{"do":"who"}' });
    expect(response.headers.get('x-local-error')).toBe('1');
  });
});

describe('limits', () => {
  it.each(['hang', 'spin'])(
    'stops a function that will not end (%s), and the next call works',
    async (doing) => {
      const { failed, result } = await call(cloud, 'api', { do: doing });
      expect(failed).toBe(true);
      expect(result).toMatchObject({
        errCode: -504003,
        errMsg: expect.stringContaining('timed out after 2 seconds'),
      });
      expect((await call(cloud, 'api', { do: 'event' })).failed).toBe(false);
    },
  );

  it.each([
    ['an error', { do: 'fail' }, 'went wrong'],
    ['a crash outside the call', { do: 'crash' }, 'thrown outside the call'],
  ])('answers %s as a failure of the function, and the next call works', async (_, event, message) => {
    expect(await call(cloud, 'api', event)).toMatchObject({
      failed: true,
      result: { errCode: -504002, errMsg: expect.stringContaining(message) },
    });
    expect((await call(cloud, 'api', { do: 'event' })).failed).toBe(false);
  });

  it('refuses more than 100 KB of event and more than 1 MB of result', async () => {
    expect(await call(cloud, 'api', { do: 'event', text: 'x'.repeat(100 * 1024) })).toMatchObject({
      failed: true,
      result: { errMsg: expect.stringContaining('EXCEED_MAX_PAYLOAD_SIZE') },
    });
    expect((await call(cloud, 'api', { do: 'event', text: 'x'.repeat(100_000) })).failed).toBe(false);
    expect(await call(cloud, 'api', { do: 'large', bytes: 1024 * 1024 })).toMatchObject({
      failed: true,
      result: { errCode: -604001 },
    });
    expect((await call(cloud, 'api', { do: 'large', bytes: 1024 * 1024 - 2 })).failed).toBe(false);
  });

  it.each(['nope', 'constructor', '__proto__'])('refuses a function that is not there (%s)', async (name) => {
    expect(await call(cloud, name, {})).toMatchObject({ failed: true, result: { errCode: -501000 } });
  });

  it('refuses an event that is not an object', async () => {
    expect((await call(cloud, 'api', [1])).failed).toBe(true);
  });

  it('keeps to its number of instances', async () => {
    await Promise.all(Array.from({ length: 30 }, () => call(cloud, 'api', { do: 'slowWho', ms: 5 })));
    const { workers } = (await door(cloud, '/__local/ops')) as { workers: number };
    expect(workers).toBeLessThanOrEqual(5);
  });
});

describe('what a function finds', () => {
  it('answers null for nothing', async () => {
    expect((await call(cloud, 'api', { do: 'nothing' })).result).toBeNull();
  });

  it('has the environment of the cloud and what was given, and nothing of this machine', async () => {
    const names = ['GIVEN', 'TENCENTCLOUD_RUNENV', 'SCF_NAMESPACE', 'TZ', 'HOME', 'USER'];
    expect((await call(cloud, 'api', { do: 'env', names })).result).toEqual({
      GIVEN: 'yes',
      TENCENTCLOUD_RUNENV: 'SCF',
      SCF_NAMESPACE: 'local-env',
      TZ: 'UTC',
      HOME: null,
      USER: null,
    });
  });

  it('prints into a log that names the call', async () => {
    await call(cloud, 'api', { do: 'log' });
    const { lines } = (await door(cloud, '/__local/log')) as {
      lines: { text: string; requestId: string; fn: string }[];
    };
    const { calls } = (await door(cloud, '/__local/ops')) as { calls: { id: string }[] };
    expect(lines.at(-1)).toMatchObject({ text: 'hello { a: 1 }', fn: 'api', requestId: calls.at(-1)?.id });
  });

  it('counts what each call asks of the database', async () => {
    await call(cloud, 'api', { do: 'submit', doc: { v: 0 }, openid: 'o-a', templateId: 'tpl-1' });
    const record = cloud.ops().findLast((one) => one.fn === 'api');
    expect(record?.database.map((one) => `${one.action} ${one.target}`)).toEqual([
      'database.insertDocument things',
      'database.modifyDocument things',
    ]);
    expect(record?.others).toMatchObject([{ action: 'wx.openApi', target: 'subscribeMessage.send' }]);
  });

  it('is told when a write would escape from its open transaction', async () => {
    expect((await call(cloud, 'api', { do: 'escape', id: 'none' })).result).toContain(
      'do not run inside the open transaction',
    );
  });
});

describe('new code', () => {
  const leftovers: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const tidy of leftovers.splice(0)) await tidy();
  });

  it('is used by the next call after reload, and by itself a moment after the file changed', async () => {
    const { folder, remove } = freshFolder();
    const write = (text: string): void =>
      writeFileSync(join(folder, 'fn', 'index.js'), `exports.main = () => '${text}';`);
    mkdirSync(join(folder, 'fn'));
    write('first');
    const { cloud: other, stop: stopOther } = await freshCloud({
      functionsFolder: folder,
      functions: { fn: { timeoutSeconds: 2 } },
    });
    leftovers.push(stopOther, remove);
    expect((await call(other, 'fn', {})).result).toBe('first');
    write('second');
    other.reload('fn');
    expect((await call(other, 'fn', {})).result).toBe('second');
    await new Promise((resolve) => setTimeout(resolve, 350));
    await call(other, 'fn', {});
    write('third');
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect((await call(other, 'fn', {})).result).toBe('third');
    writeFileSync(join(folder, 'fn', 'index.js'), '}{');
    other.reload();
    expect(await call(other, 'fn', {})).toMatchObject({ failed: true, result: { errCode: -504002 } });
  });
});

describe('instances that have nothing to do', () => {
  it('end after a minute, but one of a function that people call stays warm', async () => {
    const { cloud: other, stop: stopOther } = await freshCloud();
    await Promise.all([call(other, 'api', { do: 'log' }), call(other, 'api', { do: 'log' })]);
    await other.host.invoke({ name: 'tick', event: '{}', source: '' });
    const started = other.host.workerCount();
    other.host.shrink(Date.now() + 50_000);
    const afterLess = other.host.workerCount();
    other.host.shrink(Date.now() + 70_000);
    const afterMore = other.host.workerCount();
    const again = await call(other, 'api', { do: 'log' });
    await stopOther();
    expect([started, afterLess, afterMore]).toEqual([3, 3, 1]);
    expect(again.failed).toBe(false);
  });
});
