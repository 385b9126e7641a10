import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product';
import { dispatch, walkersOf } from '../support/walkers';

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: '0 0,10,20,30,40,50 * * * * *' });
  people = walkersOf(product);
  await product.setClock('2026-11-24T01:00:30.000Z');
});

afterAll(() => product.stop());

const list = async (openid: string, as: string, cursor: string | null = null) =>
  (await product.ask(openid, 'message.unacked', { cursor }, as)).answer;

it('is walked page by page without a gap, the longest silent first, in three calls, without a word of the report', async () => {
  const ids: string[] = [];
  for (let nth = 0; nth < 23; nth += 1) {
    ids.push(await people.filed({ itemId: 'R24', happeningNow: true, text: '校门口有人打斗' }));
    await product.advance(1);
  }
  await product.advance(20 * 60);
  const first = await list('o-town', 'TOWN@t1');
  expect((await product.lastCalls()).length).toBeLessThanOrEqual(3);
  const second = await list('o-town', 'TOWN@t1', first.next);
  const shown = [...new Set([...first.lines, ...second.lines].map(({ id }) => id))];
  expect([shown, second.next]).toEqual([ids, null]);
  expect(JSON.stringify(first)).not.toMatch(/打斗|沈女士|openid|"o-/);
  expect(first.lines[0]).toMatchObject({
    isUrgent: true,
    isMine: false,
    mayOpen: false,
    unitName: '青禾小学',
  });
  const mine = await list('o-off', 'OFF@u1');
  expect(new Set(mine.lines.map(({ who, isMine }) => `${who} ${String(isMine)}`))).toEqual(
    new Set(['责任网格员 某o-off true']),
  );
});

it("holds what a unit did not answer, for its town and the bureau; a complaint about a school is in no town's list", async () => {
  const id = await people.atTown();
  await people.walk(id, [['town', 'dispatch', dispatch]]);
  await product.advance(2 * 3600 + 1200);
  const lines = (await list('o-urban', 'TDEPT@t1-urban')).lines.filter((line) => line.id === id);
  expect(lines.map(({ who, isMine, mayOpen }) => [who, isMine, mayOpen])).toEqual([
    ['柳溪镇综合执法局 某o-urban', true, true],
  ]);
  await people.walk(id, [['urban', 'sign']]);
  await product.advance(1200);
  expect((await list('o-urban', 'TDEPT@t1-urban')).lines).toEqual([]);
});

it('tells a citizen, and a post without such a list, where it is not', async () => {
  for (const [openid, as] of [['o-parent', undefined], ['o-adm', 'ADM@d1'], ['o-aud', 'AUD@d1']] as const)
    expect((await product.ask(openid, 'message.unacked', { cursor: null }, as)).refusal.code).toBe('FORBIDDEN');
}); // prettier-ignore
