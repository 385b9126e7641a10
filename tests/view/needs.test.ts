import { describe, expect, it } from '@jest/globals';
import type { Need } from '../../typings/report';
import type { DraftFile } from '../../miniprogram/view/draft';
import {
  fieldsOf,
  filesToSend,
  firstUnmet,
  inputOf,
  noAnswers,
  startOf,
  withFiles,
  withTick,
  withToggled,
  withWords,
} from '../../miniprogram/view/needs';
import { item } from './samples';

const needs: readonly Need[] = [
  {
    name: 'seen',
    label: '核实方式',
    kind: 'choice',
    required: true,
    options: [
      { value: 'onSite', label: '已到现场' },
      { value: 'remote', label: '未到现场' },
    ],
    start: 'onSite',
  },
  {
    name: 'photos',
    label: '现场照片',
    kind: 'photos',
    required: true,
    max: 9,
    when: { name: 'seen', is: 'onSite' },
  },
  {
    name: 'why',
    label: '原因',
    kind: 'words',
    required: true,
    max: 200,
    when: { name: 'seen', is: 'remote' },
  },
  { name: 'item', label: '事项', kind: 'item', required: true },
  { name: 'note', label: '备注', kind: 'words', required: false, max: 50 },
  { name: 'sure', label: '情况属实', kind: 'yes', required: true },
];

const photo: DraftFile = { n: 1, path: 'p', kind: 'photo', state: 'here', percent: 0, fileId: '' };
const names = (answers = startOf(needs, '')): readonly string[] =>
  fieldsOf(needs, answers, [item]).map((field) => field.name);

describe('the form of a step', () => {
  it('starts with what its rows suggest and the item of the case', () => {
    const start = startOf(needs, 'R14');
    expect(start.words).toEqual({ seen: 'onSite', item: 'R14' });
    expect(fieldsOf(needs, start, [item]).find((field) => field.name === 'item')?.chosen).toBe(
      '路面积水结冰',
    );
  });

  it('asks a row only under the answer that calls for it', () => {
    expect(names()).toEqual(['seen', 'photos', 'item', 'note', 'sure']);
    expect(names(withWords(startOf(needs, ''), 'seen', 'remote'))).toEqual([
      'seen',
      'why',
      'item',
      'note',
      'sure',
    ]);
  });

  it('marks what may be left empty', () => {
    expect(fieldsOf(needs, noAnswers, []).find((field) => field.name === 'note')?.label).toBe(
      '备注（可不填）',
    );
  });

  it('names the first row that is missing, from the top', () => {
    let answers = startOf(needs, '');
    expect(firstUnmet(needs, answers)).toEqual({ field: 'photos', message: '请拍一张照片：现场照片。' });
    answers = withFiles(answers, 'photos', [photo]);
    expect(firstUnmet(needs, answers)?.field).toBe('item');
    answers = withWords(answers, 'item', 'R14');
    expect(firstUnmet(needs, answers)?.field).toBe('sure');
    expect(firstUnmet(needs, withTick(answers, 'sure', true))).toBeNull();
  });

  it('stops at a security lead before anything is sent, and says what to do (T27)', () => {
    const lead = { ...item, id: 'R28', channel: { advice: '请拨打 12339', calls: [] } };
    const answers = withWords(withWords(startOf(needs, 'R14'), 'seen', 'remote'), 'item', 'R28');
    expect(firstUnmet(needs, answers, [item, lead])).toEqual({
      field: 'item',
      message: expect.stringContaining('12339'),
    });
    expect(firstUnmet(needs, withWords(answers, 'item', 'R14'), [item, lead])?.message).not.toContain(
      '12339',
    );
  });

  it('warns of a child’s name in words, and in nothing else', () => {
    const answers = withWords(withWords(startOf(needs, ''), 'seen', 'remote'), 'why', '学生丁小禾，已回家');
    const hints = fieldsOf(needs, answers, []).map(({ name, nameHint }) => [name, nameHint !== '']);
    expect(hints.filter(([, isWarned]) => isWarned === true)).toEqual([['why', true]]);
  });

  it('takes blanks for nothing', () => {
    const remote = withWords(withWords(startOf(needs, 'R14'), 'seen', 'remote'), 'why', '  \n');
    expect(firstUnmet(needs, remote)?.field).toBe('why');
  });

  it('sends only rows that are asked for and filled', () => {
    const changed = withWords(withWords(startOf(needs, 'R14'), 'seen', 'remote'), 'why', ' 太远 ');
    const answers = withTick(withFiles(changed, 'photos', [{ ...photo, fileId: 'cloud://1' }]), 'sure', true);
    expect(inputOf(needs, answers)).toEqual({ seen: 'remote', why: '太远', item: 'R14', sure: true });
  });

  it('uploads only files of rows that are asked for and not there yet', () => {
    const answers = withFiles(startOf(needs, ''), 'photos', [photo, { ...photo, n: 2, state: 'there' }]);
    expect(filesToSend(needs, answers).map(({ file }) => file.n)).toEqual([1]);
    expect(filesToSend(needs, withWords(answers, 'seen', 'remote'))).toEqual([]);
  });

  it('takes several units, lets one go again, and sends them as a list', () => {
    const several: readonly Need[] = [
      {
        name: 'co',
        label: '协办单位',
        kind: 'departments',
        required: true,
        options: [
          { value: 'd1', label: '城管中队' },
          { value: 'd2', label: '派出所' },
        ],
      },
    ];
    expect(firstUnmet(several, noAnswers)?.message).toBe('请选“协办单位”。');
    const both = withToggled(withToggled(noAnswers, 'co', 'd1'), 'co', 'd2');
    expect(inputOf(several, both)).toEqual({ co: ['d1', 'd2'] });
    const one = withToggled(both, 'co', 'd1');
    expect(fieldsOf(several, one, [])[0]?.options.map(({ chosen }) => chosen)).toEqual([false, true]);
    expect(firstUnmet(several, withToggled(one, 'co', 'd2'))?.field).toBe('co');
  });

  it('fills the stars up to the one that was tapped', () => {
    const rating: readonly Need[] = [{ name: 'stars', label: '您满意吗', kind: 'stars', required: true }];
    const three = withWords(noAnswers, 'stars', '3');
    const [field] = fieldsOf(rating, three, []);
    expect(field?.options.map(({ chosen }) => chosen)).toEqual([true, true, true, false, false]);
    expect(fieldsOf(rating, noAnswers, [])[0]?.options.some(({ chosen }) => chosen)).toBe(false);
    expect(inputOf(rating, three)).toEqual({ stars: '3' });
  });

  it('draws a step without needs as an empty form that can be sent', () => {
    expect(firstUnmet([], noAnswers)).toBeNull();
    expect(inputOf([], noAnswers)).toEqual({});
  });
});
