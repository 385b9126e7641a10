import { describe, expect, it } from '@jest/globals';
import { askOf, firstProblem, isBlank, newDraft, withFile, withNewFiles } from '../../miniprogram/view/draft';
import type { DraftFile } from '../../miniprogram/view/draft';
import { at, draftWith, item, twin, urgent } from './samples';

const photo = (n: number): { path: string; kind: 'photo' } => ({ path: `tmp/${n}.jpg`, kind: 'photo' });
const there: DraftFile = {
  n: 1,
  path: 'p',
  kind: 'photo',
  state: 'there',
  percent: 100,
  fileId: 'cloud://1',
};

describe('a draft before it is sent', () => {
  it('needs nothing but a school and a sentence', () => {
    expect(firstProblem(draftWith({}), null)).toBeNull();
  });

  it('needs no sentence when there is a photo', () => {
    expect(firstProblem(draftWith({ text: '', files: [there] }), null)).toBeNull();
  });

  it.each([
    ['nothing said and nothing shown', { text: ' \n' }, 'text'],
    ['too many words', { text: '水'.repeat(501) }, 'text'],
    ['no school', { unit: null }, 'unit'],
    ['a school with look-alikes that nobody confirmed', { unit: twin }, 'unit'],
    ['ten files', { files: Array.from({ length: 10 }, (_, n) => ({ ...there, n })) }, 'files'],
    ['a place longer than a hundred characters', { placeWords: '东'.repeat(101) }, 'place'],
    ['a form of address longer than twenty', { callMe: '沈'.repeat(21) }, 'callMe'],
    ['a phone number where a form of address belongs', { callMe: '沈女士13800000000' }, 'callMe'],
  ])('is stopped by %s, with the field and what to do', (_, change, field) => {
    const problem = firstProblem(draftWith(change), null);
    expect(problem?.field).toBe(field);
    expect(problem?.message).toMatch(/[请填写最多不要]/);
  });

  it('asks whether something urgent is happening now, and only then', () => {
    expect(firstProblem(draftWith({}), urgent)?.field).toBe('happening');
    expect(firstProblem(draftWith({ happeningNow: false }), urgent)).toBeNull();
    expect(firstProblem(draftWith({}), item)).toBeNull();
  });

  it('points at the top of the page first', () => {
    expect(firstProblem(draftWith({ text: '', unit: null }), null)?.field).toBe('text');
  });

  it('lets a confirmed school with look-alikes through', () => {
    expect(firstProblem(draftWith({ unit: twin, unitConfirmed: true }), null)).toBeNull();
  });

  it('does not mind a form of address that will not be sent', () => {
    expect(firstProblem(draftWith({ reporter: 'anonymous', callMe: '13800000000' }), null)).toBeNull();
  });
});

describe('a draft on the wire', () => {
  it('carries the files of the cloud and trims the words', () => {
    const question = askOf(
      draftWith({ text: ' 积水 ', files: [there], placeWords: ' 东门 ', callMe: '沈女士' }),
    );
    expect(question).toMatchObject({
      text: '积水',
      media: [{ fileId: 'cloud://1', kind: 'photo' }],
      place: { words: '东门', point: null },
      callMe: '沈女士',
      happeningNow: false,
    });
  });

  it('is not made while a file is still on the phone, or no school is chosen', () => {
    expect(askOf(draftWith({ files: [{ ...there, state: 'failed' }] }))).toBeNull();
    expect(askOf(draftWith({ unit: null }))).toBeNull();
  });

  it.each(['hidden', 'anonymous'] as const)(
    'carries no form of address when the reporter is %s',
    (reporter) => {
      expect(askOf(draftWith({ reporter, callMe: '沈女士' }))?.callMe).toBe('');
    },
  );
});

describe('the files of a draft', () => {
  it('never number more than nine', () => {
    const full = withNewFiles(
      draftWith({}),
      Array.from({ length: 12 }, (_, n) => photo(n)),
    );
    expect(full.files).toHaveLength(9);
    expect(withNewFiles(full, [photo(99)]).files).toHaveLength(9);
  });

  it('never give a removed file its number back: the number is its name in the cloud', () => {
    const two = withNewFiles(draftWith({}), [photo(1), photo(2)]);
    const one = { ...two, files: two.files.slice(0, 1) };
    expect(withNewFiles(one, [photo(3)]).files.map((file) => file.n)).toEqual([1, 3]);
  });

  it('change one at a time', () => {
    const two = withNewFiles(draftWith({}), [photo(1), photo(2)]);
    expect(withFile(two, 2, { state: 'failed' }).files.map((file) => file.state)).toEqual(['here', 'failed']);
  });
});

describe('a blank draft', () => {
  it('is one that nothing was entered into', () => {
    expect(isBlank(newDraft('x', at, ''))).toBe(true);
    expect(isBlank(draftWith({ text: '水' }))).toBe(false);
  });

  it('is never one that is on its way or has arrived', () => {
    expect(isBlank({ ...newDraft('x', at, ''), state: 'sent' })).toBe(false);
    expect(isBlank({ ...newDraft('x', at, ''), state: 'waiting' })).toBe(false);
  });
});
