import { describe, expect, it } from '@jest/globals';
import { counter, formView, whoSees } from '../../miniprogram/view/form';
import { draftWith, item, twin, urgent } from './samples';

describe('the filing page', () => {
  it('says who receives it', () => {
    expect(formView(draftWith({}), null, '青石区教育局').sendTo).toBe('送给：青石小学责任网格员');
    expect(formView(draftWith({ unit: null }), null, '青石区教育局').sendTo).toBe('');
  });

  it('sends a complaint about the school past the school, and says so', () => {
    const form = formView(draftWith({ aboutSchool: true }), null, '青石区教育局');
    expect(form.sendTo).toBe('送给：青石区教育局');
    expect(form.whoSees).toContain('学校和学校的网格员看不到');
    expect(form.whoSees).not.toContain('学校网格长');
  });

  it.each([
    ['named', '写明理由才看得到'],
    ['hidden', '看不到您是谁'],
    ['anonymous', '只能凭取件码查进展，收不到提醒'],
  ] as const)('spells out what %s means before it is sent', (reporter, words) => {
    expect(whoSees(draftWith({ reporter }), '青石区教育局')).toContain(words);
  });

  it('promises reminders to nobody who cannot get them', () => {
    expect(whoSees(draftWith({ reporter: 'anonymous' }), '青石区教育局')).not.toContain('会提醒您');
  });

  it('asks once which of the schools with like names it is', () => {
    expect(formView(draftWith({ unit: twin }), null, '青石区教育局').asksUnit).toBe(true);
    expect(formView(draftWith({ unit: twin, unitConfirmed: true }), null, '青石区教育局').asksUnit).toBe(
      false,
    );
    expect(formView(draftWith({}), null, '青石区教育局').asksUnit).toBe(false);
  });

  it('shows the sub-matters of the item, the chosen one marked', () => {
    const form = formView(draftWith({ itemId: 'R14', subMatterId: 'R14-2' }), item, '青石区教育局');
    expect(form.item?.subMatters.map((sub) => sub.chosen)).toEqual([false, true]);
    expect(form.item?.subMatter).toBe('积冰');
  });

  it('has the calls ready for an urgent item only', () => {
    expect(formView(draftWith({}), urgent, '青石区教育局').item).toMatchObject({
      asksNow: true,
      advice: '先拨打110',
    });
    expect(formView(draftWith({}), item, '青石区教育局').item).toMatchObject({ asksNow: false, calls: [] });
  });

  it('counts the characters that are left to the eye', () => {
    expect(counter('积水')).toBe('2/500');
  });

  it('stays small enough to be handed to the page in one piece', () => {
    const crowded = draftWith({
      text: '水'.repeat(500),
      files: Array.from({ length: 9 }, (_, n) => ({
        n,
        path: `wxfile://store_${'x'.repeat(60)}${n}.jpg`,
        kind: 'photo' as const,
        state: 'there' as const,
        percent: 100,
        fileId: `cloud://env.123/report/${'d'.repeat(30)}/${n}.jpg`,
      })),
    });
    expect(JSON.stringify(formView(crowded, item, '青石区教育局')).length * 3).toBeLessThan(32 * 1024);
  });
});
