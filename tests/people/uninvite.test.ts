import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { bureau, centre, changesIn, teamsOf, type Teams } from '../support/team';

let product: Product;
let team: Teams;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  team = teamsOf(product);
});

afterAll(() => product.stop());

const uninvite = (hand: readonly [string, string], id: string) =>
  product.ask(hand[0], 'people.uninvite', { id }, hand[1]);

describe('taking an invitation back', () => {
  it('closes its code, and is written down', async () => {
    const { id, code } = (await team.invite(bureau)).answer;
    expect((await uninvite(bureau, id)).ok).toBe(true);
    expect((await team.claim('o-new', code)).refusal.code).toBe('NOT_FOUND');
    expect(changesIn(product).at(-1)).toMatchObject({ event: 'uninvited', about: '某新人' });
    expect((await uninvite(bureau, id)).refusal.code).toBe('CONFLICT');
  });

  it('is too late once it was taken up, and nobody else’s business', async () => {
    const { id, code } = (await team.invite(bureau)).answer;
    expect((await uninvite(centre, id)).refusal.code).toBe('NOT_FOUND');
    await team.claim('o-new', code);
    expect((await uninvite(bureau, id)).refusal.code).toBe('CONFLICT');
    expect((await uninvite(bureau, '0'.repeat(40))).refusal.code).toBe('NOT_FOUND');
  });

  it('and taking it up at the same moment: one of the two happens', async () => {
    const { id, code } = (await team.invite(bureau, { name: '某同时' })).answer;
    const [taken, back] = await Promise.all([team.claim('o-race', code), uninvite(bureau, id)]);
    expect([taken.ok, back.ok].filter((ok) => ok)).toHaveLength(1);
    expect(await team.posts('o-race')).toEqual(taken.ok ? ['TOWN@t1'] : []);
  });
});
