import { describe, expect, it } from '@jest/globals';
import { homeView } from '../../miniprogram/view/home';
import { boxesOf, bureauOf, countWords, listsOf, roleChips } from '../../miniprogram/view/person';
import { remindersView } from '../../miniprogram/view/reminders';
import type { Me, MyPost } from '../../typings/person';

const officer: MyPost = {
  id: 'OFF@x-01-1',
  role: 'OFF',
  place: { kind: 'unit', id: 'x-01-1', name: '青石小学' },
  title: '责任网格员',
  boxes: ['todo', 'scope'],
  routing: 'none',
  mayReport: true,
  tools: ['ledger'],
};
const bureau: MyPost = {
  id: 'EDU@x',
  role: 'EDU',
  place: { kind: 'district', id: 'x', name: '青石区' },
  title: '区教育局',
  boxes: ['todo', 'scope', 'watch'],
  routing: 'all',
  mayReport: true,
  tools: ['ledger', 'route'],
};
const me: Me = {
  name: '苏小满',
  posts: [officer, bureau],
  bureau: '青石区教育局',
  towns: [],
  credit: { a: 2, b: 1 },
  askFor: [],
};

describe('who I am', () => {
  it('lists every post and being a citizen, the acting one marked', () => {
    expect(roleChips(me, 'OFF@x-01-1').map(({ id, chosen }) => [id, chosen])).toEqual([
      ['OFF@x-01-1', true],
      ['EDU@x', false],
      ['', false],
    ]);
  });

  it("calls the bureau by the district's word, and by a general one until it is known", () => {
    expect(bureauOf(me)).toBe('青石区教育局');
    expect(bureauOf(null)).toBe('教育主管部门');
  });

  it('leaves somebody without a post nothing to switch', () => {
    expect(roleChips(null, '')).toHaveLength(1);
  });

  it('shows the reports nobody answers for to the bureau only', () => {
    expect(boxesOf(officer).map(({ box }) => box)).toEqual(['todo', 'scope']);
    expect(boxesOf(bureau).map(({ box }) => box)).toEqual(['todo', 'scope', 'watch']);
  });

  it.each([
    ['todo', 0, ['待办', '全区全部', '无人负责']],
    ['todo', 3, ['待办', '有期限 3', '全区全部', '无人负责']],
    ['due', 0, ['待办', '有期限 0', '全区全部', '无人负责']],
    ['due', 100, ['待办', '有期限 99+', '全区全部', '无人负责']],
  ] as const)('lists what has an end beside what is to do: %s open, %d of them', (open, count, labels) => {
    const counts = [{ box: 'due', count, more: count > 99 }] as const;
    expect(listsOf(bureau, counts, open).map(({ label }) => label)).toEqual(labels);
    const headless = { ...bureau, boxes: ['scope'] } as const;
    expect(listsOf(headless, counts, open).map(({ box }) => box)).toEqual(['scope']);
  });

  it.each([
    [{ box: 'todo', count: 7, more: false }, '7'],
    [{ box: 'todo', count: 100, more: true }, '99+'],
    [{ box: 'scope', count: 7, more: false }, ''],
  ] as const)('says the count %j as "%s"', (count, words) => {
    expect(countWords([count], 'todo')).toBe(words);
  });

  it('gives a post without a list of its own the home of a reporter', () => {
    expect(homeView(me, { ...officer, role: 'AUX', boxes: [] }, [])).toMatchObject({
      isReporter: true,
      boxes: [],
    });
    expect(homeView(me, { ...officer, role: 'PRIN', boxes: ['scope'] }, [])).toMatchObject({
      isReporter: false,
      listTitle: '本校全部',
      tools: [{ key: 'ledger', label: '台账' }],
    });
    expect(homeView(me, { ...bureau, role: 'ADM', boxes: [], tools: ['route'] }, [])).toMatchObject({
      isReporter: true,
      tools: [{ key: 'route', url: '/packages/office/pages/route/index' }],
    });
  });

  it('shows no button for a tool that this version of the phone does not know', () => {
    const newer = { ...officer, tools: ['ledger', 'later'] } as unknown as MyPost;
    expect(homeView(me, newer, []).tools.map(({ key }) => key)).toEqual(['ledger']);
  });

  it('puts the counts on home', () => {
    const home = homeView(me, officer, [{ box: 'todo', count: 2, more: false }]);
    expect(home.boxes).toEqual([
      { box: 'todo', label: '待办', count: '2' },
      { box: 'scope', label: '本校全部', count: '' },
    ]);
    expect(homeView(me, null, []).isReporter).toBe(true);
  });

  it('adds up the reminders that are left, and does not pretend to know them', () => {
    expect(remindersView(me).left).toBe('3 次');
    expect(remindersView(null).left).toBe('…');
    expect(remindersView({ ...me, credit: {} }).words).toContain('不会提醒您');
  });
});
