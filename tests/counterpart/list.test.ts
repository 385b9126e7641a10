import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { tablesOf } from './support';

let product: Product;
let tables: ReturnType<typeof tablesOf>;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
  tables = tablesOf(product);
});
afterAll(() => product.stop());

describe('the counterpart table of a place', () => {
  it('is the directory as it was made, until somebody changes it', async () => {
    const { answer } = await tables.list();
    expect(answer).toMatchObject({ v: 0, mayEdit: true, place: { id: 't1', name: '柳溪镇' }, history: [] });
    expect(answer.rows.map(({ name, gaps }) => [name, gaps])).toEqual([
      ['柳溪镇综合执法局', ['noLiaison', 'noLeader']],
      ['柳溪派出所', ['noLiaison', 'noLeader']],
      ['柳溪镇卫健办', ['noLiaison', 'noLeader', 'notReached']],
    ]);
  });

  it('offers a town its own people only, by a key that says no openid', async () => {
    const { people } = (await tables.list()).answer;
    expect(people.map(({ name, where }) => `${name} ${where}`)).toEqual([
      '某o-town 柳溪镇网格中心',
      '某o-urban 柳溪镇综合执法局',
      '某o-police 柳溪派出所',
    ]);
    expect(JSON.stringify(people.map(({ key }) => key))).not.toContain('o-');
  });

  it('shows a town its own place, the district every place, the chief all without changing any', async () => {
    const seen = async (as: Parameters<typeof tables.list>[1]) => {
      const { answer } = await tables.list(null, as);
      return [answer.places.map(({ id }) => id).join(), answer.mayEdit];
    };
    expect(await seen('town')).toEqual(['t1', true]);
    expect(await seen('bureau')).toEqual(['t1,t2,d1', true]);
    expect(await seen('platform')).toEqual(['t1,t2,d1', true]);
    expect(await seen('admin')).toEqual(['t1,t2,d1', true]);
    expect(await seen('chief')).toEqual(['t1,t2,d1', false]);
    expect((await tables.list('t2', 'town')).refusal.code).toBe('FORBIDDEN');
    expect((await tables.list('nowhere', 'bureau')).refusal.code).toBe('FORBIDDEN');
  });
});
