import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { noon } from '../patrol/samples';
import { type Product, startProduct } from '../support/product';
import { plant, stored } from '../support/stored';
import { sweep } from '../sweep/samples';

jest.setTimeout(60_000);

let product: Product;
const id = 'c'.repeat(32);
const other = { openid: 'o-off', name: '程某', title: '责任网格员' };

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  await product.setClock(noon);
  const team = [other, { openid: 'o-parent', name: '林某', title: '教师' }];
  await plant(product, 'patrolSweeps', sweep({ _id: id, team, named: ['o-off', 'o-parent'] }));
});

afterAll(() => product.stop());

it('somebody who leaves for good is in no sweep any more; that it was walked stays (F031)', async () => {
  const { rows } = (await product.ask('o-parent', 'privacy.read', {})).answer;
  expect(rows.find(({ key }) => key === 'sweeps')).toMatchObject({ count: 1 });
  expect((await product.ask('o-parent', 'privacy.cancel', { agree: true })).answer.finished).toBe(true);
  const kept = stored(product, 'patrolSweeps', id);
  expect(kept?.team).toEqual([other, { openid: '', name: '', title: '教师' }]);
  expect(kept?.named).toEqual(['o-off']);
});
