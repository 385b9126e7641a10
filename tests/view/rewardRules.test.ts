import { describe, expect, it } from '@jest/globals';
import { ruleRow, rulesForm, rulesIn, withDuty } from '../../miniprogram/view/reward';
import type { RewardRules } from '../../typings/rewardReview';
import type { RewardRulesView } from '../../typings/rewardPage';

const kinds = [
  { kind: 'dedicated', label: '专属网格员' },
  { kind: 'partTime', label: '兼职网格员' },
] as const;

const now: RewardRules = {
  version: 1,
  from: '2026-11-01',
  rows: [
    { item: 'R05', urgency: 'normal', dutyOf: [], fen: 2000 },
    { item: 'R26', urgency: 'normal', dutyOf: ['dedicated'], fen: null },
  ],
  eligible: { dedicated: true, partTime: false, volunteer: false, unlisted: false },
  twoAboveFen: 5000,
};
const view: RewardRulesView = {
  v: 1, now, next: null, items: [{ id: 'R05', plain: '占道摊贩' }, { id: 'R26', plain: '围墙破损' }], kinds, mayEdit: true,
}; // prettier-ignore

describe('the rules as a form (F323, F325)', () => {
  it('say whose duty a matter is, and come back as they went in', () => {
    const form = rulesForm(view, '2026-12-01');
    expect(form.rows.map(({ dutyWords }) => dutyWords)).toEqual([
      '不是谁的本职',
      '专属网格员的本职，不另奖励',
    ]);
    expect(rulesIn(form)).toEqual({
      from: '2026-12-01',
      rows: now.rows,
      eligible: now.eligible,
      twoAboveFen: 5000,
    });
  });

  it('let a duty be set and taken back, for one row alone', () => {
    const { rows, ...form } = rulesForm(view, '2026-12-01');
    const set = rows.map((row, nth) => (nth === 0 ? withDuty(withDuty(row, 'partTime'), 'dedicated') : row));
    expect(set[0]?.dutyWords).toBe('专属网格员、兼职网格员的本职，不另奖励');
    const back = set.map((row, nth) => (nth === 1 ? withDuty(row, 'dedicated') : row));
    expect(rulesIn({ ...form, rows: back })?.rows.map(({ dutyOf }) => dutyOf)).toEqual([
      ['dedicated', 'partTime'],
      [],
    ]);
  });

  it('begin with nobody’s duty for a matter that was added, and refuse a sum that is none', () => {
    const row = ruleRow({ item: 'R05', plain: '占道摊贩', urgency: 'urgent', yuan: '十元' }, kinds);
    expect(row).toMatchObject({ key: 'R05/urgent', urgencyWords: '紧急', dutyWords: '不是谁的本职' });
    expect(rulesIn({ ...rulesForm(view, '2026-12-01'), rows: [row] })).toBeNull();
  });
});
