import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { plant, stored } from '../support/stored';
import { aGroup, aVolunteer, volunteersOf, type Volunteers } from '../support/volunteers';

let product: Product;
let hands: Volunteers;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  hands = volunteersOf(product);
});

afterAll(() => product.stop());

const counted = async () => {
  await product.advance(60);
  await hands.tick();
  return (await hands.team()).counts;
};

describe('a school’s team (F028, F029)', () => {
  it('says what is missing, until there are volunteers, a captain and a group whose code is good', async () => {
    expect((await hands.team()).missing).toEqual(['还没有在队的志愿者', '还没有队长', '还没有登记微信群']);
    await plant(product, 'volunteerGroups', aGroup());
    await hands.apply('o-one', { code: 'ABCDEFGHJKMN' });
    await hands.accept('o-one');
    await hands.brief('o-one');
    await hands.act(hands.officer, 'o-one', 'nameCaptain');
    await hands.apply('o-two');
    expect(await counted()).toEqual({
      waiting: 1, accepted: 0, active: { PAR: 1, RES: 0, SHOP: 0, ORG: 0 }, captains: ['PAR'], groups: 1,
    }); // prettier-ignore
    const team = await hands.team();
    expect(team.missing).toEqual([]);
    expect(team.captains).toMatchObject([{ kind: 'PAR', name: '沈一禾' }]);
    expect(team.groups).toMatchObject([{ name: '家委会志愿群', joined: 1, code: 'ABCDEFGHJKMN' }]);
  });

  it('is counted from what is stored: whoever leaves is not in it, and what was marked and stopped is counted by the clock', async () => {
    await hands.act(['o-one'], 'o-one', 'leave');
    expect(await counted()).toMatchObject({ active: { PAR: 0 }, captains: [] });
    // As a call would have left it that stopped after the mark and the write: nobody has counted.
    await plant(product, 'volunteers', aVolunteer({ openid: 'o-halfway' }));
    const { store } = product.cloud;
    expect(store.names()).toContain('volunteerTeams');
    await hands.apply('o-three');
    expect(stored(product, 'volunteerTeams', 'u1')?.countDueAt).toBeDefined();
    expect(await counted()).toMatchObject({ waiting: 2, active: { PAR: 1 } });
    expect(stored(product, 'volunteerTeams', 'u1')?.countDueAt).toBeUndefined();
  });
});
