import { describe, expect, it } from '@jest/globals';
import { privacyView } from '../../miniprogram/view/privacy';
import type { HeldRow, PrivacyPage } from '../../typings/privacy';

const row = (key: HeldRow['key'], count: number | null): HeldRow => ({
  key, what: '您上报的内容', why: '办理', basis: '同意', kept: '长期', where: '云', count,
}); // prettier-ignore

const page = (more: Partial<PrivacyPage> = {}): PrivacyPage => ({
  rows: [row('reports', 3), row('journal', null)],
  consents: [],
  names: [],
  corrects: [],
  deletes: ['身份'],
  stays: ['内容'],
  handOver: [],
  ...more,
});

describe('隐私中心', () => {
  it.each([
    [null, ''],
    [0, '没有'],
    [1, '1 条'],
    [1000, '1000 条以上'],
    [2000, '1000 条以上'],
  ])('says of %p records: %s', (count, words) => {
    expect(privacyView(page({ rows: [row('reports', count)] }), '').rows[0]?.count).toBe(words);
  });

  it('opens one row, and reads each as a sentence', () => {
    const { rows } = privacyView(page(), 'reports');
    expect(rows.map(({ open, label }) => [open, label])).toEqual([
      [true, '您上报的内容，3 条'],
      [false, '您上报的内容'],
    ]);
  });

  it('tells somebody with posts to hand them over', () => {
    expect(privacyView(page(), '').handOver).toBe('');
    expect(privacyView(page({ handOver: ['青石小学责任网格员'] }), '').handOver).toContain(
      '您还担任青石小学责任网格员。请先',
    );
  });
});
