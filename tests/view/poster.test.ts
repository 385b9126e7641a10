import { describe, expect, it } from '@jest/globals';
import type { GridPage, PosterPage } from '../../typings/poster';
import { gridView } from '../../miniprogram/view/gridPage';
import { listedState, posterRows, posterView, proofProblem, sheets } from '../../miniprogram/view/poster';

const now = Date.parse('2026-11-23T02:00:00.000Z');

const officer = { title: '责任网格员', name: '苏小满', job: '', contact: '138****0012', work: '巡查' };
const whole = { point: '本校全域', holder: '苏小满', contact: '138****0012', work: '巡查' };

const page: PosterPage = {
  unit: { id: 'u1', name: '青禾小学' },
  v: 3,
  state: 'stale',
  said: '墙上的内容已经过时。',
  facts: {
    unit: { id: 'u1', name: '青禾小学' },
    grid: { seq: 1, name: '青禾小学专属网格' },
    centre: '柳溪镇网格中心',
    bureau: '云岭区教育局',
    district: '云岭区',
    people: [officer],
    points: [whole],
  },
  missing: [{ words: '责任网格员苏小满没有可以公开的联系方式。', fillAt: 'roster' }],
  changed: ['责任网格员由周知远改为苏小满'],
  staleSince: '2026-11-23T01:00:00.000Z',
  proof: { at: '2026-11-22T01:00:00.000Z', place: '东门外墙', photos: ['p'], by: '周知远' },
  check: { at: '2026-11-22T02:00:00.000Z', fine: true, words: '' },
  mayProve: true,
  mayCheck: true,
  myConsent: false,
  history: [{ at: '2026-11-23T01:00:00.000Z', who: '系统', words: '内容过时' }],
};

describe('a school’s posters', () => {
  it('say what is missing and what has changed, and are not to be posted meanwhile', () => {
    expect(posterView(page, now)).toMatchObject({
      state: '已过时',
      tone: 'danger',
      since: '今天 09:00 起，',
      changed: ['责任网格员由周知远改为苏小满'],
      missing: [{ key: '0', fillAt: 'roster' }],
      isReady: false,
      mayProve: false,
      mayCheck: true,
      consent: 'no',
      proof: { words: '东门外墙 · 昨天 09:00 · 周知远' },
      checked: '昨天 10:00 教育局抽查：相符',
    });
    expect(posterView({ ...page, missing: [], proof: null, myConsent: null }, now)).toMatchObject({
      isReady: true,
      mayProve: true,
      mayCheck: false,
      consent: '',
    });
  });

  it('are four sheets', () => {
    expect(sheets.map(({ kind }) => kind)).toEqual(['grid', 'levels', 'items', 'flow']);
  });

  it.each([
    [[], '东门', '请先拍一张贴好的海报。'],
    [[1], ' 东 ', '请写明贴在哪里，至少两个字。'],
    [[1], '东门', ''],
  ])('are proved with %j at “%s”: “%s”', (files, place, problem) => {
    expect(proofProblem(files, place)).toBe(problem);
  });

  it('are listed by state, what says something wrong first', () => {
    expect(['never', 'current', 'stale', '', 'closed'].map(listedState)).toEqual([
      'never',
      'current',
      'stale',
      'stale',
      'stale',
    ]);
    const row = { unitId: 'u1', unitName: '青禾小学', townName: '柳溪镇', state: 'stale', at: page.staleSince ?? '' } as const; // prettier-ignore
    expect(posterRows({ rows: [row], next: null }, now)).toEqual([
      { id: 'u1', name: '青禾小学', town: '柳溪镇', since: '今天 09:00 起过时' },
    ]);
  });
});

describe('a school’s public page', () => {
  const open: GridPage = {
    unit: page.unit,
    grid: '青禾小学专属网格',
    centre: '柳溪镇网格中心',
    people: [officer, { ...officer, title: '网格长', contact: '0519-00000001' }],
    points: [whole, { ...whole, point: '食堂' }],
    levels: [],
    steps: [{ title: '发现上报', who: '家长', words: '扫码' }],
    items: [{ seq: 1, plain: '校门口积水', text: '校园周边道路积水' }],
    hidden: 3,
    hours: '08:30–12:00',
    said: '',
  };

  it('calls only a number that is whole, and does not name the officer’s point twice', () => {
    const view = gridView(open);
    expect(view.people.map(({ phone }) => phone)).toEqual(['', '0519-00000001']);
    expect(view.points.map(({ point }) => point)).toEqual(['食堂']);
    expect(view.hidden).toContain('另有 3 项');
    expect(view.allItems).toBe('全部 1 项');
    expect(view.hours).toContain('08:30–12:00');
    expect(gridView({ ...open, hidden: 0, hours: '' })).toMatchObject({ hidden: '', hours: '' });
  });
});
