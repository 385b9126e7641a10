import { describe, expect, it } from '@jest/globals';
import {
  changeViews,
  dayAfter,
  versionDetail,
  versionPlan,
  versionRows,
} from '../../miniprogram/view/version';
import type { ItemChange, VersionLine } from '../../typings/checklistVersion';

const line = (more: Partial<VersionLine>): VersionLine => ({
  id: 'x', v: 1, version: 'x', state: 'draft', source: '', validFrom: '', validTo: '',
  counts: { items: 31, added: 0, changed: 2, removed: 1 },
  history: [{ at: '2026-11-23T01:05:00.000Z', who: '区教育局 叶木棉', words: '导入为草稿：按新文件调整' }], ...more,
}); // prettier-ignore

const change: ItemChange = { id: 'R07', kind: 'changed', name: '流动摊点', words: ['原文：新，原为 旧'] };
const now = Date.parse('2026-11-23T02:00:00.000Z');

describe('versions', () => {
  it.each<readonly [Partial<VersionLine>, string, string]>([
    [{}, '2026-11-23 导入', '草稿'],
    [{ state: 'dropped' }, '2026-11-23 导入', '已作废'],
    [{ state: 'next', validFrom: '2026-11-23T16:00:00.000Z' }, '2026-11-24 零时起', '等待生效'],
    [{ state: 'valid', history: [] }, '最初的清单', '现行'],
    [
      { state: 'valid', validTo: '2026-11-23T16:00:00.000Z', history: [] },
      '最初的清单，到 2026-11-24 零时',
      '现行',
    ],
    [
      { state: 'retired', validFrom: '2026-09-30T16:00:00.000Z', validTo: '2026-11-23T16:00:00.000Z' },
      '2026-10-01 零时起，到 2026-11-24 零时',
      '已停用',
    ],
  ])('say from when to when, and what they are: %j', (more, title, tag) => {
    const [row] = versionRows([line(more)]);
    expect(row).toMatchObject({ title, tag, words: '31 项；新增 0，改动 2，删去 1' });
  });
});

describe('a version that is looked at', () => {
  it('offers the bureau to approve a draft from a day, or not', () => {
    const detail = versionDetail(line({ source: '新文件' }), [change], true, now);
    expect(detail.ways.map(({ decision }) => decision)).toEqual(['approve', 'drop']);
    expect(detail).toMatchObject({ asksDay: true, source: '来源：新文件', note: '' });
    expect(detail.changes).toEqual([
      { id: 'R07', tag: '改动', tone: 'waiting', name: 'R07 流动摊点', words: ['原文：新，原为 旧'] },
    ]);
    expect(detail.history[0]?.by).toBe('今天 09:05 · 区教育局 叶木棉');
  });

  it('offers nothing to others, and says who decides', () => {
    const detail = versionDetail(line({}), [], false, now);
    expect(detail).toMatchObject({
      ways: [],
      asksDay: false,
      note: '和现行清单一样，没有改动。由区教育局批准。',
    });
  });

  it('may be taken back as long as it waits, and is only read afterwards', () => {
    const ways = (state: VersionLine['state']) =>
      versionDetail(line({ state }), [change], true, now).ways.map(({ decision }) => decision);
    expect([ways('next'), ways('valid'), ways('retired'), ways('dropped')]).toEqual([
      ['withdraw'],
      [],
      [],
      [],
    ]);
  });

  it('is drawn in part when it changes more than one reads', () => {
    const many = Array.from({ length: 60 }, (_, nth) => ({ ...change, id: `R${nth}` }));
    expect(changeViews(many)).toHaveLength(40);
    expect(versionDetail(line({}), many, true, now).note).toBe('只列出前 40 处改动。');
  });
});

describe('a file', () => {
  const counts = { items: 31, added: 0, changed: 1, removed: 0 };

  it('is shown by what it would change, or by what is wrong with it', () => {
    const good = versionPlan({ problems: [], counts, changed: [change], draft: null, said: '没有问题' });
    expect(good).toMatchObject({ isGood: true, title: '读到 31 项；新增 0，改动 1，删去 0，还没有导入' });
    const problems = [{ row: '第 3 行（R03）', words: '没有写部门' }];
    const bad = versionPlan({
      problems,
      counts,
      changed: [],
      draft: null,
      said: '有 1 处要改，一条都没有导入。',
    });
    expect(bad).toMatchObject({ isGood: false, title: '有 1 处要改，一条都没有导入。', problems });
  });
});

describe('the first day', () => {
  it.each([
    ['2026-11-23T15:59:59.999Z', '2026-11-24'],
    ['2026-11-23T16:00:00.000Z', '2026-11-25'],
    ['2026-12-31T01:00:00.000Z', '2027-01-01'],
  ])('after %s is %s', (at, day) => {
    expect(dayAfter(Date.parse(at))).toBe(day);
  });
});
