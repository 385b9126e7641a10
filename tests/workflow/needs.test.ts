import { describe, expect, it } from '@jest/globals';
import type { Need, StepInput } from '../../typings/report';
import { asked, firstFault } from '../../cloudfunctions/workflow/needs.rules';

const needs: readonly Need[] = [
  {
    name: 'seen',
    label: '方式',
    kind: 'choice',
    required: true,
    options: [
      { value: 'a', label: '甲' },
      { value: 'b', label: '乙' },
    ],
  },
  { name: 'photos', label: '照片', kind: 'photos', required: true, max: 2, when: { name: 'seen', is: 'a' } },
  { name: 'why', label: '原因', kind: 'words', required: true, max: 5, when: { name: 'seen', is: 'b' } },
  { name: 'item', label: '事项', kind: 'item', required: false },
  { name: 'sure', label: '确认', kind: 'yes', required: false },
];

const vouch = { isItem: (id: string) => id === 'R05', isOwnFile: (id: string) => id.startsWith('mine/') };

const faultOf = (input: StepInput) => {
  const refused = firstFault(needs, input, vouch);
  return refused === null ? null : [refused.refusal.field, refused.refusal.message];
};

describe('what a step was given', () => {
  it.each<[string, StepInput]>([
    ['a choice with photos', { seen: 'a', photos: ['mine/1', 'mine/2'] }],
    ['the other choice with words', { seen: 'b', why: '下雨' }],
    ['all that may be given', { seen: 'b', why: '下雨', item: 'R05', sure: true }],
    ['an optional thing left empty', { seen: 'b', why: '下雨', item: '', sure: false }],
  ])('passes: %s', (_what, input) => expect(faultOf(input)).toBeNull());

  it.each<[string, StepInput, string, string]>([
    ['nothing', {}, 'seen', '请填写“方式”。'],
    ['a choice that is not offered', { seen: 'c' }, 'seen', '请在“方式”里选一项。'],
    ['no photo', { seen: 'a', photos: [] }, 'photos', '请至少拍一张照片：照片。'],
    [
      'too many photos',
      { seen: 'a', photos: ['mine/1', 'mine/2', 'mine/3'] },
      'photos',
      '“照片”最多 2 张照片。',
    ],
    [
      'one photo twice',
      { seen: 'a', photos: ['mine/1', 'mine/1'] },
      'photos',
      '“照片”里有重复的照片，请删去一张。',
    ],
    [
      'a photo of another case',
      { seen: 'a', photos: ['theirs/1'] },
      'photos',
      '“照片”里有照片没有传完，请删去后重新添加。',
    ],
    ['photos that are words', { seen: 'a', photos: 'mine/1' }, 'photos', '“照片”的内容不对，请重新填写。'],
    ['only spaces', { seen: 'b', why: '   ' }, 'why', '请填写“原因”。'],
    ['words too long', { seen: 'b', why: '下雨下雨下雨' }, 'why', '“原因”最多 5 个字，请删减后再提交。'],
    [
      'an item that is not on the list',
      { seen: 'b', why: '下雨', item: 'R99' },
      'item',
      '请从清单里选择“事项”。',
    ],
    [
      'something nobody asked for',
      { seen: 'b', why: '下雨', admin: true },
      'admin',
      '表单里有不认识的内容，请返回后重新打开。',
    ],
  ])('is refused with the field: %s', (_what, input, field, message) =>
    expect(faultOf(input)).toEqual([field, message]),
  );

  it('is kept only as far as it was asked under the answers given', () => {
    expect(asked(needs, { seen: 'b', why: '下雨', photos: ['mine/1'] })).toEqual({ seen: 'b', why: '下雨' });
  });
});
