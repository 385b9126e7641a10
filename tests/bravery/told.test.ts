import { describe, expect, it } from '@jest/globals';
import { awardFlow, deedFlow, publicityFlow } from '../../cloudfunctions/bravery/flow.table';
import { messagesFor, stepWords, waitWords } from '../../cloudfunctions/bravery/told.rules';
import { templates } from '../../cloudfunctions/templates.table';
import type { AwardState, BraveryState, PublicityState } from '../../typings/bravery';
import { aBravery } from '../support/braveries';
import { projectFiles } from '../support/repository';
import { takes } from '../support/wechatFields';

const at = new Date('2026-12-31T15:59:59.000Z');
const somebody = [{ openid: 'o', title: '值班' }];
const offices = { police: somebody, centre: somebody };
const allWords = [...Object.values(stepWords), ...Object.values(waitWords), '请点开核实'];

const deeds = [
  ...(Object.keys(deedFlow.states) as BraveryState[]).map((state) => ({ deed: aBravery({ state }), track: 'deed' as const })),
  ...(Object.keys(awardFlow.states) as AwardState[]).map((state) => ({ deed: aBravery({ award: { state, grade: '', fen: 0, ref: '', paidRef: '' } }), track: 'award' as const })),
  ...(Object.keys(publicityFlow.states) as PublicityState[]).map((state) => ({ deed: aBravery({ publicity: { state, naming: null, consentRef: '', title: '', story: '', shownName: '' } }), track: 'publicity' as const })),
]; // prettier-ignore

const pushes = deeds.flatMap(({ deed, track }) =>
  allWords.flatMap((words) =>
    messagesFor(deed, { tells: ['person', 'police', 'centre'], offices, track, words, entry: 0, at }),
  ),
);

describe('what is pushed about an application for bravery', () => {
  it('holds nothing that WeChat would refuse, in every state and for every step', () => {
    expect(pushes.length).toBeGreaterThan(500);
    const refused = pushes.flatMap(({ fields }) => Object.entries(fields).filter(([key, value]) => !takes(key, value)));
    expect(refused).toEqual([]);
  }); // prettier-ignore

  it('fills its template, opens a page that exists, and holds nobody’s name and nothing of what happened', () => {
    const pages = new Set(projectFiles());
    for (const { template, fields, page } of pushes) {
      expect(Object.keys(fields).toSorted()).toEqual(
        templates[template].fields.map(({ key }) => key).toSorted(),
      );
      expect(pages.has(`miniprogram/${page.split('?')[0] ?? ''}.ts`)).toBe(true);
      expect(JSON.stringify(fields)).not.toMatch(/丁|秦|方未名|落水/);
    }
  });

  it('is no message where there is nobody to tell', () => {
    const nobody = { police: [], centre: [] };
    const told = { tells: ['person', 'police', 'centre'], offices: nobody, track: 'deed', words: '', entry: 0, at } as const;
    expect(messagesFor(aBravery({ who: '' }), told)).toEqual([]);
  }); // prettier-ignore
});
