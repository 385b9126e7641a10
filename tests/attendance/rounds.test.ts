import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { patrolsOf, posts, startPatrols, walked } from '../patrol/samples';
import type { Product } from '../support/product';
import { amendStored } from '../support/stored';
import { storedIn } from '../support/team';

jest.setTimeout(60_000);

let product: Product;
let hands: ReturnType<typeof patrolsOf>;

beforeAll(async () => {
  product = await startPatrols();
  hands = patrolsOf(product);
  await hands.save();
  await hands.send(walked());
  await product.setClock('2026-11-24T01:00:00.000Z');
  await hands.tick();
});

afterAll(() => product.stop());

const board = async (
  openid: string,
  more: { readonly from?: string; readonly days?: 1 | 7; readonly town?: string } = {},
) =>
  (await product.ask(openid, 'attendance.board', { from: '2026-11-23', days: 1, ...more }, posts[openid]))
    .answer;
const tile = ({ tiles }: Awaited<ReturnType<typeof board>>) =>
  tiles.find(({ key }) => key === 'rounds')?.words;

it('a school’s settled day stands on its town’s and the district’s board: five wanted, one walked (F192)', async () => {
  for (const openid of ['o-off', 'o-prin', 'o-town', 'o-edu'])
    expect([openid, tile(await board(openid))]).toEqual([openid, '1/5']);
  expect((await board('o-town')).rows).toMatchObject([
    { id: 'u1', rounds: '1/5', roundsShort: 4, covered: '–' },
  ]);
  expect((await board('o-edu')).rows).toMatchObject([{ id: 't1', rounds: '1/5', roundsShort: 4 }]);
  expect((await board('o-edu', { town: 't1', days: 7 })).rows).toMatchObject([{ id: 'u1', rounds: '1/5' }]);
  // Today is not over: nothing is said about it.
  expect(tile(await board('o-off', { from: '2026-11-24' }))).toBe('–');
  // Who does not oversee patrols sees none.
  const district = (
    await product.ask('o-dist', 'attendance.board', { from: '2026-11-23', days: 1 }, 'DIST@d1')
  ).answer;
  expect([district.tiles.length, tile(district)]).toEqual([6, undefined]);
});

it('a round that arrives later is counted there, and twice is the same as once', async () => {
  await hands.send(walked('2026-11-23T05:00:00.000Z', { sentAt: '2026-11-24T01:00:00.000Z' }));
  await hands.tick();
  expect([tile(await board('o-town')), tile(await board('o-edu'))]).toEqual(['2/5', '2/5']);
  const days = () => storedIn(product, 'dutyDays').map(({ _id, patrols }) => [_id, patrols]);
  const before = days();
  await hands.tick();
  expect(days()).toEqual(before);
});

it('who stopped between the week and the roll-up finds the day unsettled, and sets it', async () => {
  const nothing = { u1: { name: '青禾小学', needed: 0, shortBy: 0 } };
  await amendStored(product, 'dutyDays', 'town:t1:2026-11-23', { patrols: nothing });
  await amendStored(product, 'patrols', 'u1', { nextDay: '2026-11-23', dueAt: '2026-11-23T16:00:00.000Z' });
  expect(tile(await board('o-town'))).toBe('–');
  await hands.tick();
  expect([tile(await board('o-town')), tile(await board('o-edu'))]).toEqual(['2/5', '2/5']);
});
