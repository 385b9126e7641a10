import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Product } from '../support/product';
import { codeOf, startMorning } from './support';

jest.setTimeout(60_000);

let product: Product;

beforeAll(async () => {
  product = await startMorning();
});

afterAll(() => product.stop());

const codes = (renew: string | null, openid = 'o-off', as = 'OFF@u1') =>
  product.ask(openid, 'attendance.codes', { unitId: 'u1', renew }, as);

describe('the codes at the posts', () => {
  it('have a version that who keeps the rota makes anew', async () => {
    expect((await codes(null)).answer.posts).toEqual([
      { id: 'south', name: '南门', version: 1, text: codeOf() },
    ]);
    expect((await codes('south')).answer.posts[0]?.version).toBe(2);
    expect((await codes(null)).answer.posts[0]).toMatchObject({ version: 2, text: codeOf('south', 2) });
    expect((await codes('north')).refusal.message).toContain('没有找到这个岗位');
    expect((await codes(null, 't0', 'TEACH@u1')).refusal.code).toBe('FORBIDDEN');
  });
});
