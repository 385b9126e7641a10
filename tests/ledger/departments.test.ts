import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LedgerFilters } from '../../typings/ledger';
import type { ReportStep, StepInput } from '../../typings/report';
import { type Product, startProduct } from '../support/product';
import { checked, dispatch, done, walkersOf, who, type Who } from '../support/walkers';

/*
 * The ledger of a department: cases that it was given and did not return, and no other (C in §2.3).
 */

let product: Product;
let people: ReturnType<typeof walkersOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
});

afterAll(() => product.stop());

const search = async (as: Who, filters: LedgerFilters = {}) =>
  (await product.ask(who[as][0], 'ledger.search', { filters, cursor: null }, who[as][1])).answer.cards.map(
    ({ id }) => id,
  );

const has = async (as: Who, id: string): Promise<readonly boolean[]> => {
  const read = await product.ask(who[as][0], 'report.read', { id }, who[as][1]);
  return [(await search(as)).includes(id), read.ok];
};

const toUrban = { ...dispatch, co: [] };
const inside = [true, true];
const outside = [false, false];

describe('a case stands in the ledger of a department exactly while it may be read there', () => {
  it('from the day it was given, through its end, until it is opened again', async () => {
    const id = await people.atTown();
    expect(await has('urban', id)).toEqual(outside);
    const steps: readonly (readonly [Who, ReportStep, StepInput?])[] = [
      ['town', 'dispatch', toUrban],
      ['urban', 'sign'],
      ['urban', 'start', { measures: '到场' }],
      ['urban', 'feedback', done(id)],
      ['officer', 'close', checked(id)],
    ];
    for (const step of steps) {
      await people.walk(id, [step]);
      expect([step[1], await has('urban', id), await has('police', id)]).toEqual([step[1], inside, outside]);
    }
    await people.walk(id, [['parent', 'reopen', { why: '又来了' }]]);
    expect(await has('urban', id)).toEqual(outside);
  });

  it('not any longer once it was returned, and then of whom it was given to instead', async () => {
    const id = await people.atTown();
    await people.walk(id, [
      ['town', 'dispatch', toUrban],
      ['urban', 'returnNotOurs', { basis: '职责清单：不归我办' }],
    ]);
    expect(await has('urban', id)).toEqual(outside);
    await people.walk(id, [['town', 'dispatch', { ...toUrban, lead: 't1-police' }]]);
    expect([await has('urban', id), await has('police', id)]).toEqual([outside, inside]);
  });

  it('not by a filter that names a school, a number or another department', async () => {
    const mine = await people.atTown();
    const theirs = await people.atTown();
    await people.walk(mine, [['town', 'dispatch', toUrban]]);
    await people.walk(theirs, [['town', 'dispatch', { ...toUrban, lead: 't1-police' }]]);
    const { number } = await people.page(theirs);
    const reaches: readonly LedgerFilters[] = [
      { unit: 'u1' },
      { town: 't1' },
      { words: number },
      { department: 't1-police' },
      {},
    ];
    for (const filters of reaches)
      expect([filters, (await search('urban', filters)).includes(theirs)]).toEqual([filters, false]);
    expect(await search('urban', { unit: 'u1' })).toContain(mine);
    expect(await search('urban', { words: (await people.page(mine)).number })).toEqual([mine]);
  });

  it('also in its list of what is overdue, and in nobody else’s', async () => {
    await product.setClock('2026-11-23T01:05:00.000Z');
    const id = await people.atTown();
    await people.walk(id, [['town', 'dispatch', { ...toUrban, dueOn: '2026-11-24' }]]);
    await product.setClock('2026-11-25T04:00:00.000Z');
    expect(await search('urban', { overdue: true })).toContain(id);
    expect(await search('police', { overdue: true })).not.toContain(id);
  });

  it('at the price of one more call than knowing who asks', async () => {
    await search('urban');
    expect((await product.lastCalls()).length).toBeLessThanOrEqual(2);
  });
});
