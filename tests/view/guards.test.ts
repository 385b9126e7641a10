import { describe, expect, it } from '@jest/globals';
import { guardFormula } from '../../cloudfunctions/roster/guards.table';
import { guardRulePage } from '../../cloudfunctions/roster/guards/page.rules';
import { noGuards } from '../../cloudfunctions/roster/guards/versions.rules';
import { draftOf, inputOf, trialView, versionView } from '../../miniprogram/view/guards';

const page = guardRulePage(noGuards, guardFormula, true, new Date('2026-11-23T01:00:00.000Z'));

describe('the form of the guards', () => {
  it('sends back what it was given while nobody has typed', () => {
    expect(inputOf(draftOf(page))).toEqual({
      tiers: [
        { from: 0, guards: 1 },
        { from: 100, guards: 2 },
        { from: 1000, guards: 3, thenPer: 500 },
      ],
      source: guardFormula.source,
      validFrom: '2026-11-23',
    });
  });

  it('sends words and gaps as numbers that no tier may have, so that the cloud names their place', () => {
    const typed = { ...draftOf(page), tiers: [{ from: '', guards: '三', thenPer: ' 5e2 ' }] };
    expect(inputOf(typed).tiers).toEqual([{ from: -1, guards: -1, thenPer: 500 }]);
  });

  it('says in words what holds, and what trying has shown', () => {
    expect(versionView(page.now).title).toBe('现在按标准核对');
    const none = { all: 45, unknown: 40, shortNow: 1, shortThen: 1, newlyShort: 0, newlyEnough: 0 };
    expect(trialView({ ...none, units: [] })).toMatchObject({ title: '没有学校会变' });
    const unit = { id: 'u1', name: '青禾小学', townName: '柳溪镇', have: 1, was: 1, will: 2 };
    expect(trialView({ ...none, shortThen: 2, newlyShort: 1, units: [unit] })).toEqual({
      title: '1 所从够变成不够',
      words: '45 所学校：不够的现在 1 所，改后 2 所；40 所还没有提交或不知道学生人数，没有算。',
      lines: [{ id: 'u1', name: '柳溪镇 青禾小学', words: '现有 1 名，应配从 1 名变成 2 名' }],
    });
  });
});
