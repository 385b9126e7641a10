import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { filedRoster } from '../support/samples';
import { plant } from '../support/stored';

let product: Product;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
  await plant(product, 'rosters', filedRoster());
});
afterAll(() => product.stop());

const list = (openid: string, as: string | undefined, unitId = 'u1') =>
  product.ask(openid, 'cell.list', { unitId }, as);

describe('the cells of a school', () => {
  it('name the nine key parts of the source, with those that nobody answers for (F007)', async () => {
    const { answer } = await list('o-head', 'HEAD@u1');
    expect(answer.parts.map(({ name, isCovered }) => [name, isCovered])).toEqual(
      ['基础设施', '校舍', '三防', '消防', '食品卫生', '校园及周边治安', '交通', '易燃易爆及危化品', '学生宿舍']
        .map((name) => [name, false]),
    ); // prettier-ignore
    expect([answer.v, answer.cells, answer.people]).toEqual([0, [], ['周知远', '苏小满', '沈一禾']]);
  });

  it.each([
    ['the officer', 'o-off', 'OFF@u1', 'u1', true],
    ['the bureau', 'o-edu', 'EDU@d1', 'u2', true],
    ['the officer of another school', 'o-off', 'OFF@u1', 'u2', 'NOT_FOUND'],
    ['the bureau, of an area without a school', 'o-edu', 'EDU@d1', 'u5', 'NOT_FOUND'],
    ['the town', 'o-town', 'TOWN@t1', 'u1', 'FORBIDDEN'],
    ['a citizen', 'o-parent', undefined, 'u1', 'FORBIDDEN'],
  ] as const)('for %s', async (_, openid, as, unitId, expected) => {
    const reply = await list(openid, as, unitId);
    expect(expected === true ? reply.ok : reply.refusal.code).toBe(expected);
  });
});
