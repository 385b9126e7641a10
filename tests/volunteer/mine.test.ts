import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { plant } from '../support/stored';
import { aVolunteer, volunteersOf, type Volunteers } from '../support/volunteers';

let product: Product;
let hands: Volunteers;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  hands = volunteersOf(product);
});

afterAll(() => product.stop());

const mine = async (openid: string) => (await product.ask(openid, 'volunteer.mine', {})).answer.rows;

describe('my own volunteering', () => {
  it('is every school I help, those that go on first, with what I may do', async () => {
    await plant(product, 'volunteers', aVolunteer({ openid: 'o-me', unit: { id: 'u2', name: '分校' }, state: 'left', box: 'past' }));
    await hands.apply('o-me');
    const rows = await mine('o-me');
    expect(rows.map(({ unit, state }) => [unit.name, state.text])).toEqual([['青禾小学', '待审核'], ['分校', '已退出']]);
    expect(rows.map(({ mayDo, mayApply }) => [mayDo.map(({ label }) => label), mayApply])).toEqual([[['撤回申请'], false], [[], true]]);
  }); // prettier-ignore

  it('names the captain to those in the team only', async () => {
    await plant(product, 'volunteers', aVolunteer({ openid: 'o-cap', name: '顾望舒' }));
    await hands.act(hands.officer, 'o-cap', 'nameCaptain');
    await plant(product, 'volunteers', aVolunteer({ openid: 'o-in' }));
    expect((await mine('o-in'))[0]).toMatchObject({ captain: '顾望舒', isCaptain: false });
    expect((await mine('o-cap'))[0]).toMatchObject({ captain: '', isCaptain: true });
    await hands.apply('o-out');
    expect(JSON.stringify(await mine('o-out'))).not.toContain('顾望舒');
  });

  it('is empty for somebody who never applied', async () => {
    expect(await mine('o-nobody')).toEqual([]);
  });
});
