import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createSign } from 'node:crypto';
import { billNumber } from '../../cloudfunctions/reward/bill.rules';
import { passGate } from '../../cloudfunctions/reward/gate';
import { stepped } from '../../cloudfunctions/reward/payoutStep.rules';
import type { Merchant } from '../../local/merchant';
import type { ClaimTicket } from '../../typings/payout';
import { storeOver } from '../support/folding';
import { payoutsOf } from '../support/payouts';
import { type Product, startProduct } from '../support/product';
import { centrePeople } from '../support/rewards';
import { amendStored, stored } from '../support/stored';

/* The whole way: clock → pay → WeChat Pay's protocol → notice over HTTP → ledger, through the real SDKs. */

const hour = 3600;
let product: Product;
let merchant: Merchant;
let pays: ReturnType<typeof payoutsOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false, merchant: true, also: centrePeople });
  if (product.merchant === null) throw new Error('no merchant');
  merchant = product.merchant;
  pays = payoutsOf(product, storeOver(product.cloud));
  await product.setClock('2026-11-26T04:00:00.000Z');
  await pays.opened();
});

afterAll(() => product.stop());

beforeEach(() => merchant.script([]));

/** Until the merchant has it and it waits for its person. */
async function waiting(id: string): Promise<string> {
  const bill = await pays.approved(id);
  await pays.tick();
  await pays.tick(60);
  expect(pays.payoutOf(id).state).toBe('waiting');
  return bill;
}

const ticketOf = async (id: string, bill: string) =>
  (await pays.askPay({ do: 'claim', bill: pays.handed(id, bill) })) as ClaimTicket | null;

describe('one payment', () => {
  it('is sent, claimed by its person, told by a notice, and stands in the ledger once', async () => {
    const bill = await waiting('w1');
    expect(merchant.bill(bill).asked).toMatchObject({ openid: 'o-off', transfer_amount: 2000 });
    const ticket = await ticketOf('w1', bill);
    merchant.script([{ on: 'notice', then: 'twice' }]);
    expect(merchant.confirm(ticket?.package ?? '', 'o-off')).toBeNull();
    await merchant.tick();
    expect(
      merchant
        .told()
        .slice(-2)
        .map(({ status }) => status),
    ).toEqual([200, 200]);
    expect(pays.payoutOf('w1')).toMatchObject({ state: 'paid', owed: [], round: 1 });
    expect(pays.balances()).toMatchObject({ paid: 2000, reserved: 0 });
    expect(await ticketOf('w1', bill)).toBeNull();
  });

  it('is paid all the same when its notice is lost: the clock asks', async () => {
    const bill = await waiting('w2');
    merchant.script([{ on: 'notice', then: 'lost' }]);
    merchant.confirm((await ticketOf('w2', bill))?.package ?? '', 'o-off');
    await pays.tick(700);
    await pays.tick(1);
    expect(pays.payoutOf('w2')).toMatchObject({ state: 'paid', owed: [] });
  });

  it('that nobody claims for 24 hours goes back, and is queued anew under another number', async () => {
    const bill = await waiting('w3');
    await product.advance(24 * hour + 700);
    await merchant.tick();
    await pays.tick(60);
    expect(merchant.bill(bill)).toMatchObject({ state: 'FAIL', failReason: 'OVERDUE_CLOSE' });
    for (let looks = 0; looks < 3; looks += 1) await pays.tick(60);
    expect(pays.payoutOf('w3')).toMatchObject({ round: 2 });
    expect(merchant.bill(billNumber('w3', 2)).state).toBe('WAIT_USER_CONFIRM');
    merchant.move(billNumber('w3', 2), 'SUCCESS');
    await merchant.tick();
    expect(pays.payoutOf('w3').state).toBe('paid');
  });

  it('has one bill though the merchant took it and said nothing', async () => {
    merchant.script([
      { on: 'create', answer: 'silence', taken: true },
      { on: 'query', answer: 'SYSTEM_ERROR' },
    ]);
    const before = merchant.bills().length;
    const bill = await pays.approved('w4');
    await pays.tick();
    expect(pays.payoutOf('w4')).toMatchObject({ state: 'sending', heard: null });
    for (let looks = 0; looks < 3; looks += 1) await pays.tick(700);
    expect(pays.payoutOf('w4')).toMatchObject({ state: 'waiting', round: 1 });
    expect(merchant.bills().length).toBe(before + 1);
    merchant.move(bill, 'SUCCESS');
    await merchant.tick();
  });

  it('that is refused for good has failed once no request can be on its way any more, not before', async () => {
    merchant.script([{ on: 'create', answer: 'PARAM_ERROR', times: 9 }]);
    await pays.approved('w5');
    await pays.tick();
    expect(pays.payoutOf('w5')).toMatchObject({ state: 'sending', heard: 'missing' });
    await pays.tick(700);
    await pays.tick(60);
    expect(pays.payoutOf('w5')).toMatchObject({ state: 'failed', reason: 'PARAM_ERROR', stands: 'returned' });
    expect(pays.brake()).toBeNull();
  });

  it('waits while the merchant has too little money, and is sent under its number when there is more', async () => {
    merchant.script([{ on: 'create', answer: 'NOT_ENOUGH' }]);
    const bill = await pays.approved('w6');
    await pays.tick();
    expect(pays.brake()).toContain('余额不足');
    await pays.tick(700);
    expect(merchant.bills().some(({ asked }) => asked.out_bill_no === bill)).toBe(false);
    await pays.loosen();
    for (let looks = 0; looks < 3; looks += 1) await pays.tick(700);
    expect(pays.payoutOf('w6')).toMatchObject({ state: 'waiting', round: 1 });
    merchant.move(bill, 'SUCCESS');
    await merchant.tick();
  });
});

describe('a sender that stops', () => {
  it('right after it wrote down that it sends: the clock does, under the same number', async () => {
    await amendStored(product, 'payGates', 'd1', { brake: '先核对' });
    const bill = await pays.approved('s1');
    await pays.tick();
    await pays.loosen();
    const [gate, reward] = [stored(product, 'payGates', 'd1'), stored(product, 'rewards', 's1')];
    if (gate === null || reward?.payout === undefined) throw new Error('nothing is there');
    const payout = stepped(reward.payout, 'send', bill, pays.now());
    const intent = { reward: 's1', v: reward.v, payout, path: 'simulate', list: null } as const;
    const outside = { store: storeOver(product.cloud), now: pays.now };
    expect(await passGate(gate, intent, outside)).toBe(true);
    expect(merchant.bills().some(({ asked }) => asked.out_bill_no === bill)).toBe(false);
    for (let looks = 0; looks < 3; looks += 1) await pays.tick(700);
    expect(pays.payoutOf('s1')).toMatchObject({ state: 'waiting', round: 1 });
    merchant.move(bill, 'SUCCESS');
    await merchant.tick();
  });
});

describe('what is not from WeChat Pay', () => {
  const post = async (body: string, headers: Record<string, string> = {}) =>
    (await fetch(`${product.cloud.url}/pay`, { method: 'POST', body, headers })).status;

  it('is sent away, and changes nothing', async () => {
    const bill = await waiting('n1');
    merchant.script([{ on: 'notice', then: 'lost' }]);
    const own = (serial: string, skew = 0) => {
      const timestamp = String(Math.floor(pays.now().getTime() / 1000) + skew);
      const signature = createSign('RSA-SHA256')
        .update(`${timestamp}\nn\n{}\n`)
        .sign(merchant.account.privateKey, 'base64');
      return {
        'wechatpay-timestamp': timestamp,
        'wechatpay-nonce': 'n',
        'wechatpay-signature': signature,
        'wechatpay-serial': serial,
      };
    };
    expect(await post('{}')).toBe(401);
    expect(await post('{}', own(merchant.account.publicKeyId))).toBe(401);
    expect(await post('{}', own('PUB_KEY_ID_0'))).toBe(401);
    expect(await post('x'.repeat(20_000))).toBe(400);
    expect((await fetch(`${product.cloud.url}/pay`)).status).toBe(400);
    expect(pays.payoutOf('n1').state).toBe('waiting');
    merchant.move(bill, 'SUCCESS');
    await pays.tick(700);
    await pays.tick(1);
    expect(pays.payoutOf('n1').state).toBe('paid');
  });

  it('is refused with a forged signature while the honest notice is heard', async () => {
    const bill = await waiting('n2');
    merchant.script([{ on: 'notice', then: 'forged' }]);
    merchant.move(bill, 'SUCCESS');
    await merchant.tick();
    expect(
      merchant
        .told()
        .slice(-2)
        .map(({ status }) => status),
    ).toEqual([200, 401]);
    expect(pays.payoutOf('n2').state).toBe('paid');
  });

  it('no phone reaches the keys, and a function asks for nothing else', async () => {
    const ask = { do: 'claim', bill: pays.handed('n2', billNumber('n2', 1)) };
    expect(await pays.askPay(ask, 'o-off')).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } });
    expect(await pays.askPay({ do: 'send', bill: { ...ask.bill, fen: 0 } })).toBe('failed');
    expect(await pays.askPay({ do: 'cancel', bill: ask.bill })).toBe('failed');
    expect(JSON.stringify(product.cloud.host.log.list())).not.toContain('PRIVATE KEY');
  });
});

describe("the merchant's account of the day before (F327)", () => {
  const nextMorning = async (day: string) => {
    await product.setClock(`${day}T02:40:00.000Z`);
    await pays.tick();
  };

  it('agrees with every payment so far, day by day', async () => {
    await nextMorning('2026-11-28');
    for (let looks = 0; looks < 4; looks += 1) await pays.tick(600);
    expect(stored(product, 'reconciliations', '2026-11-26')).toMatchObject({
      state: 'agrees',
      differences: [],
    });
    expect(stored(product, 'reconciliations', '2026-11-27')).toMatchObject({
      state: 'agrees',
      differences: [],
    });
    expect(pays.brake()).toBeNull();
  });

  it('stops all paying where it differs, says in which bill, and tells the centre once', async () => {
    for (const openid of ['o-sgc1', 'o-sgc2']) await product.subscribe(openid, 'report.moved', 3);
    const bill = await waiting('d1');
    merchant.move(bill, 'SUCCESS');
    await merchant.tick();
    const { fen } = { fen: 2100 };
    Object.assign(merchant.bill(bill).asked, { transfer_amount: fen });
    await nextMorning('2026-11-29');
    for (let looks = 0; looks < 6; looks += 1) await pays.tick(600);
    expect(pays.brake()).toContain('2026-11-28 与商户账单对不上，已停止支付。');
    expect(pays.brake()).toContain(`单号 ${bill}：商户账单是 21.00 元，这里是 20.00 元。`);
    const told = (await product.pushes()).filter(({ to }) => to.startsWith('o-sgc'));
    const words = told.map(({ to, words: { thing4 }, code }) => [to, thing4, code]).sort();
    const what = '与商户账单对不上，请核对后再恢复';
    expect(words.filter(([, , code]) => code === 0)).toEqual([['o-sgc1', what, 0], ['o-sgc2', what, 0]]); // prettier-ignore
    await pays.approved('d2');
    for (let looks = 0; looks < 2; looks += 1) await pays.tick(60);
    expect(pays.payoutOf('d2').state).toBe('queued');
  });
});
