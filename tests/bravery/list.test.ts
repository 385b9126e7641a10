import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aBravery, type Braveries, centre, startBraveries, station } from '../support/braveries';
import type { Product } from '../support/product';
import { plant } from '../support/stored';

jest.setTimeout(30_000);

let product: Product;
let hands: Braveries;

beforeAll(async () => {
  ({ product, hands } = await startBraveries());
});

afterAll(() => product.stop());

const list = ([openid, as]: readonly [string, string?], box: 'confirm' | 'open' | 'past', cursor: string | null = null) =>
  product.ask(openid, 'bravery.list', { box, cursor }, as); // prettier-ignore

describe('the lists of the offices', () => {
  it('are of the own town for a station, of the district for the centre, and of nobody else', async () => {
    const here = await hands.applied('o-a');
    const there = await hands.applied('o-b', { townId: 't2' });
    const gone = await hands.applied('o-c');
    await hands.act(['o-c'], gone, 'withdraw');
    const ids = async (hand: readonly [string, string?]) => (await list(hand, 'confirm')).answer.cards.map(({ id }) => id); // prettier-ignore
    expect(await ids(station)).toEqual([here]);
    expect(await ids(centre)).toEqual([here, there]);
    expect((await list(['o-urban', 'TDEPT@t1-urban'], 'confirm')).refusal.code).toBe('FORBIDDEN');
    expect((await list(['o-adm', 'ADM@d1'], 'confirm')).refusal).toMatchObject({
      code: 'FORBIDDEN',
      field: 'as',
    });
    expect(JSON.stringify((await list(station, 'confirm')).answer)).not.toMatch(/丁|落水|东桥/);
  });

  it('go on page by page, each once, at the same cost', async () => {
    for (let nth = 0; nth < 25; nth += 1) {
      const _id = String(nth).padStart(40, 'd');
      await plant(product, 'braveries', aBravery({ _id, order: `2026-11-2${nth % 3}T00:00:00.000Z/${_id}` }));
    }
    const first = (await list(centre, 'open')).answer;
    const calls = await product.lastCalls('api', 'braveries');
    const second = (await list(centre, 'open', first.next)).answer;
    expect([first.cards.length, second.cards.length, second.next]).toEqual([20, 5, null]);
    expect(new Set([...first.cards, ...second.cards].map(({ id }) => id)).size).toBe(25);
    expect(calls).toHaveLength(1);
    expect(first.cards[0]?.tracks).toBe('待基金会定奖，待当事人同意');
  });

  it('stand on the first page of the police and the centre only', async () => {
    const tools = async (openid: string) => (await product.ask(openid, 'person.me', {})).answer.posts[0]?.tools ?? [];
    for (const openid of ['o-police', 'o-pol', 'o-sgc1']) expect(await tools(openid)).toContain('braveries');
    for (const openid of ['o-urban', 'o-gas', 'o-adm', 'o-town']) expect(await tools(openid)).not.toContain('braveries');
  }); // prettier-ignore
});
