import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';

let product: Product;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
});
afterAll(() => product.stop());

const read = (openid: string, as: string | undefined, unitId = 'u1') =>
  product.ask(openid, 'school.read', { unitId }, as);

describe('a school’s profile', () => {
  it('says what is missing for the counts and the 200 metres (F011)', async () => {
    const { answer } = await read('o-off', 'OFF@u1');
    expect(answer.unit).toEqual({ id: 'u1', name: '青禾小学' });
    expect(answer.missing).toEqual([
      '在校学生人数', '办学性质', '城乡类别', '是否寄宿', '地址', '属地派出所', '校门位置',
    ]); // prettier-ignore
    expect(answer.profile).toMatchObject({ level: '小学', studentCount: null, gates: [], boundary: [] });
  });

  it.each([
    ['the head', 'o-head', 'HEAD@u1', 'u1', true],
    ['the principal', 'o-prin', 'PRIN@u1', 'u1', true],
    ['the bureau, of any school', 'o-edu', 'EDU@d1', 'u2', true],
    ['the officer, of another school', 'o-off', 'OFF@u1', 'u2', 'NOT_FOUND'],
    ['the bureau, of no school', 'o-edu', 'EDU@d1', 'u99', 'NOT_FOUND'],
    ['the town', 'o-town', 'TOWN@t1', 'u1', 'FORBIDDEN'],
    ['a citizen', 'o-parent', undefined, 'u1', 'FORBIDDEN'],
  ] as const)('of %s', async (_, openid, as, unitId, expected) => {
    const reply = await read(openid, as, unitId);
    expect(expected === true ? reply.ok : reply.refusal.code).toBe(expected);
  });
});
