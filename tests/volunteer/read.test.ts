import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { aVolunteer, volunteersOf, type Volunteers } from '../support/volunteers';

let product: Product;
let hands: Volunteers;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  hands = volunteersOf(product);
});

afterAll(() => product.stop());

const read = (openid: string, as?: string) =>
  product.ask(openid, 'volunteer.read', { id: aVolunteer({ openid: 'o-one' })._id }, as);

describe('one volunteer', () => {
  it('is read by the own school with the number masked, and with what was done by whom', async () => {
    await hands.enrol('o-one');
    const { answer } = await read('o-off', 'OFF@u1');
    expect(answer).toMatchObject({ name: '沈一禾', mobile: '138****0000', kindWords: '在校生家长', state: { text: '在队' } });
    expect(answer.timeline.map(({ title }) => title)).toEqual(['通过上岗须知', '通过审核', '申请加入']);
    expect(answer.mayDo.map(({ step }) => step)).toEqual(['nameCaptain', 'renew', 'remove']);
    expect(JSON.stringify(answer)).not.toContain('o-one');
  }); // prettier-ignore

  it('is not there for another school, the bureau, or another volunteer, in the same words', async () => {
    const replies = [
      await read('o-off2', 'OFF@u1-other'),
      await read('o-edu', 'EDU@d1'),
      await read('o-neighbour'),
    ];
    expect(replies.map(({ ok }) => ok)).toEqual([false, false, false]);
    expect(new Set(replies.map(({ refusal }) => refusal.message)).size).toBe(1);
    expect((await read('o-one')).answer.mayDo.map(({ step }) => step)).toEqual(['leave']);
  });
});
