import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldReports } from '../../cloudfunctions/statistics/fold';
import { storeOver } from '../support/folding';
import { type Product, startProduct } from '../support/product';
import { figuresOf } from '../support/rollups';
import { checked, dispatch, done, form, shot, verified, walkersOf } from '../support/walkers';

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
}, 90_000);

afterAll(() => product.stop());

const figures = (scope: string, when: string) => figuresOf(product.cloud, scope, when);
/** Nobody here allows WeChat anything, so that every message reaches nobody; counted elsewhere. */
const stock = (scope: string) => ({ ...figures(scope, 'now'), missed: 0 });

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

  it('take an ending back when the case is opened again, in the month in which it had ended', async () => {
    await reopenOnTuesday();
    expect(figures('district:d1', '2026-11-27')).toEqual({});
    expect(figures('district:d1', '2026-12')).toEqual({ reopened: 1 });
    expect(stock('district:d1')).toEqual({ open: 3, submitted: 2, rejected: 1, reopened: 1, missed: 0 });
    expect(figures('department:t1-urban', 'now')).toEqual({});
  });
});
