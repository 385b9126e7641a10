import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { newRound } from '../../cloudfunctions/patrol/newRound.rules';
import { marksOf, noon, patrol, walked } from '../patrol/samples';
import { type Product, startProduct } from '../support/product';
import { plant, stored } from '../support/stored';

jest.setTimeout(60_000);

let product: Product;
const id = 'c'.repeat(32);

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  await product.setClock(noon);
  const who = { openid: 'o-parent', name: '程某', title: '保安员' };
  const made = newRound({ draft: walked(), patrol: patrol(), who, aliases: [], role: 'AUX', marksOf, at: new Date(noon) }); // prettier-ignore
  if (made.ok) await plant(product, 'rounds', { ...made.answer, _id: id });
});

afterAll(() => product.stop());

it('somebody who leaves for good is in no round any more; that it was walked stays, and its chain holds (F031)', async () => {
  const { rows } = (await product.ask('o-parent', 'privacy.read', {})).answer;
  expect(rows.find(({ key }) => key === 'rounds')).toMatchObject({ count: 1 });
  expect((await product.ask('o-parent', 'privacy.cancel', { agree: true })).answer.finished).toBe(true);
  const round = stored(product, 'rounds', id);
  expect(round?.who).toEqual({ openid: '', name: '', title: '保安员' });
  expect([round?.visits.length, isUnbroken(round?.journal ?? [])]).toEqual([3, true]);
});
