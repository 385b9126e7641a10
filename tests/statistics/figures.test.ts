import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldReports } from '../../cloudfunctions/statistics/fold';
import type { Board, BoardAsk, Tile } from '../../typings/board';
import type { LedgerFilters } from '../../typings/ledger';
import { storeOver } from '../support/folding';
import { type Product, startProduct } from '../support/product';
import { figuresOf } from '../support/rollups';
import { checked, dispatch, done, form, shot, verified, walkersOf, who, type Who } from '../support/walkers';

/*
 * One week of a small district, walked by its people through the real functions; the clock counts it. Every figure
 * below was worked out by hand from the week.
 */

let product: Product;
let reopenOnTuesday: () => Promise<void>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  const store = storeOver(product.cloud);
  const { filed, walk } = walkersOf(product);
  let now = '';
  const at = (iso: string) => product.setClock((now = iso));
  // A minute later, when what was done has a mark behind it.
  const clock = () => foldReports({ store, now: () => new Date(Date.parse(now) + 60_000) });
  // Monday 09:05 in Shanghai: a fire door, and something that is not true.
  await at('2026-11-23T01:05:00.000Z');
  const door = await filed();
  const untrue = await filed({ itemId: 'R09' });
  await at('2026-11-23T01:15:00.000Z');
  await walk(door, [['officer', 'verify', verified(door)]]);
  await walk(door, [['officer', 'submitToTown', form]]);
  await at('2026-11-23T03:05:00.000Z');
  await walk(door, [['town', 'dispatch', { ...dispatch, dueOn: '2026-11-24' }]]);
  await at('2026-11-23T05:00:00.000Z');
  await walk(untrue, [['officer', 'reject', { reason: 'untrue', explain: '现场没有' }]]);
  await clock();
  // Tuesday: signed, answered by the helper in time; a complaint about the school; a second one at another school.
  await at('2026-11-24T02:00:00.000Z');
  await walk(door, [['urban', 'sign'], ['police', 'reply', { result: '已巡查', photos: shot(door) }]]); // prettier-ignore
  await filed({ aboutSchool: true, itemId: null });
  await filed({ unitId: 'u2', unitConfirmed: true });
  // Thursday: answered two days late, and not well done.
  await at('2026-11-26T02:55:00.000Z');
  await walk(door, [['urban', 'start', { measures: '到场清理' }], ['urban', 'feedback', done(door)]]); // prettier-ignore
  await at('2026-11-26T04:00:00.000Z');
  await walk(door, [['officer', 'rework', { why: '还有杂物', photos: shot(door) }]]);
  await clock();
  // Friday: done again and closed.
  await at('2026-11-27T03:50:00.000Z');
  await walk(door, [['urban', 'start', { measures: '再清' }], ['urban', 'feedback', done(door)]]); // prettier-ignore
  await at('2026-11-27T05:05:00.000Z');
  await walk(door, [['officer', 'close', checked(door)]]);
  await clock();
  reopenOnTuesday = async () => {
    await at('2026-12-01T01:05:00.000Z');
    await walk(door, [['parent', 'reopen', { why: '又堆上了' }]]);
    await clock();
  };
}, 300_000);

afterAll(() => product.stop());

const figures = (scope: string, when: string) => figuresOf(product.cloud, scope, when);
/** Nobody here allows WeChat anything, so that every message reaches nobody; counted elsewhere. */
const stock = (scope: string) => ({ ...figures(scope, 'now'), missed: 0 });

type Wanted = Pick<BoardAsk, 'view' | 'town'>;
const askBoard = (as: Who, wanted: Wanted) =>
  product.ask(who[as][0], 'statistics.board', { ...wanted, period: 'month', on: '2026-11-27' }, who[as][1]);
const boardOf = async (as: Who, wanted: Wanted) => (await askBoard(as, wanted)).answer;
const counts = (tiles: readonly Tile[]) =>
  Object.fromEntries(tiles.filter(({ count }) => count !== 0).map(({ label, count }) => [label, count]));
const listed = async (as: Who, filters: LedgerFilters) =>
  (await product.ask(who[as][0], 'ledger.search', { filters, cursor: null }, who[as][1])).answer.cards.length;

/** Cells that open another number of cases than they say. */
async function unlike(as: Who, boards: readonly Board[]): Promise<readonly string[]> {
  const found: string[] = [];
  let seen = 0;
  for (const { rows, columns } of boards)
    for (const row of rows)
      for (const [nth, { label, filters }] of columns.entries()) {
        if (row.filters === null || filters === null) continue;
        seen += 1;
        const behind = await listed(as, { ...row.filters, ...filters });
        if (behind !== row.cells[nth]) found.push(`${row.name} ${label}: ${row.cells[nth]}, ${behind}`);
      }
  expect(seen).toBeGreaterThan(6);
  return found;
}

describe('the figures of a week', () => {
  it.each([
    ['Monday', '2026-11-23', { received: 2, looked: 2, toLook0: 1, toLook2: 1, dispatched: 1, toDispatch2: 1, rejected: 1 }],
    ['Tuesday', '2026-11-24', { received: 2 }],
    ['Wednesday', '2026-11-25', {}],
    ['Thursday', '2026-11-26', { reworks: 1 }],
    ['Friday', '2026-11-27', { solved: 1, toClose6: 1 }],
    ['the whole month', '2026-11', { received: 4, looked: 2, toLook0: 1, toLook2: 1, dispatched: 1, toDispatch2: 1, rejected: 1, reworks: 1, solved: 1, toClose6: 1 }],
  ])('of the district, %s', (_, when, expected) => {
    expect(figures('district:d1', when)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['the district', 'district:d1', { open: 2, submitted: 2, rejected: 1, closed: 1, missed: 0 }],
    ['where it happened', 'town:t1', { open: 2, submitted: 2, rejected: 1, closed: 1, missed: 0 }],
    ['what the town may read, the vacant school too', 'seen:t1', { open: 1, submitted: 1, closed: 1, missed: 0 }],
    ['a school, without what is about itself', 'unit:u1', { rejected: 1, closed: 1, missed: 0 }],
    ['a school as the district sees it', 'town:t1/unit:u1', { open: 1, submitted: 1, rejected: 1, closed: 1, missed: 0 }],
    ['another school', 'town:t1/unit:u2', { open: 1, submitted: 1, missed: 0 }],
    ['an item', 'item:R05', { open: 1, submitted: 1, closed: 1, missed: 0 }],
    ['an item that is not certain', 'item:-', { open: 1, submitted: 1, missed: 0 }],
    ['an item in a town', 'town:t1/item:R09', { rejected: 1, missed: 0 }],
  ])('as things stand: %s', (_, scope, expected) => {
    expect(stock(scope)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['the lead on Tuesday', 't1-urban', '2026-11-24', { signed: 1, toSign3: 1 }],
    ['the lead on Thursday', 't1-urban', '2026-11-26', { handled: 1, toHandle5: 1, handledLate: 1, sentToRework: 1 }],
    ['the lead in the month', 't1-urban', '2026-11', { given: 1, signed: 1, toSign3: 1, handled: 2, toHandle5: 1, toHandle3: 1, handledLate: 2, sentToRework: 1 }],
    ['the helper in the month', 't1-police', '2026-11', { given: 1, handled: 1, toHandle3: 1 }],
  ])('of a department: %s', (_, id, when, expected) => {
    expect(figures(`department:${id}`, when)).toEqual(expected);
  }); // prettier-ignore

  it('stand on the board of the district, town by town, and each opens as many as it counts', async () => {
    const board = await boardOf('bureau', { view: 'towns' });
    expect(counts(board.flows)).toEqual({ 新收: 4, 已解决: 1, 不予受理: 1, 返工: 1 });
    expect(counts(board.stock)).toMatchObject({ 在办: 2 });
    expect(board.rows.map(({ name, cells }) => [name, ...cells])).toEqual([
      ['柳溪镇', 2, 0, 4, 1, 0, 0, 1, 1],
      ['白石街道', 0, 0, 0, 0, 0, 0, 0, 0],
    ]);
    for (const { count, filters } of [...board.flows, ...board.stock, ...board.states])
      if (filters !== null) expect(await listed('bureau', filters)).toBe(count);
    const units = await boardOf('bureau', { view: 'units', town: 't1' });
    const items = await boardOf('bureau', { view: 'items' });
    expect(await unlike('bureau', [board, units, items])).toEqual([]);
    expect(await unlike('town', [await boardOf('town', { view: 'units' })])).toEqual([]);
    expect(units.rows.map(({ name, cells }) => [name, cells[0], cells[2]])).toEqual([
      ['青禾小学', 1, 3],
      ['青禾小学分校', 1, 1],
    ]);
  });

  it.each([
    ['the town, what it may read', 'town', { view: 'units' }, { 新收: 2, 已解决: 1, 返工: 1 }],
    ['the school, nothing about itself', 'head', { view: 'none' }, { 新收: 2, 已解决: 1, 不予受理: 1, 返工: 1 }],
    ['the lead', 'urban', { view: 'none' }, { 交办: 1, 反馈: 2, 逾期反馈: 2, 返工: 1 }],
  ] as const)('stand on the board of %s', async (_, as, wanted, expected) => {
    const board = await boardOf(as, wanted);
    expect(counts(board.flows)).toEqual(expected);
    for (const { count, filters } of [...board.flows, ...board.stock, ...board.states])
      if (filters !== null) expect(await listed(as, filters)).toBe(count);
  }); // prettier-ignore

  it('compare departments for the platform', async () => {
    const { rows, columns } = await boardOf('platform', { view: 'departments' });
    expect(columns.map(({ label }) => label)).toEqual([
      '在手',
      '逾期',
      '交办',
      '反馈',
      '逾期反馈',
      '返工',
      '退回率',
      '办理用时',
    ]);
    const filled = rows.filter(({ cells }) => cells[2] !== 0).map(({ name, cells }) => [name, ...cells]);
    expect(filled.sort()).toEqual([
      ['柳溪派出所', 0, 0, 1, 1, 0, 0, '0%', '半数 1 天内'],
      ['柳溪镇综合执法局', 0, 0, 1, 2, 2, 1, '0%', '半数 1 天内'],
    ].sort()); // prettier-ignore
  });

  it('cost the same few calls whatever is asked, and are not for other towns', async () => {
    await boardOf('bureau', { view: 'towns' });
    expect((await product.lastCalls('api')).length).toBeLessThanOrEqual(5);
    const other = await askBoard('town', { view: 'units', town: 't2' });
    expect(other.refusal.message).toBe('您现在的身份看不到这里的统计，请在“我的”里切换身份。');
  });

  it('take an ending back when the case is opened again, in the month in which it had ended', async () => {
    await reopenOnTuesday();
    expect(figures('district:d1', '2026-11-27')).toEqual({});
    expect(figures('district:d1', '2026-12')).toEqual({ reopened: 1 });
    expect(stock('district:d1')).toEqual({ open: 3, submitted: 2, rejected: 1, reopened: 1, missed: 0 });
    expect(figures('department:t1-urban', 'now')).toEqual({});
  });
});
