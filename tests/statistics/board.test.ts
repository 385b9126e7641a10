import { describe, expect, it } from '@jest/globals';
import { lowerPart, upperPart, within } from '../../cloudfunctions/statistics/board.rules';
import { spanOf } from '../../cloudfunctions/statistics/period.rules';
import { boardPlace, type BoardPlace, viewsOf } from '../../cloudfunctions/statistics/place.rules';
import { shown, shownColumn } from '../../cloudfunctions/statistics/smallNumbers.rules';
import { postOf } from '../support/samples';

describe('a period', () => {
  it.each([
    ['day', '2026-11-26', '2026-11-26', '2026-11-26', '2026-11-25', null, 1, ['2026-11']],
    ['day', '2026-11-25', '2026-11-25', '2026-11-25', '2026-11-24', '2026-11-26', 1, ['2026-11']],
    ['week', '2026-11-26', '2026-11-23', '2026-11-29', '2026-11-22', null, 7, ['2026-11']],
    ['week', '2026-11-01', '2026-10-26', '2026-11-01', '2026-10-25', '2026-11-02', 7, ['2026-10', '2026-11']],
    ['month', '2026-02-14', '2026-02-01', '2026-02-28', '2026-01-31', '2026-03-01', 28, ['2026-02']],
    ['month', '2026-11-30', '2026-11-01', '2026-11-30', '2026-10-31', null, 30, ['2026-11']],
  ] as const)('%s of %s', (period, on, from, to, before, after, days, months) => {
    const span = spanOf(period, on, '2026-11-26');
    expect({ ...span, days: span.days.length }).toMatchObject({ from, to, before, after, days, months });
  });
});

describe('a board is for', () => {
  it.each([
    ['EDU', ['towns', 'items', 'departments']],
    ['CHIEF', ['towns', 'items', 'departments']],
    ['PSC', ['towns', 'items']],
    ['DIST', ['departments']],
    ['TOWN', ['units', 'items', 'departments']],
    ['HEAD', ['none']],
    ['OFF', ['none']],
    ['PRIN', ['none']],
    ['TDEPT', ['none']],
    ['DDEPT', ['none']],
    ['VOL', []],
    ['AUD', []],
    ['ADM', []],
    ['SGC', []],
  ] as const)('%s: %j', (role, views) => {
    expect(viewsOf(postOf(role))).toEqual(views);
  });

  it.each([
    ['a town, of another town', 'TOWN', { view: 'units', town: 't2' }],
    ['the committee, of schools', 'PSC', { view: 'units' }],
    ['the committee, of departments', 'PSC', { view: 'departments' }],
    ['a department, of all', 'TDEPT', { view: 'departments' }],
    ['the platform, of towns', 'DIST', { view: 'towns' }],
    ['a school, of its town', 'HEAD', { view: 'units', town: 't1' }],
  ] as const)('nobody else: %s', (_, role, wanted) => {
    expect(boardPlace(postOf(role), wanted)).toBeNull();
  });
});

describe('small numbers', () => {
  it.each([
    [0, 0],
    [1, null],
    [2, null],
    [3, 3],
  ])('%d is shown as %s', (count, as) => {
    // prettier-ignore
    expect(shown(count)).toBe(as);
  });

  it.each([
    ['none to hide', [5, 3, 0], [5, 3, 0]],
    ['two hide each other', [2, 1, 9], [null, null, 9]],
    ['one alone takes the next with it', [9, 1, 4, 0], [9, null, null, 0]],
    ['nothing is left beside it', [1, 0, 0], [null, 0, 0]],
  ] as const)('in a column: %s', (_, counts, as) => {
    expect(shownColumn(counts)).toEqual(as);
  });

  it('are hidden wherever sums only may be seen', () => {
    const place = boardPlace(postOf('PSC'), { view: 'towns' }) as BoardPlace;
    const span = spanOf('week', '2026-11-26', '2026-11-26');
    const days = { '2026-11-24': { received: 2, solved: 4, toClose3: 2 }, '2026-11-25': { received: 7 } };
    const own = [
      { scope: 'district:d1', period: '2026-11', sum: {}, days },
      { scope: 'district:d1', period: 'now', sum: { open: 2, submitted: 2, overdue: 1 }, days: {} },
    ];
    const { flows, stock, states, stretches, trend } = upperPart(own, place, span);
    expect(flows.find(({ label }) => label === '新收')?.count).toBe(9);
    expect(stock.map(({ label, count }) => [label, count])).toEqual([['在办', null], ['逾期', null], ['未送达提醒', 0]]); // prettier-ignore
    expect(states).toEqual([{ key: 'submitted', label: '待核实', count: null, filters: null }]);
    expect(stretches.at(-1)).toEqual({ label: '办结用时', count: null, words: '' });
    expect(trend.slice(0, 3).map(({ received, ended }) => [received, ended])).toEqual([[0, 0], [null, 4], [7, 0]]); // prettier-ignore
    const towns = ['a', 'b', 'c'].map((id) => ({ scope: `town:${id}`, id, name: id }));
    const listed = [
      { scope: 'town:a', period: 'now', sum: { open: 1 } },
      { scope: 'town:b', period: 'now', sum: { open: 8 } },
      { scope: 'town:c', period: 'now', sum: { open: 5 } },
    ];
    const { rows } = lowerPart(listed, towns, 'towns', place, span);
    expect(rows.map(({ id, cells, town, filters }) => [id, cells[0], town, filters])).toEqual([
      ['b', 8, null, null],
      ['a', null, null, null],
      ['c', null, null, null],
    ]);
  });
});

describe('how long it took, in words', () => {
  it.each([
    [[0, 0, 0], 0.5, '15 分钟内'],
    [[1, 0, 0], 0.5, '15 分钟内'],
    [[1, 1, 0], 0.5, '15 分钟内'],
    [[1, 1, 1], 0.5, '1 小时内'],
    [[9, 0, 1], 0.9, '15 分钟内'],
    [[8, 0, 2], 0.9, '4 小时内'],
  ])('%j, a part of %d', (buckets, part, words) => {
    expect(within(buckets, part)).toBe(words);
  });
});
