import { describe, expect, it } from '@jest/globals';
import { noDeadlines } from '../../cloudfunctions/noDeadlines.table';
import { deadlinePage } from '../../cloudfunctions/deadline/page.rules';
import {
  draftOf,
  emptyYear,
  inputOf,
  limitForm,
  limitLines,
  newLimit,
  tabOf,
  withLimit,
  withoutLimit,
  yearToAdd,
} from '../../miniprogram/view/deadlines';
import type { TimeLimit } from '../../typings/deadline';

const limits: readonly TimeLimit[] = [
  { item: null, urgency: 'normal', stage: 'whole', duration: { amount: 5, unit: 'workDays' } },
  { item: 'R05', urgency: 'urgent', stage: 'handle', duration: { amount: 2, unit: 'workHours' } },
];
const items = [
  { id: 'R05', name: '校外摊点' },
  { id: 'R17', name: '消防通道' },
];
const page = deadlinePage({ ...noDeadlines, limits }, items, true, new Date('2026-11-23T01:00:00.000Z'));

describe('the form of the time limits', () => {
  it('sends back what it was given while nobody has typed', () => {
    const { calendar, settings } = noDeadlines;
    expect(inputOf(draftOf(page))).toEqual({ limits, calendar, settings });
  });

  it('sends an empty reminder as none, and words for a number as nought, which is refused by name', () => {
    const draft = draftOf(page);
    const typed = draft.settings.map((one) => ({
      ...one,
      value: one.id === 'escalateHours' ? ' ' : '两天',
    }));
    expect(inputOf({ ...draft, settings: typed }).settings).toEqual({
      dueSoonHours: 0,
      escalateHours: null,
      answerDays: 0,
      reopenDays: 0,
    });
  });

  it('says each limit in words', () => {
    expect(limitLines(limits, page).map(({ name, note, words }) => [name, note, words])).toEqual([
      ['所有事项', '全程办结 · 一般', '5 个工作日'],
      ['校外摊点', '承办处置 · 正在发生', '2 个工作小时'],
    ]);
  });

  it('opens each limit as it is and puts it back in its place', () => {
    for (const nth of [0, 1]) expect(withLimit(limits, limitForm(limits, nth, page), page)).toEqual(limits);
    expect(withoutLimit(limits, 0)).toEqual(limits.slice(1));
    expect(limitForm(limits, 9, page)).toBe(newLimit);
  });

  it('adds a new one behind the others', () => {
    const form = { ...newLimit, item: 2, amount: '3', unit: 0 };
    expect(withLimit(limits, form, page).slice(2)).toEqual([
      { item: 'R17', urgency: 'normal', stage: 'whole', duration: { amount: 3, unit: 'hours' } },
    ]);
  });

  it.each([
    [[], 2026],
    [[2026], 2027],
    [[2025, 2027], 2026],
    [[2026, 2027], 2028],
  ])('offers, where %j are there, the year %d', (years, next) => {
    expect(yearToAdd(years.map(emptyYear), 2026)).toBe(next);
  });

  it('turns to where the refusal points', () => {
    expect([tabOf('calendar', 'limits'), tabOf('reason', 'limits'), tabOf(undefined, 'settings')]).toEqual([
      'calendar',
      'limits',
      'settings',
    ]);
  });
});
