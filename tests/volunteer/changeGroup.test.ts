import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { type Product, startProduct } from '../support/product';
import { plant, stored } from '../support/stored';
import { aGroup, volunteersOf, type Volunteers } from '../support/volunteers';

let product: Product;
let hands: Volunteers;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  hands = volunteersOf(product);
  await plant(product, 'volunteerGroups', aGroup());
});

afterAll(() => product.stop());

const group = () => stored(product, 'volunteerGroups', aGroup()._id);
const change = (
  how: 'renew' | 'revoke',
  v = group()?.v ?? 0,
  [openid, as]: readonly [string, string] = hands.officer,
) => product.ask(openid, 'volunteer.changeGroup', { id: aGroup()._id, v, change: how }, as);

describe('a group’s code (F029)', () => {
  it('is new when it is renewed, and the old one opens nothing any more', async () => {
    const old = group()?.code ?? '';
    await change('renew');
    const code = group()?.code ?? '';
    expect(code).not.toBe(old);
    expect((await hands.apply('o-old', { code: old })).refusal.code).toBe('NOT_FOUND');
    expect((await hands.apply('o-new', { code })).ok).toBe(true);
  });

  it('is flagged after seven days, and opens nothing', async () => {
    const code = group()?.code ?? '';
    await product.advance(7 * 86_400 + 1);
    expect((await hands.apply('o-late', { code })).refusal.code).toBe('NOT_FOUND');
    const { groups, missing } = await hands.team();
    expect(groups[0]).toMatchObject({ isOpen: false, code: '', path: '', state: '群码已过期，请换新的' });
    expect(missing).toContain('群码都过期了');
  });

  it('is taken back for good; who came by it stays', async () => {
    await change('renew');
    const code = group()?.code ?? '';
    const { v = 0 } = group() ?? {};
    const both = await Promise.all([change('revoke', v), change('renew', v, hands.head)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await change('revoke');
    expect((await hands.apply('o-after', { code })).refusal.code).toBe('NOT_FOUND');
    expect((await change('renew')).refusal.code).toBe('CONFLICT');
    expect((await hands.team()).groups).toEqual([]);
    expect(hands.doc('o-new')?.state).toBe('applied');
    expect(isUnbroken(group()?.journal ?? [])).toBe(true);
  });
});
