import { describe, expect, it } from '@jest/globals';
import { rosterFaults } from '../../cloudfunctions/roster/check.rules';
import { masked } from '../../cloudfunctions/roster/entry.rules';
import type { RosterRow } from '../../typings/roster';
import { row, team } from './samples';

const enough = { required: 1, have: 1, words: '' };
const faultsOf = (rows: readonly RosterRow[]) => rosterFaults(rows, enough);

describe('a roster may be submitted', () => {
  it('with one head, one officer, and guards enough', () => {
    expect(faultsOf(team)).toEqual([]);
  });

  it.each<[string, readonly RosterRow[], RegExp]>([
    ['without a head', team.filter(({ kind }) => kind !== 'HEAD'), /^还没有网格长，请添加 1 名。$/],
    ['with two officers', [...team, row('p9', 'OFF')], /^责任网格员只能有 1 名，现在有 2 名/],
    ['with two heads', [...team, row('p9', 'HEAD')], /^网格长只能有 1 名/],
    ['when an AUX has no kind', [...team, row('p9', 'AUX', { auxKind: null })], /哪一种辅助网格员/],
    [
      'when the head has no mobile',
      [row('p1', 'HEAD', { mobile: '' }), ...team.slice(1)],
      /网格长.*手机号没有填/,
    ],
    [
      'with 15 digits',
      [row('p1', 'HEAD', { mobile: '138000000012345' }), ...team.slice(1)],
      /应为 11 位，现在是 15 位/,
    ],
    ['with a name that is none', [row('p1', 'HEAD', { name: '张138' }), ...team.slice(1)], /只填姓名/],
    ['when two share a mobile', [...team, row('p8', 'AUX', { mobile: '13800000001' })], /同一个手机号/],
    [
      'when an AUX cannot be called',
      [...team, row('p8', 'AUX', { mobile: '', officePhone: '' })],
      /至少填一个/,
    ],
  ])('not %s', (_why, rows, says) => {
    expect(faultsOf(rows)).toEqual([expect.stringMatching(says)]);
  });

  it('not with fewer AUX than guards it should have; with as many it may', () => {
    expect(rosterFaults(team, { required: 3, have: 2, words: '' })).toEqual([
      expect.stringMatching(/应不少于 3 名.*现在 2 名/),
    ]);
    expect(rosterFaults(team, { required: 3, have: 3, words: '' })).toEqual([]);
  });
});

it('shows seven digits of a mobile number', () => {
  expect(masked('13800000034')).toBe('138****0034');
});
