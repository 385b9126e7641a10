import { describe, expect, it } from '@jest/globals';
import {
  filingRows,
  firstSort,
  headsOf,
  matchingRows,
  nextSort,
  sortedRows,
  tableView,
} from '../../miniprogram/view/filings';
import type { FilingState, GuardedUnit } from '../../typings/roster';

const now = Date.parse('2026-11-26T04:00:00.000Z');

const unit = (id: string, name: string, state: FilingState, shortBy: number | null): GuardedUnit => ({
  id,
  name,
  gridSeq: 1,
  state,
  since: '',
  isActive: false,
  shortBy,
});

const rows = [
  ...filingRows(
    { id: 'liuxi', name: '柳溪镇' },
    [
      unit('u1', '青禾小学', 'filed', 0),
      unit('u2', '白杨小学', 'missing', null),
      unit('u3', '春晖中学', 'filed', 2),
    ],
    now,
  ),
  ...filingRows(
    { id: 'anping', name: '安平街道' },
    [unit('u4', '朝阳小学', 'submitted', 1), unit('u5', '东风幼儿园', 'returned', 0)],
    now,
  ),
];

const idsBy = (by: string, isDown: boolean) =>
  sortedRows(rows, { by: nextSort(firstSort, by).by, isDown }).map(({ id }) => id);
const found = (words: string, townId = '') => matchingRows(rows, { words, townId }).map(({ id }) => id);

describe('the table of filings', () => {
  it('is sorted in Chinese order, and equal rows keep their order both ways', () => {
    expect(idsBy('town', false)).toEqual(['u4', 'u5', 'u1', 'u2', 'u3']);
    expect(idsBy('town', true)).toEqual(['u1', 'u2', 'u3', 'u4', 'u5']);
    expect(idsBy('name', false)).toEqual(['u2', 'u4', 'u3', 'u5', 'u1']);
  });

  it('is sorted by who waits for somebody, and never changes what it was given', () => {
    const before = rows.map(({ id }) => id);
    expect(idsBy('state', false)).toEqual(['u4', 'u2', 'u5', 'u1', 'u3']);
    expect(rows.map(({ id }) => id)).toEqual(before);
  });

  it('puts what cannot be told last, whichever way what is missing is sorted', () => {
    expect(idsBy('lacks', true)).toEqual(['u3', 'u4', 'u1', 'u5', 'u2']);
    expect(idsBy('lacks', false)).toEqual(['u1', 'u5', 'u4', 'u3', 'u2']);
  });

  it('keeps the rows in which every word stands, in whatever column', () => {
    expect(found('小学')).toEqual(['u1', 'u2', 'u4']);
    expect(found('  小学   已备案 ')).toEqual(['u1']);
    expect(found('安平')).toEqual(['u4', 'u5']);
    expect(found('差')).toEqual(['u3', 'u4']);
    expect(found('小学', 'liuxi')).toEqual(['u1', 'u2']);
    expect(found('.*')).toEqual([]);
    expect(found('   ')).toHaveLength(5);
  });

  it('turns round when its column is chosen again, and begins with the most missing', () => {
    expect(nextSort(firstSort, 'state')).toEqual({ by: 'state', isDown: true });
    expect(nextSort(firstSort, 'town')).toEqual({ by: 'town', isDown: false });
    expect(nextSort(firstSort, 'lacks')).toEqual({ by: 'lacks', isDown: true });
    expect(nextSort(firstSort, 'nothing of the kind').by).toBe('state');
  });

  it('says by what it is sorted, once', () => {
    const heads = headsOf({ by: 'lacks', isDown: true });
    expect(heads.map(({ icon }) => icon)).toEqual(['', '', '', 'down']);
    expect(heads[3]?.said).toBe('按辅助网格员排序，现在从大到小');
    expect(heads[0]?.said).toBe('按镇（街道）排序');
  });

  it('says how many it found, and never passes a part off as the whole', () => {
    const town = { id: 't', name: '大镇' };
    const many = filingRows(
      town,
      Array.from({ length: 130 }, (_, nth) => unit(`m${nth}`, `第${nth}小学`, 'missing', null)),
      now,
    );
    const all = { words: '', townId: '' };
    expect(tableView(many, all, firstSort)).toMatchObject({
      said: '找到 130 所，先列出前 100 所，再输入几个字可以缩小范围',
    });
    expect(tableView(many, all, firstSort).lines).toHaveLength(100);
    expect(tableView(rows, all, firstSort).said).toBe('共 5 所');
    expect(tableView(rows, { words: '幼儿园', townId: '' }, firstSort).said).toBe('找到 1 所，共 5 所');
  });
});
