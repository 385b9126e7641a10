import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type Merchant, startMerchant } from '../../../local/merchant';
import { ask, opened, sealName, transfer, transfers } from './client';

const hour = 3_600_000;
const start = Date.parse('2026-11-26T04:00:00Z');

let now = start;
let merchant: Merchant;
let listener: Server;
let heard: { readonly body: string; readonly isForged: boolean }[] = [];
let answers: number[] = [];
let seq = 0;

beforeAll(async () => {
  listener = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const isForged = String(request.headers['wechatpay-signature']).startsWith('WECHATPAY/SIGNTEST/');
      heard.push({ body: Buffer.concat(chunks).toString(), isForged });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  merchant = await startMerchant({
    appid: 'wx0000000000000000',
    now: () => now,
    fen: 50_000_00,
    mostASecond: 20,
    reach: (url) => url.replace('https://pay.example.com', `http://127.0.0.1:${port}`),
  });
});

afterAll(async () => {
  await merchant.close();
  listener.close();
});

beforeEach(() => {
  seq += 1;
  now += 1000;
  heard = [];
  answers = [];
  merchant.script([]);
});

const number = () => `RW${seq}`;
const post = (change: object = {}, wrong: Parameters<typeof ask>[4] = {}) =>
  ask(
    merchant,
    'POST',
    transfers,
    transfer(merchant.account, { out_bill_no: number(), ...change }),
    wrong,
    now,
  );
const look = () => ask(merchant, 'GET', `${transfers}/out-bill-no/${number()}`, '', {}, now);

describe('who may ask', () => {
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  });

  it.each([
    ['another key', { privateKey: String(stranger) }],
    ['another body than was signed', { signedBody: '{}' }],
    ['a clock six minutes behind', { skewSeconds: -360 }],
    ['a clock six minutes ahead', { skewSeconds: 360 }],
    ['another merchant', { mchid: '1900000002' }],
    ['another certificate', { serial: 'A'.repeat(40) }],
    ['another scheme', { scheme: 'WECHATPAY2-SM2-WITH-SM3' }],
  ])('refuses %s, and takes nothing', async (_, wrong) => {
    expect(await post({}, wrong)).toMatchObject({
      status: 401,
      json: { code: 'SIGN_ERROR' },
      isSigned: true,
    });
    expect(await look()).toMatchObject({ status: 404, json: { code: 'NOT_FOUND' } });
  });

  it('refuses a request that is sent again as it was', async () => {
    const nonce = `once-${seq}`;
    expect((await post({}, { nonce })).status).toBe(200);
    expect(await post({}, { nonce })).toMatchObject({ status: 401, json: { code: 'SIGN_ERROR' } });
  });

  it('refuses more a second than the merchant may ask', async () => {
    const all = await Promise.all(Array.from({ length: 25 }, () => look()));
    expect(all.filter(({ status }) => status === 429)).toHaveLength(5);
  });
});

describe('what may be asked', () => {
  it.each([
    ['no scene report', { transfer_scene_report_infos: undefined }, 'PARAM_ERROR'],
    [
      'a report of another scene',
      { transfer_scene_report_infos: [{ info_type: '活动名称', info_content: '奖' }] },
      'PARAM_ERROR',
    ],
    ['a scene that was not granted', { transfer_scene_id: '1005' }, 'INVALID_REQUEST'],
    ['a perception of another scene', { user_recv_perception: '现金奖励' }, 'PARAM_ERROR'],
    ['another app', { appid: 'wx1111111111111111' }, 'APPID_MCHID_NOT_MATCH'],
    ['less than ten fen', { transfer_amount: 9 }, 'INVALID_REQUEST'],
    ['half a fen', { transfer_amount: 10.5 }, 'PARAM_ERROR'],
    ['a number with a dash', { out_bill_no: 'RW-1' }, 'PARAM_ERROR'],
    ['a number of 33', { out_bill_no: 'R'.repeat(33) }, 'PARAM_ERROR'],
    ['a remark of 33', { transfer_remark: '奖'.repeat(33) }, 'PARAM_ERROR'],
    ['a field that is none', { amount: 1 }, 'PARAM_ERROR'],
    ['a notice over http', { notify_url: 'http://pay.example.com/notice' }, 'PARAM_ERROR'],
    ['a notice with a query', { notify_url: 'https://pay.example.com/notice?a=1' }, 'PARAM_ERROR'],
    ['2,000 yuan without a name', { transfer_amount: 200_000 }, 'PARAM_ERROR'],
    ['a name in plain text', { user_name: '某甲' }, 'PARAM_ERROR'],
    ['more than lies in the account', { transfer_amount: 190_000_00, user_name: 'sealed' }, 'NOT_ENOUGH'],
  ])('refuses %s', async (_, change, code) => {
    const { publicKeyId } = merchant.account;
    const user_name =
      'user_name' in change && change.user_name === 'sealed'
        ? { user_name: sealName('某甲', merchant.account) }
        : {};
    const answer = await post({ ...change, ...user_name }, { headers: { 'wechatpay-serial': publicKeyId } });
    expect(answer).toMatchObject({ json: { code }, isSigned: true });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('opens a name that was sealed with its public key, and none that names another key', async () => {
    const user_name = sealName('某甲', merchant.account);
    const change = { transfer_amount: 200_000, user_name };
    expect(await post(change)).toMatchObject({ status: 400, json: { code: 'PARAM_ERROR' } });
    const headers = { 'wechatpay-serial': merchant.account.publicKeyId };
    expect((await post(change, { headers })).status).toBe(200);
    expect(merchant.bill(number()).asked.name).toBe('某甲');
  });
});

describe('one number is one transfer', () => {
  it('answers the same transfer again, and refuses another body under its number', async () => {
    const first = await post();
    const before = merchant.balance();
    expect(first).toMatchObject({ status: 200, json: { state: 'WAIT_USER_CONFIRM' }, isSigned: true });
    expect((await post()).json).toEqual(first.json);
    expect(merchant.balance()).toBe(before);
    expect(await post({ transfer_amount: 2001 })).toMatchObject({
      status: 400,
      json: { code: 'INVALID_REQUEST', message: '单号已存在但信息不一致，请查单后比较确认' },
    });
  });

  it('is confirmed by whom it is for, once, and then told by a sealed notice', async () => {
    const { package_info } = (await post()).json;
    expect(merchant.confirm(String(package_info), 'o-other')).toContain('不一致');
    expect(merchant.confirm('x', 'o-payee')).toContain('有误');
    expect(merchant.confirm(String(package_info), 'o-payee')).toBeNull();
    expect(merchant.confirm(String(package_info), 'o-payee')).toContain('不能');
    await merchant.tick();
    expect(heard.map(({ body }) => opened(body, merchant.account.apiV3Key))).toMatchObject([
      {
        out_bill_no: number(),
        state: 'SUCCESS',
        transfer_amount: 2000,
        openid: 'o-payee',
        mch_id: '1900000001',
      },
    ]);
    expect((await look()).json).toMatchObject({ state: 'SUCCESS', mch_id: '1900000001' });
  });

  it('can be called off until it is confirmed; the money comes back', async () => {
    const before = merchant.balance();
    await post();
    const cancel = () => ask(merchant, 'POST', `${transfers}/out-bill-no/${number()}/cancel`, '', {}, now);
    expect((await cancel()).json).toMatchObject({ state: 'CANCELING' });
    expect((await cancel()).json).toMatchObject({ state: 'CANCELING' });
    now += 1000;
    await merchant.tick();
    expect((await look()).json).toMatchObject({ state: 'CANCELLED' });
    expect(merchant.balance()).toBe(before);
  });

  it('cannot be confirmed after 24 hours, is closed a little later, and the money comes back', async () => {
    for (const { state, asked } of merchant.bills())
      if (state === 'WAIT_USER_CONFIRM') merchant.move(asked.out_bill_no, 'FAIL', 'TRANSFER_RISK');
    const before = merchant.balance();
    const { package_info } = (await post()).json;
    now += 24 * hour + 1000;
    expect((await look()).json).toMatchObject({ state: 'WAIT_USER_CONFIRM' });
    expect(merchant.confirm(String(package_info), 'o-payee')).toContain('超过');
    now += 600_000;
    await merchant.tick();
    expect((await look()).json).toMatchObject({ state: 'FAIL', fail_reason: 'OVERDUE_CLOSE' });
    expect(merchant.balance()).toBe(before);
  });

  it('never goes back, and never leaves an end', async () => {
    await post();
    expect(() => merchant.move(number(), 'ACCEPTED')).toThrow('不能变为');
    expect(() => merchant.move(number(), 'FAIL')).toThrow('原因');
    merchant.move(number(), 'FAIL', 'TRANSFER_RISK');
    expect(() => merchant.move(number(), 'SUCCESS')).toThrow('不能变为');
  });
});

describe('what goes wrong', () => {
  it('takes a transfer and says nothing', async () => {
    merchant.script([{ on: 'create', answer: 'silence', taken: true }]);
    await expect(post()).rejects.toThrow();
    expect((await look()).json).toMatchObject({ state: 'WAIT_USER_CONFIRM' });
  });

  it('says that it failed, and has it later', async () => {
    merchant.script([{ on: 'create', answer: 'SYSTEM_ERROR', taken: true, late: 60_000 }]);
    expect((await post()).status).toBe(500);
    expect((await look()).status).toBe(404);
    now += 60_000;
    await merchant.tick();
    expect((await look()).json).toMatchObject({ state: 'WAIT_USER_CONFIRM' });
  });

  it.each(['FREQUENCY_LIMITED', 'NOT_ENOUGH', 'NO_AUTH', 'SYSTEM_ERROR'] as const)(
    'answers %s',
    async (code) => {
      merchant.script([{ on: 'create', answer: code }]);
      expect((await post()).json).toMatchObject({ code });
      expect((await look()).status).toBe(404);
    },
  );

  it('signs an answer wrongly', async () => {
    merchant.script([{ on: 'query', answer: 'forged' }]);
    expect(await look()).toMatchObject({ status: 200, isSigned: false });
  });

  it.each([
    ['lost', 0],
    ['twice', 2],
  ] as const)('tells a notice %s', async (then, times) => {
    merchant.script([{ on: 'notice', then }]);
    await post();
    merchant.move(number(), 'FAIL', 'TRANSFER_RISK');
    await merchant.tick();
    expect(heard).toHaveLength(times);
  });

  it('tells notices in another order, and one that is forged', async () => {
    merchant.script([{ on: 'notice', then: 'reordered' }]);
    await post({ out_bill_no: `${number()}a` });
    await post({ out_bill_no: `${number()}b` });
    merchant.move(`${number()}a`, 'FAIL', 'TRANSFER_RISK');
    merchant.move(`${number()}b`, 'FAIL', 'TRANSFER_RISK');
    await merchant.tick();
    const order = heard.map(({ body }) => opened(body, merchant.account.apiV3Key)['out_bill_no']);
    expect(order).toEqual([`${number()}b`, `${number()}a`]);
    merchant.script([{ on: 'notice', then: 'forged' }]);
    await post();
    merchant.move(number(), 'FAIL', 'TRANSFER_RISK');
    await merchant.tick();
    expect(heard.slice(2).map(({ isForged }) => isForged)).toEqual([false, true]);
  });

  it('tells a notice again, 15 seconds later, until it is taken', async () => {
    answers = [500, 500, 204];
    await post();
    merchant.move(number(), 'FAIL', 'TRANSFER_RISK');
    for (let round = 0; round < 5; round += 1) {
      await merchant.tick();
      now += 15_000;
    }
    expect(heard).toHaveLength(3);
  });
});

describe('the account of a day', () => {
  it('is there the next day from ten on, in yuan, with a fingerprint', async () => {
    await post({ out_bill_no: 'RWday' });
    const path = (day: string) => `v3/bill/fundflowbill?bill_date=${day}&account_type=OPERATION`;
    const day = new Date(now + 8 * hour).toISOString().slice(0, 10);
    expect(await ask(merchant, 'GET', path(day), '', {}, now)).toMatchObject({
      json: { code: 'NO_STATEMENT_EXIST' },
    });
    now += 36 * hour;
    const { json } = await ask(merchant, 'GET', path(day), '', {}, now);
    const file = String(json['download_url']).replace(merchant.url, '');
    const { text } = (await ask(merchant, 'GET', file, '', {}, now)).json;
    expect(
      String(text)
        .split('\n')
        .find((line) => line.includes('RWday')),
    ).toContain('`支出,`20.00,');
  });
});
