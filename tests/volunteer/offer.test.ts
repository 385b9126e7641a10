import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { plant } from '../support/stored';
import { aGroup, volunteersOf, type Volunteers } from '../support/volunteers';

let product: Product;
let hands: Volunteers;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  hands = volunteersOf(product);
  await plant(product, 'volunteerGroups', aGroup());
});

afterAll(() => product.stop());

const offer = (openid: string, unitId: string | null, code: string | null = null) =>
  product.ask(openid, 'volunteer.offer', { unitId, code });

describe('what one reads before applying', () => {
  it('is the school, the four kinds in the plan’s words, and what is kept', async () => {
    const { answer } = await offer('o-new', 'u1');
    expect(answer.kinds.map(({ label }) => label)).toEqual(['在校生家长', '周边居民', '商家', '社会公益组织热心人士']);
    expect(answer).toMatchObject({ unit: { name: '青禾小学' }, group: null, mine: null, mayApply: true });
    expect(answer.notice.join('')).toMatch(/未满 18 周岁不能报名/);
  }); // prettier-ignore

  it('is found by a group’s code, which says nothing of who looks after the group', async () => {
    const { answer } = await offer('o-new', null, 'ABCD EFGH JKMN');
    expect(answer).toMatchObject({ unit: { id: 'u1' }, group: { name: '家委会志愿群', kind: 'PAR' } });
    expect(JSON.stringify(answer)).not.toContain('沈一禾');
    expect((await offer('o-new', null, 'AAAAAAAAAAAA')).refusal.code).toBe('NOT_FOUND');
  });

  it('says where one stands already, and whether one may apply again', async () => {
    await hands.apply('o-again');
    expect((await offer('o-again', 'u1')).answer).toMatchObject({ mine: { state: { text: '待审核' } }, mayApply: false });
    await hands.act(['o-again'], 'o-again', 'leave');
    expect((await offer('o-again', 'u1')).answer).toMatchObject({ mine: { state: { text: '已退出' } }, mayApply: true });
  }); // prettier-ignore

  it('is not there for an area without a school', async () => {
    expect((await offer('o-new', 'u5')).refusal.message).toContain('请选择一所学校');
    expect((await offer('o-new', null)).refusal.code).toBe('NOT_FOUND');
  });
});
