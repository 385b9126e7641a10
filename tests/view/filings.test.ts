import { describe, expect, it } from '@jest/globals';
import { deskView, headsOf, matchingRows, sortedRows, withSort } from '../../miniprogram/view/deskTable';
import { filingRows, noFilings } from '../../miniprogram/view/filings';
import type { FilingState, GuardedUnit } from '../../typings/roster';

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
  ...filingRows({ id: 'liuxi', name: '柳溪镇' }, [
    unit('u1', '青禾小学', 'filed', 0),
    unit('u2', '白杨小学', 'missing', null),
    unit('u3', '春晖中学', 'filed', 2),
  ]),
  ...filingRows({ id: 'anping', name: '安平街道' }, [
    unit('u4', '朝阳小学', 'submitted', 1),
    unit('u5', '东风幼儿园', 'returned', 0),
  ]),
];

const desk = { ...noFilings, rows };
const idsBy = (by: string, isDown: boolean) =>
  sortedRows({ ...desk, sort: { by, isDown } }).map(({ id }) => id);
const found = (words: string, part = '') => matchingRows({ rows, words, part }).map(({ id }) => id);

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
    expect(withSort(desk, 'state').sort).toEqual({ by: 'state', isDown: true });
    expect(withSort(desk, 'town').sort).toEqual({ by: 'town', isDown: false });
    expect(withSort(desk, 'lacks').sort).toEqual({ by: 'lacks', isDown: true });
    expect(withSort(desk, 'nothing of the kind').sort).toEqual({ by: 'state', isDown: false });
  });

  it('says by what it is sorted, once', () => {
    const heads = headsOf({ ...desk, sort: { by: 'lacks', isDown: true } });
    expect(heads.map(({ icon }) => icon)).toEqual(['', '', '', 'down']);
    expect(heads[3]?.said).toBe('按辅助网格员排序，现在从大到小');
    expect(heads[0]?.said).toBe('按镇（街道）排序');
  });

  it('says how many it found, and never passes a part off as the whole', () => {
    const town = { id: 't', name: '大镇' };
    const many = filingRows(
      town,
      Array.from({ length: 130 }, (_, nth) => unit(`m${nth}`, `第${nth}小学`, 'missing', null)),
    );
    const shown = deskView({ ...desk, rows: many });
    expect(shown.said).toBe('找到 130 所，先列出前 100 所，再输入几个字可以缩小范围');
    expect(shown.lines).toHaveLength(100);
    expect(deskView(desk).said).toBe('共 5 所');
    expect(deskView({ ...desk, words: '幼儿园' }).said).toBe('找到 1 所，共 5 所');
  });

  it('has a word in every cell, and marks what is missing', () => {
    const [first] = deskView({ ...desk, words: '春晖' }).lines;
    expect(first).toEqual({
      id: 'u3',
      cells: [
        { text: '柳溪镇', look: 'note' },
        { text: '春晖中学', look: '' },
        { text: '已备案', look: 'tag tag-done' },
        { text: '差 2 名', look: 'wrong' },
      ],
    });
  });
});
