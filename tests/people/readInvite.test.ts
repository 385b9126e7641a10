import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { bureau, teamsOf, type Teams } from '../support/team';

let product: Product;
let team: Teams;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  team = teamsOf(product);
});

afterAll(() => product.stop());

describe('looking at an invitation', () => {
  it('says what one would become, and uses nothing up', async () => {
    const { code } = (await team.invite(bureau, { name: '某看看' })).answer;
    const look = () => product.ask('o-look', 'people.readInvite', { code });
    expect((await look()).answer).toMatchObject({
      name: '某看看',
      place: '柳溪镇网格中心',
      takesOver: false,
    });
    await look();
    expect((await team.claim('o-look', code)).ok).toBe(true);
  });

  it('costs one of the hour’s tries, like taking it up', async () => {
    const look = () => product.ask('o-guess', 'people.readInvite', { code: 'AAAA-AAAA-AAAA' });
    const codes: string[] = [];
    for (let nth = 0; nth < 11; nth += 1) codes.push((await look()).refusal.code);
    expect([codes[9], codes[10]]).toEqual(['NOT_FOUND', 'RATE_LIMIT']);
    await product.advance(3600);
    expect((await look()).refusal.code).toBe('NOT_FOUND');
  });
});
