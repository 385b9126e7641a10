import { describe, expect, it } from '@jest/globals';
import { additionsOf, againAt, listOf, markOf } from '../../cloudfunctions/statistics/counting.rules';
import { bucketOf } from '../../cloudfunctions/statistics/flows.rules';
import { bucketMinutes, bucketWords } from '../../cloudfunctions/statistics/figures.table';
import type { ReportDoc, Task } from '../../typings/reportDoc';
import { report } from '../support/samples';

const start = '2026-11-23T01:05:00.000Z';
const after = (milliseconds: number): string => new Date(Date.parse(start) + milliseconds).toISOString();
const minute = 60_000;

describe('how long it took', () => {
  it.each([
    [0, 'toLook0'],
    [15 * minute, 'toLook0'],
    [15 * minute + 1, 'toLook1'],
    [60 * minute, 'toLook1'],
    [240 * minute, 'toLook2'],
    [24 * 60 * minute, 'toLook3'],
    [30 * 24 * 60 * minute, 'toLook9'],
    [30 * 24 * 60 * minute + 1, 'toLook10'],
  ])('%d ms fall into %s', (milliseconds, figure) => {
    expect(bucketOf('toLook', start, after(milliseconds))).toBe(figure);
  });

  it('has a word for every bucket', () => {
    expect(bucketWords).toHaveLength(bucketMinutes.length + 1);
  });
});

const task = (department: string, state: Task['state'], dueOn: string): Task => ({
  department, name: department, part: 'co', state, dueOn, sentAt: '', from: 'town:t1',
}); // prettier-ignore

const message = (state: 'owed' | 'sent' | 'listed') =>
  ({ ...report().owed[0], state }) as ReportDoc['owed'][number];

const on = (day: string): Date => new Date(`${day}T01:05:00.000Z`);

describe('what a report is counted for', () => {
  it('is looked at again when its own end has passed, and not after', () => {
    const held = { ...report(), dueAt: '2026-11-23T09:00:00.000Z' };
    expect(againAt(held, on('2026-11-23'))).toBe('2026-11-23T09:00:00.000Z');
    expect(againAt(held, on('2026-11-24'))).toBeNull();
  });

  it('is what stands in it, on the day it is looked at', () => {
    const tasks = [
      task('a', 'sent', '2026-11-22'),
      task('b', 'signed', ''),
      task('c', 'replied', '2026-11-01'),
    ];
    const held = { ...report(), open: true, tasks, townSees: 't9', dueAt: '2026-11-22T16:00:00.000Z', owed: (['sent', 'listed', 'owed', 'listed'] as const).map(message) }; // prettier-ignore
    expect(markOf(held, on('2026-11-23'), 4)).toEqual({
      batch: 4, entries: 1, state: 'submitted', isOpen: true, item: 'R05', town: 't1', seenBy: 't9', missed: 2,
      isOverdue: true, owing: ['a', 'b'], late: ['a'],
    }); // prettier-ignore
  });

  it('is nobody’s debt once it is over', () => {
    const over = { ...report(), open: false, tasks: [task('a', 'sent', '2026-11-22')] };
    expect(markOf(over, on('2026-11-23'), 1)).toMatchObject({ isOverdue: false, owing: [], late: [] });
    expect(againAt(over, on('2026-11-01'))).toBeNull();
  });

  it('is looked at again when the next day of a department ends in Shanghai', () => {
    const tasks = [task('a', 'sent', '2026-11-29'), task('b', 'signed', '2026-11-25'), task('c', 'sent', '2026-11-20'), task('d', 'replied', '2026-11-24')]; // prettier-ignore
    expect(againAt({ ...report(), tasks }, on('2026-11-23'))).toBe('2026-11-25T16:00:00.000Z');
  });

  it.each([
    ['district:d1', 'districts'],
    ['town:t1', 'towns'],
    ['town:t1/unit:u1', 'town:t1/units'],
    ['seen:t1/item:R05', 'seen:t1/items'],
    ['department:x', 'departments'],
  ])('stands in a list: %s in %s', (scope, list) => {
    expect(listOf(scope)).toBe(list);
  });

  it('leaves out what comes to nothing', () => {
    expect(additionsOf(new Map([['a:1|now|now|open', 0], ['a:1|2026-11|2026-11-02|received', 2]]))).toEqual([
      { scope: 'a:1', list: 'as', period: '2026-11', days: { '2026-11-02': { received: 2 } } },
    ]); // prettier-ignore
  });
});
