import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { billNumber } from '../../cloudfunctions/reward/bill.rules';
import { type Product, startProduct } from '../support/product';
import { aReward, centrePeople, rewardsOf, sentBack } from '../support/rewards';
import { plant, stored } from '../support/stored';
import { requestId, storedIn } from '../support/team';

jest.setTimeout(40_000);

let product: Product;
let hands: ReturnType<typeof rewardsOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople });
  hands = rewardsOf(product);
  await hands.opened();
  await hands.funded();
});

afterAll(() => product.stop());

const ids = ['1', '2', '3'].map((digit) => digit.repeat(40));
const by = { openid: 'o-sgc1', as: 'SGC@d1' } as const;

const check = async (id: string, rows: readonly (readonly string[])[]) =>
  product.ask(by.openid, 'payout.check', { id, fileId: await sentBack(product, id, rows) }, by.as);

const row = (id: string, result: string, ref = '', why = '', yuan = '20') => ['1', billNumber(id, 1), '某人', '专属网格员', '青禾小学', yuan, result, ref, why]; // prettier-ignore

describe('the manual path, whole (F326, F333)', () => {
  it('goes from approval to the list, back by Excel, into the books; told twice it is entered once', async () => {
    for (const id of ids) {
      await plant(product, 'rewards', aReward({ _id: id, review: { ...aReward().review, reward: id } }));
      expect((await hands.act(1, id, 'approve')).ok).toBe(true);
      expect(hands.doc(id)?.payWhy).toContain('付款清单');
    }
    const ask = { requestId: requestId() };
    const lists = await Promise.all([product.ask(by.openid, 'payout.make', ask, by.as), product.ask(by.openid, 'payout.make', ask, by.as)]); // prettier-ignore
    const id = lists[0].answer.id;
    expect(lists[1].answer.id).toBe(id);
    await hands.tick();
    expect(stored(product, 'payLists', id)).toMatchObject({ state: 'ready', rows: 3, fen: 6000 });
    expect(ids.map((one) => hands.doc(one)?.payState)).toEqual(['sending', 'sending', 'sending']);

    const [one = '', two = '', three = ''] = ids;
    const wrong = await check(id, [row(one, '已付'), row(two, '付了', 'P2'), row(three, '已付', 'P3', '', '25'), row('9'.repeat(40), '已付', 'P4')]); // prettier-ignore
    expect(wrong.answer.id).toBeNull();
    expect(wrong.answer.faults.map(({ cell }) => cell)).toEqual(['H2', 'G3', 'F4', 'B5']);

    const back = [row(one, '已付', 'P1', '', '20.00'), row(two, '未付', '', '账号不对'), row(three, '')];
    const plan = (await check(id, back)).answer;
    expect(plan).toMatchObject({ paid: 1, failed: 1, open: 1, known: 0, amount: '20.00 元', faults: [] });
    const adopt = { id, planId: plan.id ?? '' };
    expect((await product.ask(by.openid, 'payout.adopt', adopt, by.as)).answer.said).toContain('已登记');
    expect(ids.map((held) => hands.doc(held)?.payState)).toEqual(['paid', 'failed', 'sending']);
    expect(ids.map((held) => hands.doc(held)?.payout?.voucher)).toEqual(['P1', undefined, undefined]);
    const paid = storedIn(product, 'moneyEntries').find(({ cause }) => cause === 'pay');
    expect(paid).toMatchObject({ ref: billNumber(one, 1), why: '财务凭证号 P1' });
    for (const [openid, as, words] of [
      ['o-sgc1', 'SGC@d1', '已到账：财务凭证号 P1'],
      ['o-town', 'TOWN@t1', '已到账'],
    ] as const)
      expect((await product.ask(openid, 'reward.read', { id: one }, as)).answer.payment).toBe(words);
    expect((await check(id, back)).answer).toMatchObject({ id: null, known: 2, open: 1 });
    expect((await product.ask(by.openid, 'payout.adopt', adopt, by.as)).refusal.code).toBe('CONFLICT');

    const { answer } = await check(id, [row(three, '未领')]);
    await product.ask(by.openid, 'payout.adopt', { id, planId: answer.id ?? '' }, by.as);
    expect(hands.doc(three)?.payState).toBe('expired');
    const { balances } = stored(product, 'budgets', 'd1/2026')?.head ?? { balances: null };
    expect(balances).toMatchObject({
      budget: 94_000,
      reserved: 0,
      paid: 2000,
      returned: 2000,
      expired: 2000,
    });
    expect(storedIn(product, 'moneyEntries')).toHaveLength(7);
  });

  it('puts what expired on the next list the day after, under a new number', async () => {
    const three = ids[2] ?? '';
    await product.advance(26 * 3600);
    await hands.tick();
    await hands.tick();
    expect(hands.doc(three)?.payout).toMatchObject({ state: 'queued', round: 2, stands: 'reserved' });
    const { answer } = await product.ask(by.openid, 'payout.make', { requestId: requestId() }, by.as);
    expect(stored(product, 'payLists', answer.id)).toMatchObject({ rows: 1 });
    expect(hands.doc(three)?.list).toBe(answer.id);
    const plan = (await check(answer.id, [['1', billNumber(three, 2), '', '', '', '20', '已付', 'P9', '']]))
      .answer;
    await product.ask(by.openid, 'payout.adopt', { id: answer.id, planId: plan.id ?? '' }, by.as);
    expect(hands.doc(three)?.payState).toBe('paid');
  });
});
