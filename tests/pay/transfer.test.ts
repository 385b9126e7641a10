import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openClient } from '../../cloudfunctions/pay/client';
import { merchantFrom } from '../../cloudfunctions/pay/config';
import { transferOver } from '../../cloudfunctions/pay/transfer';
import { billNumber } from '../../cloudfunctions/reward/bill.rules';
import { hear } from '../../cloudfunctions/reward/hear.rules';
import { newPayout, stepped } from '../../cloudfunctions/reward/payoutStep.rules';
import type { failReasons } from '../../local/merchant';
import type { PayoutState } from '../../typings/payout';
import { merchantText } from '../../local/merchantText';
import { payees, startContract, type Contract } from './world';

const at = new Date('2026-11-26T04:00:00Z');
let contract: Contract;
let seq = 0;

beforeAll(async () => {
  jest.useFakeTimers({ now: at, doNotFake: ['nextTick', 'setImmediate', 'clearImmediate', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'performance', 'hrtime'] }); // prettier-ignore
  contract = await startContract();
});

afterAll(async () => {
  await contract.merchant.close();
  jest.useRealTimers();
});

beforeEach(() => {
  seq += 1;
  contract.merchant.script([]);
  jest.setSystemTime(Date.now() + 1000);
});

const handed = (change: object = {}) => {
  const reward = `r${seq}`;
  return {
    reward,
    bill: billNumber(reward, 1),
    fen: 2000,
    person: 'p1',
    sentAt: new Date().toISOString(),
    ...change,
  };
};

const sent = ({ reward, bill, fen }: ReturnType<typeof handed>) =>
  stepped({ ...newPayout({ reward, person: 'p1', grid: 'g1', fen }), owed: [] }, 'send', bill, new Date());

/** By hand: what the document says of each reason, as a payment shows it, and whether all paying stops. */
const ends: Readonly<Record<keyof typeof failReasons, readonly [PayoutState, stops: boolean]>> = {
  ACCOUNT_FROZEN: ['failed', false],
  ACCOUNT_NOT_EXIST: ['failed', false],
  BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH: ['failed', false],
  BLOCK_B2C_USERLIMITAMOUNT_MONTH: ['failed', false],
  BUDGET_NOT_ENOUGH: ['failed', true],
  DAY_RECEIVED_COUNT_EXCEED: ['failed', false],
  DAY_RECEIVED_QUOTA_EXCEED: ['failed', false],
  ID_CARD_NOT_CORRECT: ['failed', false],
  MERCHANT_NOT_CONFIRM: ['failed', false],
  MERCHANT_REJECT: ['failed', false],
  MONTH_RECEIVED_QUOTA_EXCEED: ['failed', false],
  NAME_NOT_CORRECT: ['failed', false],
  OPENID_INVALID: ['failed', false],
  OTHER_FAIL_REASON_TYPE: ['failed', false],
  OVERDUE_CLOSE: ['expired', false],
  PAYEE_ACCOUNT_ABNORMAL: ['failed', false],
  PAYER_ACCOUNT_ABNORMAL: ['failed', true],
  PRODUCT_AUTH_CHECK_FAIL: ['failed', true],
  REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED: ['failed', false],
  REAL_NAME_CHECK_FAIL: ['failed', false],
  RECEIVE_ACCOUNT_NOT_CONFIGURE: ['failed', true],
  RECEIVE_ACCOUNT_NOT_PERMMIT: ['failed', false],
  TRANSFER_QUOTA_EXCEED: ['failed', false],
  TRANSFER_REMARK_SET_FAIL: ['failed', true],
  TRANSFER_RISK: ['failed', false],
  TRANSFER_SCENE_INVALID: ['failed', true],
  TRANSFER_SCENE_UNAVAILABLE: ['failed', true],
};

describe('every end the merchant knows', () => {
  it.each(Object.entries(ends))('%s ends a payment as the document says', async (reason, [state, stops]) => {
    const bill = handed();
    expect(await contract.transfer.send(bill)).toMatchObject({ bill: bill.bill, state: 'waitConfirm' });
    contract.merchant.move(bill.bill, 'FAIL', reason as keyof typeof failReasons);
    const news = await contract.transfer.query(bill);
    expect(news).toEqual({ bill: bill.bill, state: 'fail', fen: 2000, reason });
    const { payout, brake } = hear(sent(bill), news, new Date());
    expect([payout.state, payout.reason, brake !== null]).toEqual([state, reason, stops]);
  });

  it.each([
    ['ACCEPTED', [], 'sending'],
    ['PROCESSING', [], 'sending'],
    ['WAIT_USER_CONFIRM', [], 'waiting'],
    ['WAIT_USER_CONFIRM', ['TRANSFERING'], 'sending'],
    ['WAIT_USER_CONFIRM', ['TRANSFERING', 'SUCCESS'], 'paid'],
    ['WAIT_USER_CONFIRM', ['CANCELING'], 'sending'],
    ['WAIT_USER_CONFIRM', ['CANCELING', 'CANCELLED'], 'failed'],
  ] as const)('%s, then %j: the payment is %s', async (start, moves, state) => {
    const bill = handed();
    contract.merchant.script([{ on: 'state', start }]);
    await contract.transfer.send(bill);
    for (const move of moves) contract.merchant.move(bill.bill, move);
    expect(hear(sent(bill), await contract.transfer.query(bill), new Date()).payout.state).toBe(state);
  });
});

describe('an outcome that is not known', () => {
  it.each([
    ['silence', 'waitConfirm'],
    ['garbage', 'waitConfirm'],
    ['forged', 'waitConfirm'],
    ['SYSTEM_ERROR', 'waitConfirm'],
  ] as const)('is asked about before anything else: %s, though it was taken', async (answer, state) => {
    contract.merchant.script([{ on: 'create', answer, taken: true }]);
    expect(await contract.transfer.send(handed())).toMatchObject({ state });
    expect(contract.merchant.bills().filter(({ asked }) => asked.out_bill_no === handed().bill)).toHaveLength(
      1,
    );
  });

  it.each(['silence', 'garbage', 'forged', 'FREQUENCY_LIMITED', 'SYSTEM_ERROR'] as const)(
    'stays unknown where asking gives nothing either: %s',
    async (answer) => {
      contract.merchant.script([
        { on: 'create', answer: 'silence', taken: true },
        { on: 'query', answer },
      ]);
      expect(await contract.transfer.send(handed())).toEqual({
        bill: handed().bill,
        state: 'unknown',
        fen: null,
        reason: '',
      });
    },
  );

  it.each([
    ['NOT_ENOUGH', true],
    ['NO_AUTH', true],
    ['SIGN_ERROR', true],
    ['APPID_MCHID_NOT_MATCH', true],
    ['FREQUENCY_LIMITED', false],
    ['RATELIMIT_EXCEEDED', false],
    ['PARAM_ERROR', false],
    ['INVALID_REQUEST', false],
  ] as const)('keeps its number when it was refused: %s; all paying stops: %s', async (code, stops) => {
    contract.merchant.script([{ on: 'create', answer: code }]);
    const news = await contract.transfer.send(handed());
    expect(news).toMatchObject({ state: 'missing', reason: code });
    const { payout, brake } = hear(sent(handed()), news, new Date());
    expect([payout.state, payout.round, brake !== null]).toEqual(['sending', 1, stops]);
  });

  it('is one bill when it comes late and is sent again', async () => {
    contract.merchant.script([{ on: 'create', answer: 'SYSTEM_ERROR', taken: true, late: 5000 }]);
    expect(await contract.transfer.send(handed())).toMatchObject({ state: 'missing' });
    expect(await contract.transfer.send(handed())).toMatchObject({ state: 'waitConfirm' });
    jest.setSystemTime(Date.now() + 6000);
    const before = contract.merchant.balance();
    await contract.merchant.tick();
    expect(contract.merchant.balance()).toBe(before);
  });
});

describe('what is not ours', () => {
  it('disputes a bill that goes to somebody else', async () => {
    const bill = handed();
    await contract.transfer.send(bill);
    const news = await contract.transfer.query({ ...bill, person: 'p2' });
    expect(news.payee).toBe('other');
    const { payout, brake } = hear(sent(bill), news, new Date());
    expect([payout.state, brake]).toEqual(['disputed', expect.stringContaining('不是应收的人')]);
  });

  it('hears nothing under a key that it does not know', async () => {
    const config = merchantFrom({ MERCHANT: merchantText(contract.merchant) });
    if (config === null) throw new Error('no merchant');
    const other = { ...config, publicKeyId: 'PUB_KEY_ID_0000' };
    const deaf = transferOver(other, openClient(other), (person) =>
      Promise.resolve(payees[person] ?? { openid: null, name: null }),
    );
    expect(await deaf.send(handed())).toMatchObject({ state: 'unknown' });
    expect(await contract.transfer.query(handed())).toMatchObject({ state: 'waitConfirm' });
  });

  it('sends the real name, sealed, from 2,000 yuan on, and nothing without it', async () => {
    const large = handed({ fen: 200_000 });
    await contract.transfer.send(large);
    expect(contract.merchant.bill(large.bill).asked.name).toBe('某甲');
    seq += 1;
    const nameless = handed({ fen: 200_000, person: 'p2' });
    expect(await contract.transfer.send(nameless)).toMatchObject({
      state: 'missing',
      reason: 'NAME_UNKNOWN',
    });
    const gone = handed({ person: 'nobody' });
    expect(await contract.transfer.send(gone)).toMatchObject({ state: 'missing', reason: 'OPENID_UNKNOWN' });
  });
});

describe('a claim', () => {
  it('gives the package of what waits, and makes no bill', async () => {
    const bill = handed();
    expect(await contract.transfer.claim(bill)).toBeNull();
    expect(contract.merchant.bills().some(({ asked }) => asked.out_bill_no === bill.bill)).toBe(false);
    await contract.transfer.send(bill);
    const ticket = await contract.transfer.claim(bill);
    expect(ticket).toMatchObject({ mchId: '1900000001', appId: 'wx0000000000000000' });
    expect(contract.merchant.confirm(ticket?.package ?? '', 'o-payee')).toBeNull();
    expect(await contract.transfer.claim(bill)).toBeNull();
  });

  it('is over after 24 hours: the bill expires', async () => {
    const bill = handed();
    await contract.transfer.send(bill);
    jest.setSystemTime(Date.now() + 25 * 3_600_000);
    await contract.merchant.tick();
    expect(await contract.transfer.claim(bill)).toBeNull();
    expect(await contract.transfer.query(bill)).toMatchObject({ state: 'fail', reason: 'OVERDUE_CLOSE' });
  });
});

it("reads the merchant's account of a day in fen, out and back", async () => {
  const paid = handed();
  await contract.transfer.send(paid);
  seq += 1;
  const back = handed({ fen: 1234 });
  await contract.transfer.send(back);
  contract.merchant.move(back.bill, 'FAIL', 'TRANSFER_RISK');
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  jest.setSystemTime(Date.now() + 36 * 3_600_000);
  const lines = await contract.transfer.statement(day);
  expect(lines?.filter(({ bill }) => bill === paid.bill)).toEqual([
    { bill: paid.bill, way: 'out', fen: 2000 },
  ]);
  expect(lines?.filter(({ bill }) => bill === back.bill)).toEqual([
    { bill: back.bill, way: 'out', fen: 1234 },
    { bill: back.bill, way: 'back', fen: 1234 },
  ]);
});
