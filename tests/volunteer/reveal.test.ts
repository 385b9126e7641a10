import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { type Product, startProduct } from '../support/product';
import { aVolunteer, volunteersOf, type Volunteers } from '../support/volunteers';

let product: Product;
let hands: Volunteers;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  hands = volunteersOf(product);
  await hands.apply('o-one');
});

afterAll(() => product.stop());

const reveal = (openid: string, as: string, reason: string, v = hands.doc('o-one')?.v ?? 0) =>
  product.ask(openid, 'volunteer.reveal', { id: aVolunteer({ openid: 'o-one' })._id, v, reason }, as);

it('the whole number takes a reason, which stays in the record that still verifies', async () => {
  expect((await reveal('o-off', 'OFF@u1', ' ')).refusal.field).toBe('reason');
  expect((await reveal('o-off', 'OFF@u1', '通知明早到岗')).answer.mobile).toBe('13800000000');
  expect(hands.doc('o-one')?.journal.at(-1)).toMatchObject({
    event: 'revealed',
    input: { reason: '通知明早到岗' },
  });
  expect(isUnbroken(hands.doc('o-one')?.journal ?? [])).toBe(true);
});

it('is nobody else’s, and gone once somebody has left', async () => {
  expect((await reveal('o-edu', 'EDU@d1', '检查')).ok).toBe(false);
  expect((await reveal('o-off', 'OFF@u1', '再看一次', 1)).refusal.code).toBe('CONFLICT');
  await hands.act(['o-one'], 'o-one', 'leave');
  expect((await reveal('o-off', 'OFF@u1', '再联系一次')).refusal.message).toContain('没有留手机号');
});
