import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../typings/contract';
import { type Product, startProduct } from '../support/product';
import { plant } from '../support/stored';
import { aVolunteer, volunteersOf, type Volunteers } from '../support/volunteers';

let product: Product;
let hands: Volunteers;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  hands = volunteersOf(product);
  for (let nth = 0; nth < 45; nth += 1) {
    const openid = `o-${String(nth).padStart(2, '0')}`;
    const order = `2026-11-20T02:00:${String(nth).padStart(2, '0')}.000Z/${openid}`;
    await plant(product, 'volunteers', aVolunteer({ openid, name: `某${openid}`, order }));
  }
  await plant(product, 'volunteers', aVolunteer({ openid: 'o-there', unit: { id: 'u2', name: '分校' } }));
});

afterAll(() => product.stop());

describe('the reviewer’s list', () => {
  it('goes through the own school page by page, each once, with no number', async () => {
    const names: string[] = [];
    for (let cursor: string | null = null; ;) {
      const answer: Answer<'volunteer.list'> = (
        await product.ask('o-off', 'volunteer.list', { box: 'team', cursor }, 'OFF@u1')
      ).answer;
      names.push(...answer.cards.map(({ name }) => name));
      expect(JSON.stringify(answer)).not.toContain('1380000');
      cursor = answer.next;
      if (cursor === null) break;
    }
    expect(names).toHaveLength(45);
    expect(new Set(names).size).toBe(45);
    expect(names[0]).toBe('某o-44');
  });

  it('costs one call for the list, whatever is stored', async () => {
    await hands.list('team');
    expect((await product.lastCalls()).length).toBeLessThanOrEqual(2);
  });

  it('is not for the bureau, a town, or a principal', async () => {
    for (const hand of [
      ['o-edu', 'EDU@d1'],
      ['o-town', 'TOWN@t1'],
      ['o-prin', 'PRIN@u1'],
    ] as const)
      expect((await hands.list('team', hand)).refusal.code).toBe('FORBIDDEN');
  });
});
