import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';

let product: Product;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
});
afterAll(() => product.stop());

const read = (openid: string, as: string | undefined, town: string | null = null) =>
  product.ask(openid, 'grid.register', { town }, as);

describe('the register of grids', () => {
  it('shows a town its own grids, with what it may do', async () => {
    const { answer } = await read('o-town', 'TOWN@t1');
    expect([answer.town.id, answer.towns.map(({ id }) => id), answer.mayPropose, answer.mayApprove]).toEqual([
      't1',
      ['t1'],
      true,
      false,
    ]);
    expect(answer.grids.map(({ seq, units }) => [seq, units.map(({ id }) => id)])).toEqual([
      [1, ['u1']],
      [2, ['u2']],
      [5, ['u5']],
    ]);
  });

  it.each([
    ['the bureau', 'o-edu', 'EDU@d1', true, true],
    ['the chief', 'o-chief', 'CHIEF@d1', false, false],
    ['an administrator', 'o-adm', 'ADM@d1', true, false],
  ] as const)('shows %s every town', async (_, openid, as, mayPropose, mayApprove) => {
    const { answer } = await read(openid, as);
    expect(answer.towns.length).toBeGreaterThan(1);
    expect(answer).toMatchObject({ mayPropose, mayApprove });
  });

  it.each([
    ['an officer', 'o-off', 'OFF@u1', null],
    ['a department', 'o-urban', 'TDEPT@t1-urban', null],
    ['a citizen', 'o-parent', undefined, null],
    ['a town, of another', 'o-town', 'TOWN@t1', 't2'],
  ] as const)('is not for %s', async (_, openid, as, town) => {
    expect((await read(openid, as, town)).refusal.code).toBe('FORBIDDEN');
  });
});
