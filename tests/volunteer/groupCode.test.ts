import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { groupCodeIn } from '../../miniprogram/view/volunteer';
import { greyPng, readCode } from '../support/code';
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

const drawn = (id = aGroup()._id, [openid, as]: readonly [string, string] = hands.officer) =>
  product.ask(openid, 'volunteer.groupCode', { id }, as);

describe('the picture of a group’s code (F029)', () => {
  it('says, read back by a scanner, the page and the code of the letters beneath it, and the page finds them', async () => {
    const { picture } = (await drawn()).answer;
    const [kind, base64 = ''] = picture.split(',');
    expect(kind).toBe('data:image/png;base64');
    const said = readCode(greyPng(Buffer.from(base64, 'base64')));
    const { code } = (await hands.team()).groups[0] ?? { code: '' };
    expect(said).toBe(`packages/volunteer/pages/apply/index?scene=g%3D${code}`);
    expect(groupCodeIn({ scene: said?.split('scene=')[1] })).toBe(code);
    expect(picture.length).toBeLessThan(20_000);
  });

  it('is for those who look after the school’s groups, and only while the code is good', async () => {
    expect((await drawn(aGroup()._id, ['o-edu', 'EDU@d1'])).refusal.code).toBe('FORBIDDEN');
    expect((await drawn('d'.repeat(40))).refusal.code).toBe('NOT_FOUND');
    const elsewhere = aGroup({
      _id: 'e'.repeat(40),
      code: 'EEEEEEEEEEEE',
      unit: { id: 'u2', name: '青禾小学分校' },
    });
    await plant(product, 'volunteerGroups', elsewhere);
    expect((await drawn(elsewhere._id)).refusal.code).toBe('NOT_FOUND');
    const old = aGroup({ _id: 'f'.repeat(40), code: 'FFFFFFFFFFFF', expiresAt: '2026-01-01T00:00:00.000Z' });
    await plant(product, 'volunteerGroups', old);
    expect((await drawn(old._id)).refusal.message).toContain('请先换新群码');
    await product.ask(
      hands.officer[0],
      'volunteer.changeGroup',
      { id: aGroup()._id, v: 1, change: 'revoke' },
      hands.officer[1],
    );
    expect((await drawn()).refusal.message).toContain('已经撤销或过期');
  });
});
