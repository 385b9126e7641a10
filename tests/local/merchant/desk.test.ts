import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { type Merchant, startMerchant } from '../../../local/merchant';
import { ask, transfer, transfers } from './client';

/* What the phone of this machine may ask: as little as WeChat itself shows to whoever holds the wrong thing. */

const start = Date.parse('2026-11-26T04:00:00Z');
let now = start;
let merchant: Merchant;
let server: Server;
let url = '';

beforeAll(async () => {
  merchant = await startMerchant({ appid: 'wx0000000000000000', now: () => now });
  server = createServer((request, response) => {
    if (!merchant.handle(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
});

afterAll(async () => {
  await merchant.close();
  server.close();
});

async function packageOf(out_bill_no: string): Promise<string> {
  const body = transfer(merchant.account, { out_bill_no });
  return String((await ask(merchant, 'POST', transfers, body, {}, now)).json['package_info']);
}

async function door(
  name: string,
  body: object,
): Promise<{ readonly status: number; readonly said: unknown }> {
  const response = await fetch(`${url}/__merchant/${name}`, { method: 'POST', body: JSON.stringify(body) });
  return { status: response.status, said: await response.json() };
}

describe('the phone of this machine', () => {
  it('is shown a transfer that its person may confirm, and nothing of any other', async () => {
    const { mchid: mchId, appid: appId } = merchant.account;
    const asked = { mchId, appId, package: await packageOf('RW0001'), openid: 'o-payee' };
    const look = async (wrong: object) => (await door('look', { ...asked, ...wrong })).said;
    expect(await look({})).toEqual({ refused: '', fen: 2000, remark: '平安校园奖励' });
    expect(await look({ mchId: '1900000002' })).toEqual({ refused: '商户号不存在' });
    expect(await look({ appId: 'wx1' })).toEqual({ refused: 'appId 与商户号没有绑定' });
    expect(await look({ package: 'ABBQ' })).toEqual({ refused: 'package 有误' });
    expect(await look({ openid: 'o-other' })).toEqual({ refused: '收款用户与当前用户不一致' });
    expect((await door('look', { package: asked.package })).status).toBe(400);
    expect(merchant.bill('RW0001').state).toBe('WAIT_USER_CONFIRM');
  });

  it('confirms once, and not after 24 hours', async () => {
    const [first, late] = [await packageOf('RW0001'), await packageOf('RW0002')];
    expect((await door('confirm', { package: first, openid: 'o-payee' })).said).toEqual({ refused: null });
    const again = await door('confirm', { package: first, openid: 'o-payee' });
    expect(again.said).toEqual({ refused: '该笔转账已不能确认' });
    now += 24 * 3_600_000 + 1000;
    const over = await door('confirm', { package: late, openid: 'o-payee' });
    expect(over.said).toEqual({ refused: '该笔转账已超过确认时间' });
    expect(merchant.bill('RW0002').state).toBe('WAIT_USER_CONFIRM');
  });
});
