import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { bureau, centre, head, officer, school, teamsOf, type Teams, town, urban } from '../support/team';

let product: Product;
let team: Teams;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  team = teamsOf(product);
});

afterAll(() => product.stop());

describe('the team of a place', () => {
  it('shows who is in it, under names that lead to nobody’s account, and what I may do', async () => {
    const { answer } = await team.list(head);
    expect(answer.members.map(({ name, title, state }) => [name, title, state])).toEqual([
      ['某o-off', '责任网格员', '在岗'],
      ['某o-head', '网格长', '在岗'],
      ['某o-prin', 'PRIN', '在岗'],
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/"o-|openid/);
    expect(answer.roles.map(({ role }) => role)).toEqual(['AUX', 'TEACH', 'ADV']);
    expect([answer.mayLock, answer.mayPlan, answer.anySchool]).toEqual([false, true, false]);
  });

  it('offers each post what §2.3 gives it, and no more', async () => {
    const roles = async (...[hand, place]: Parameters<Teams['list']>) =>
      (await team.list(hand, place)).answer.roles.map(({ role }) => role);
    expect(await roles(bureau, school)).toEqual(['AUX', 'TEACH', 'ADV', 'OFF', 'HEAD', 'PRIN']);
    expect(await roles(['o-adm', 'ADM@d1'], { kind: 'district', id: 'd1' })).toContain('ADM');
    expect(await roles(bureau, { kind: 'district', id: 'd1' })).not.toContain('ADM');
    expect(await roles(centre)).toEqual(['CGO']);
    expect(await roles(centre, urban)).toEqual(['TDEPT', 'POL']);
    expect(await roles(bureau, { kind: 'department', id: 'GAS' })).toEqual(['POL', 'DDEPT']);
  });

  it('is not shown to those who do not look after it', async () => {
    for (const [hand, place] of [
      [officer, town],
      [head, { kind: 'unit', id: 'u2' }],
      [centre, { kind: 'town', id: 't2' }],
      [centre, { kind: 'department', id: 't2-urban' }],
      [centre, { kind: 'unit', id: 'u1' }],
      [bureau, { kind: 'unit', id: 'nowhere' }],
    ] as const)
      expect((await team.list(hand, place)).refusal.code).toBe('FORBIDDEN');
  });

  it('names the other places that I look after', async () => {
    const places = (await team.list(centre)).answer.places.map(({ id }) => id);
    expect(places).toEqual(['t1', 't1-urban', 't1-police', 't1-health']);
    expect((await team.list(bureau, town)).answer.places.length).toBe(9);
  });
});
