import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Merchant } from '../../local/merchant';
import { storeOver } from '../support/folding';
import { payoutsOf } from '../support/payouts';
import { type Product, startProduct } from '../support/product';
import { amendStored, stored } from '../support/stored';

jest.setTimeout(30_000);

let product: Product;
let merchant: Merchant;
let pays: ReturnType<typeof payoutsOf>;
const hex = (digit: string) => digit.repeat(40);

beforeAll(async () => {
  product = await startProduct({ ticks: false, merchant: true });
  if (product.merchant === null) throw new Error('no merchant');
  merchant = product.merchant;
  pays = payoutsOf(product, storeOver(product.cloud));
  await product.setClock('2026-11-26T04:00:00.000Z');
  await pays.opened();
  await product.subscribe('o-off', 'report.moved', 9);
});

afterAll(() => product.stop());

beforeEach(() => merchant.script([]));

async function waiting(id: string): Promise<string> {
  const bill = await pays.approved(id);
  await pays.tick();
  await pays.tick(60);
  expect(pays.payoutOf(id).state).toBe('waiting');
  return bill;
}

const claim = (id: string, openid = 'o-off') => product.ask(openid, 'reward.claim', { id });
const payment = async (id: string) => (await product.ask('o-off', 'reward.payment', { id })).answer;
const said = async (id: string, openid?: string) => (await claim(id, openid)).refusal.message;

describe('claiming a reward on the phone (F326)', () => {
  it('gives its payee alone what the phone confirms with, as often as they ask, and pays nothing by that', async () => {
    await waiting(hex('1'));
    const { answer } = await claim(hex('1'));
    expect(answer).toMatchObject({ mchId: merchant.account.mchid, appId: merchant.account.appid });
    expect((await claim(hex('1'))).answer).toEqual(answer);
    expect(await said(hex('1'), 'o-parent')).toBe(await said(hex('0')));
    expect(merchant.bills()).toHaveLength(1);
    expect(pays.payoutOf(hex('1')).state).toBe('waiting');
    const [row] = (await product.ask('o-off', 'reward.mine', { cursor: null })).answer.rows;
    expect(row).toMatchObject({ mayClaim: true, said: '请在 2026年11月27日 12:00 以前领取，过期会退回。' });
    expect(merchant.confirm(answer.package, 'o-parent')).toBe('收款用户与当前用户不一致');
  });

  it('believes WeChat Pay and not the phone: paid once it says so, also when its notice was lost', async () => {
    expect(await payment(hex('1'))).toMatchObject({ mayClaim: true, state: { text: '待领取' } });
    const { answer } = await claim(hex('1'));
    merchant.script([{ on: 'notice', then: 'lost' }]);
    expect(merchant.confirm(answer.package, 'o-off')).toBeNull();
    expect(await payment(hex('1'))).toMatchObject({ mayClaim: false, said: '已经支付。' });
    expect(pays.payoutOf(hex('1'))).toMatchObject({ state: 'paid', owed: [] });
    expect(pays.balances()).toMatchObject({ paid: 2000, reserved: 0 });
    expect(await said(hex('1'))).toContain('已经到账');
  });

  it('says what to do while everything is stopped, and while WeChat Pay does not answer', async () => {
    const bill = await waiting(hex('2'));
    await amendStored(product, 'payGates', 'd1', { brake: '先核对' });
    expect(await said(hex('2'))).toContain('暂时停止了支付');
    expect(await payment(hex('2'))).toMatchObject({ mayClaim: false });
    await pays.loosen();
    merchant.script([{ on: 'query', answer: 'silence', taken: false, times: 2 }]);
    expect(await said(hex('2'))).toContain('没有回答');
    expect(pays.payoutOf(hex('2')).state).toBe('waiting');
    merchant.move(bill, 'TRANSFERING');
    expect(await said(hex('2'))).toContain('正在到账');
    expect(await payment(hex('2'))).toMatchObject({ mayClaim: false });
    merchant.move(bill, 'SUCCESS');
    await merchant.tick();
    await pays.tick();
  });

  it('ends after 24 hours, before the merchant has said so; then the money is back, and the payee is told once', async () => {
    const before = (await product.pushes()).length;
    await waiting(hex('3'));
    await product.advance(24 * 3600 - 30);
    expect(await said(hex('3'))).toContain('超过 24 小时');
    await product.advance(700);
    merchant.script([{ on: 'notice', then: 'twice' }]);
    await merchant.tick();
    for (let looks = 0; looks < 4; looks += 1) await pays.tick(61);
    expect(pays.payoutOf(hex('3'))).toMatchObject({ round: 2, state: 'waiting', stands: 'reserved' });
    const told = (await product.pushes()).slice(before).map(({ words, page }) => [words['thing4'], page]);
    const claiming = `packages/reward/pages/claim/index?id=${hex('3')}`;
    expect(told).toEqual([
      ['奖励可以领取了，24 小时内有效', claiming],
      ['没有按时领取，钱已退回，会重新发', 'packages/reward/pages/mine/index'],
      ['奖励可以领取了，24 小时内有效', claiming],
    ]);
    expect((await claim(hex('3'))).ok).toBe(true);
    expect(stored(product, 'rewards', hex('3'))?.payout?.claimUntil).toBeDefined();
  });

  it('is not sent by itself for ever: after the third time the payee and the centre know', async () => {
    for (let round = 2; round <= 3; round += 1) {
      await product.advance(24 * 3600 + 700);
      await merchant.tick();
      for (let looks = 0; looks < 4; looks += 1) await pays.tick(61);
    }
    expect(pays.payoutOf(hex('3'))).toMatchObject({ round: 3, state: 'expired', stands: 'expired' });
    expect((await product.pushes()).at(-1)?.words['thing4']).toBe('几次没有领取，请联系区社治中心');
    expect(stored(product, 'rewards', hex('3'))?.stuckIn).toBe('d1');
    expect(pays.balances()).toMatchObject({ reserved: 0, expired: 2000 });
    expect(await said(hex('3'))).toContain('钱已退回');
  });
});
