import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { plant } from '../support/stored';
import { aGroup, volunteersOf, type Volunteers } from '../support/volunteers';

let product: Product;
let hands: Volunteers;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  hands = volunteersOf(product);
});

afterAll(() => product.stop());

const file = (number: number, [openid, as]: readonly [string, string] = hands.officer, name = '家委会志愿群') =>
  product.ask(openid, 'volunteer.fileGroup', { requestId: `group_${String(number).padStart(20, '0')}`, name, owner: '沈一禾', kind: 'PAR' }, as); // prettier-ignore

describe('filing a WeChat group (F029)', () => {
  it('is once, however often it is tapped, and its code brings many, each of whom is reviewed', async () => {
    const replies = await Promise.all(Array.from({ length: 6 }, () => file(1)));
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true, true, true]);
    const { groups } = await hands.team();
    expect(groups).toHaveLength(1);
    const code = groups[0]?.code ?? '';
    expect(groups[0]?.path).toBe(`packages/volunteer/pages/apply/index?scene=g=${code}`);
    expect(`g=${code}`.length).toBeLessThanOrEqual(32);
    await Promise.all(['o-1', 'o-2', 'o-3'].map((openid) => hands.apply(openid, { code })));
    expect((await hands.list('waiting')).answer.cards.map(({ groupName }) => groupName)).toEqual(Array.from({ length: 3 }, () => '家委会志愿群'));
  }); // prettier-ignore

  it('says so when the same request asks for something else, and stops at twenty', async () => {
    expect((await file(1, hands.officer, '另一个群')).refusal.field).toBe('requestId');
    for (let number = 2; number <= 20; number += 1) {
      const _id = String(number).padStart(40, '0');
      await plant(
        product,
        'volunteerGroups',
        aGroup({ _id, code: `AAAAAAAAAA${number + 10}`, order: `2026/${_id}` }),
      );
    }
    expect((await file(21)).refusal.message).toContain('请先撤销不用的');
  });

  it('is the school’s: neither the bureau’s nor a volunteer’s', async () => {
    expect((await file(30, ['o-edu', 'EDU@d1'])).refusal.code).toBe('FORBIDDEN');
    expect((await product.call('o-1', { action: 'volunteer.fileGroup', ask: { requestId: 'g'.repeat(24), name: '群', owner: '某某', kind: 'PAR' } }))).toMatchObject({ ok: false });
  }); // prettier-ignore
});
