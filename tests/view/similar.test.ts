import { describe, expect, it } from '@jest/globals';
import type { SimilarCard } from '../../typings/joined';
import { joinOf, similarAsk, similarView } from '../../miniprogram/view/similar';
import { receiptView } from '../../miniprogram/view/receipt';
import { draftWith, receipt, twin, unit } from './samples';

const card: SimilarCard = {
  id: 'r7',
  title: '路面积水结冰',
  where: '东门外',
  state: '核实中',
  people: 3,
  age: '昨天',
  yours: false,
};

const photo = { n: 1, path: 'p', kind: 'photo', percent: 100, fileId: 'cloud://e/report/d/1.jpg' } as const;

describe('a report that may be the same', () => {
  it('shows its state, its age and how many have said so', () => {
    expect(similarView(card)).toMatchObject({ state: '核实中', facts: '东门外 · 昨天 · 3 人反映' });
  });

  it('leaves out a place that nobody may know', () => {
    expect(similarView({ ...card, where: '' }).facts).toBe('昨天 · 3 人反映');
  });

  it('reads as one sentence to a screen reader', () => {
    expect(similarView(card).label).toBe('路面积水结冰，核实中，东门外 · 昨天 · 3 人反映');
  });
});

describe('what is asked', () => {
  it('is asked as soon as school and item are known, with the point only if there is one', () => {
    const point = { longitude: 120, latitude: 31 };
    expect(similarAsk(draftWith({ itemId: 'R14' }))).toEqual({ unitId: unit.id, itemId: 'R14', point: null });
    expect(similarAsk(draftWith({ itemId: 'R14', point }))?.point).toEqual(point);
  });

  it.each([
    ['without a school', { unit: null, itemId: 'R14' }],
    ['without an item', { itemId: null }],
    ['while the school may be taken for another', { unit: twin, itemId: 'R14' }],
    ['for a complaint about the school', { itemId: 'R14', aboutSchool: true }],
  ] as const)('is not asked %s', (_when, change) => {
    expect(similarAsk(draftWith(change))).toBeNull();
  });

  it('says nothing of what was written', () => {
    expect(JSON.stringify(similarAsk(draftWith({ itemId: 'R14', text: '秘密' })))).not.toContain('秘密');
  });
});

describe('joining', () => {
  it("takes the draft's own words, photos and identity along", () => {
    const draft = draftWith({
      text: ' 校门口积水 ',
      files: [{ ...photo, state: 'there' }],
      callMe: ' 沈女士 ',
    });
    expect(joinOf(draft, 'r7')).toEqual({
      id: 'r7',
      draftId: draft.draftId,
      text: '校门口积水',
      media: [{ fileId: photo.fileId, kind: 'photo' }],
      reporter: 'named',
      callMe: '沈女士',
    });
  });

  it('needs no words and no photo', () => {
    expect(joinOf(draftWith({ text: '' }), 'r7')).toMatchObject({ text: '', media: [] });
  });

  it.each(['hidden', 'anonymous'] as const)('leaves the name of somebody %s on the phone', (reporter) => {
    expect(joinOf(draftWith({ reporter, callMe: '沈女士' }), 'r7')?.callMe).toBe('');
  });

  it.each(['here', 'uploading', 'failed'] as const)('waits for a file that is %s', (state) => {
    expect(joinOf(draftWith({ files: [{ ...photo, state }] }), 'r7')).toBeNull();
  });

  it.each([
    [false, '已和这件一起上报，谢谢您'],
    [true, '您之前已经一起上报'],
  ] as const)('ends with a receipt of its own (before: %s)', (already, title) => {
    const draft = draftWith({ state: 'sent', joined: true, receipt: { ...receipt, already } });
    expect(receiptView(draft)?.title).toBe(title);
  });
});
