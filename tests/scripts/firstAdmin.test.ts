import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { type Product, startProduct } from '../support/product';

jest.setTimeout(90_000);

let product: Product;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
});

afterAll(() => product.stop());

/** Runs the command as a person does. */
const run = (
  ...words: readonly string[]
): Promise<{ readonly status: number | null; readonly said: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [resolve('scripts/firstAdmin.mjs'), ...words]);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (said += text.toString()));
    child.on('close', (status) => done({ status, said }));
  });

const codeIn = (said: string): string => /\b[0-9A-Z]{12}\b/.exec(said)?.[0] ?? '';

describe('npm run first-admin', () => {
  it('makes one code, that makes one administrator, once', async () => {
    const local = ['--local', product.cloud.url];
    const first = await run('某管理', ...local);
    expect([first.status, codeIn(first.said).length]).toEqual([0, 12]);
    expect((await run('某管理', ...local)).status).toBe(1);

    const again = await run('某管理', ...local, '--again');
    expect(again.status).toBe(0);
    const claim = (openid: string, code: string) => product.ask(openid, 'people.claim', { code });
    expect((await claim('o-first', codeIn(first.said))).refusal.code).toBe('NOT_FOUND');
    expect((await claim('o-first', codeIn(again.said))).answer.postId).toBe('ADM@d1');
    expect((await claim('o-second', codeIn(again.said))).ok).toBe(false);
    expect((await run('某管理', ...local, '--again')).status).toBe(1);
    const invited = await product.ask(
      'o-first',
      'people.invite',
      { requestId: 'r'.repeat(24), place: { kind: 'district', id: 'd1' }, role: 'EDU', name: '某科员' },
      'ADM@d1',
    );
    expect(invited.ok).toBe(true);
  });

  it('says what it needs', async () => {
    expect(await run()).toMatchObject({ status: 2, said: expect.stringContaining('用法') });
    expect(await run('13900000000')).toMatchObject({ status: 2 });
    expect(await run('某管理', '--local', 'http://127.0.0.1:9')).toMatchObject({ status: 2 });
  });
});
