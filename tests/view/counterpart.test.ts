import { describe, expect, it } from '@jest/globals';
import {
  changeLines,
  contactFields,
  formOf,
  gapLines,
  noUnits,
  placesView,
  tableLines,
  unitRows,
  withContact,
} from '../../miniprogram/view/counterpart';
import { matchingRows, sortedRows } from '../../miniprogram/view/deskTable';
import type { CounterpartGaps, CounterpartPage, CounterpartView } from '../../typings/counterpart';

const unit = (id: string, more: Partial<CounterpartView> = {}): CounterpartView => ({
  id, name: `柳溪镇${id}`, code: 'HEALTH', standsFor: '卫健局', leader: null, liaison: null, note: '',
  activeFrom: '', closesOn: '', gaps: [], outside: false, ...more,
}); // prettier-ignore

const gaps: CounterpartGaps = {
  place: { id: 't1', name: '柳溪镇' },
  all: 5,
  rows: [
    unit('甲', { gaps: ['noLeader'] }),
    unit('乙', { gaps: ['noLiaison', 'notReached'] }),
    unit('丙', { gaps: ['noLiaison', 'noLeader', 'notReached'], outside: true }),
  ],
  unnamed: ['民政局', '司法局'],
};

const page: CounterpartPage = {
  place: { id: 't1', name: '柳溪镇' },
  places: [{ id: 't1', name: '柳溪镇' }],
  v: 3,
  mayEdit: true,
  rows: [
    unit('甲', {
      liaison: { name: '谷小满', title: '副主任', phone: '0519-88888888', key: '' },
      leader: { name: '苏小雨', title: '', phone: '', key: 'aa11' },
      activeFrom: '2026-12-01',
      note: '周末值班',
      gaps: ['notReached'],
    }),
    unit('乙'),
  ],
  words: [{ code: 'HEALTH', name: '卫健局' }],
  people: [{ key: 'aa11', name: '苏小雨', where: '柳溪镇网格中心' }],
  history: [
    { at: '2026-11-23T01:05:00.000Z', who: '网格中心 苏小雨', words: '“甲”改了联络员', reason: '人员调整' },
  ],
};

describe('gaps', () => {
  it('stand with the worst first, each with a word beside its colour', () => {
    expect(gapLines(gaps).map(({ id, tag, tone }) => [id, tag, tone])).toEqual([
      ['丙', '未落实接收人', 'danger'],
      ['乙', '未落实接收人', 'danger'],
      ['甲', '联系人不全', 'waiting'],
    ]);
    expect(gapLines(gaps)[0]).toMatchObject({
      standsFor: '清单里的“卫健局”，不在专班',
      words: '缺联络员、缺分管领导、微信提醒不到',
    });
  });

  it('are counted by place: those whom nobody reaches, and words that nobody stands for', () => {
    const [place] = placesView([gaps]);
    expect(place).toMatchObject({ words: '5 个单位，2 个未落实接收人', isMissing: true, unnamed: '还没有单位对应：民政局、司法局' }); // prettier-ignore
    const [done] = placesView([{ ...gaps, rows: [], unnamed: [] }]);
    expect(done).toMatchObject({ words: '5 个单位，都有人接收', isMissing: false, unnamed: '' });
  });
});

describe('a table', () => {
  it('says whom one finds at each unit, and since when it is one', () => {
    expect(tableLines(page).map(({ tag, words }) => [tag, words])).toEqual([
      [
        '未落实接收人',
        '联络员 谷小满 副主任 0519-88888888；分管领导 苏小雨；2026-12-01 起用；周末值班；微信提醒不到',
      ],
      ['已落实', ''],
    ]);
    expect(changeLines(page, Date.parse('2026-11-23T02:00:00.000Z'))).toEqual([
      { key: '2026-11-23T01:05:00.000Z/0', words: '“甲”改了联络员', reason: '原因：人员调整', by: '今天 09:05 · 网格中心 苏小雨' },
    ]); // prettier-ignore
  });
});

describe('the table of a wide screen', () => {
  const rows = [...unitRows(gaps), ...unitRows({ ...page, place: { id: 't2', name: '安平街道' } })];

  it('begins with the worst of each place, and is sorted by what is missing', () => {
    expect(rows.map(({ id, part }) => `${part} ${id}`)).toEqual(['t1 丙', 't1 乙', 't1 甲', 't2 甲', 't2 乙']);
    const sorted = sortedRows({ ...noUnits, rows, sort: { by: 'gaps', isDown: true } });
    expect(sorted.map(({ id, part }) => `${part} ${id}`)).toEqual(['t1 丙', 't1 乙', 't2 甲', 't1 甲', 't2 乙']);
  }); // prettier-ignore

  it('is found in by what is missing too, which no column says', () => {
    const found = (words: string, part = '') => matchingRows({ rows, words, part }).map(({ id }) => id);
    expect(found('缺联络员')).toEqual(['丙', '乙']);
    expect(found('安平 提醒不到')).toEqual(['甲']);
    expect(found('卫健', 't2')).toEqual(['甲', '乙']);
  });
});

describe("a row's form", () => {
  it('starts from the row, from nothing for a new one, and not at all when the row is gone', () => {
    expect(formOf(page, '甲')).toMatchObject({ v: 3, isNew: false, row: { id: '甲', note: '周末值班' }, gaps: '微信提醒不到' }); // prettier-ignore
    expect(formOf(page, '')).toMatchObject({ isNew: true, row: { id: null, name: '', liaison: null } });
    expect(formOf(page, '丁')).toBeNull();
    expect(Object.keys(formOf(page, '甲')?.row ?? {})).not.toContain('gaps');
  });

  it('names who is chosen, and whoever left the place by the name that stands in the table', () => {
    const form = formOf(page, '甲');
    if (form === null) throw new Error('no form');
    expect(contactFields(form.row, form.people).map(({ label, person }) => [label, person])).toEqual([
      ['联络员', '不在系统里，只留姓名和电话'],
      ['分管领导', '苏小雨（柳溪镇网格中心）'],
    ]);
    const left = withContact(form.row, 'leader', { key: 'gone' });
    expect(contactFields(left, form.people)[1]?.person).toBe('苏小雨');
  });

  it('has no contact as long as nothing of one is filled in', () => {
    const form = formOf(page, '乙');
    if (form === null) throw new Error('no form');
    const filled = withContact(form.row, 'liaison', { phone: '0519-88888888' });
    expect(filled.liaison).toEqual({ name: '', title: '', phone: '0519-88888888', key: '' });
    expect(withContact(filled, 'liaison', { phone: ' ' }).liaison).toBeNull();
  });
});
