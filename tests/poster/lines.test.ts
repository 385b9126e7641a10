import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../typings/cell';
import type { RosterRow } from '../../typings/roster';
import { missingOf, posterFacts } from '../../cloudfunctions/poster/facts.rules';
import { levelsOf } from '../../cloudfunctions/poster/levels.rules';
import { changesSince, linesOf } from '../../cloudfunctions/poster/lines.rules';
import { district, filedRoster, rosterRow, unit } from '../support/samples';

const head = rosterRow('head', { kind: 'HEAD', auxKind: null, name: '周知远', officePhone: '0519-00000001' });
const officer = rosterRow('off', {
  kind: 'OFF',
  auxKind: null,
  name: '苏小满',
  officePhone: '0519-00000002',
});
const keeper = rosterRow('aux', {
  name: '沈一禾',
  auxKind: '宿管员',
  officePhone: '',
  mobile: '13800000012',
});

const canteen: Cell = {
  id: 'c1',
  name: '食堂',
  part: 'food',
  people: ['沈一禾'],
  duties: ['查留样', '查燃气'],
};

const factsOf = (rows: readonly RosterRow[], cells: readonly Cell[] = [], name = '青禾小学', consents = {}) =>
  posterFacts(
    unit({ name }),
    district(),
    filedRoster({ filed: { rows, version: 1, filedAt: '2026-11-23T01:05:00.000Z' } }),
    consents,
    cells,
  );

const hung = linesOf(factsOf([head, officer, keeper], [canteen]));

describe('a school’s cells on its poster', () => {
  const pointOf = (cell: Cell, consents = {}) =>
    factsOf([head, officer, keeper], [cell], '青禾小学', consents).points[1];

  it('are points with their people and duties; a private mobile stays off the wall, the officer is called', () => {
    expect(pointOf(canteen)).toEqual({
      point: '食堂',
      holder: '沈一禾',
      contact: '0519-00000002',
      work: '查留样；查燃气',
    });
  });

  it('say the holder’s own mobile once the holder agrees', () => {
    expect(pointOf(canteen, { aux: { openid: 'o', at: '' } })?.contact).toBe('13800000012');
  });

  it('of somebody outside the team are reached through the officer', () => {
    expect(pointOf({ ...canteen, people: ['外聘李某'] })).toMatchObject({
      holder: '外聘李某',
      contact: '0519-00000002',
    });
  });

  it('without a name, a person or a duty keep the poster from being posted, and say where to put it right', () => {
    const facts = factsOf([head, officer], [{ ...canteen, duties: [] }]);
    expect(missingOf(facts)).toEqual([
      { words: '网格点“食堂”缺负责人或工作内容，请在校内网格里补全。', fillAt: 'cells' },
    ]);
  });
});

describe('what has changed since it was put up', () => {
  it.each<readonly [string, readonly RosterRow[], readonly Cell[], string, readonly string[]]>([
    ['nothing', [head, officer, keeper], [canteen], '青禾小学', []],
    [
      'another officer',
      [head, { ...officer, name: '顾望舒' }, keeper],
      [canteen],
      '青禾小学',
      ['责任网格员由苏小满改为顾望舒'],
    ],
    [
      'another number',
      [{ ...head, officePhone: '0519-00000009' }, officer, keeper],
      [canteen],
      '青禾小学',
      ['网格长周知远的电话、职务或职责有变化'],
    ],
    ['somebody left', [head, officer], [canteen], '青禾小学', ['去掉了宿管员沈一禾']],
    ['a cell less', [head, officer, keeper], [], '青禾小学', ['去掉了网格点“食堂”沈一禾']],
    [
      'a cell more',
      [head, officer, keeper],
      [canteen, { ...canteen, id: 'c2', name: '锅炉房', people: ['苏小满'] }],
      '青禾小学',
      ['新增网格点“锅炉房”苏小满'],
    ],
    ['another name', [head, officer, keeper], [canteen], '青禾学校', ['学校、网格或网格中心的名称有变化']],
  ])('%s', (_what, rows, cells, name, words) => {
    expect(changesSince(hung, factsOf(rows, cells, name))).toEqual(words);
  });

  it('is not guessed for what was put up before lines were kept', () => {
    expect(changesSince([], factsOf([officer]))).toEqual([]);
  });
});

describe('the levels', () => {
  it('of a very large team name the first and count all', () => {
    const many = Array.from({ length: 30 }, (_, nth) => ({ ...keeper, rowId: `a${nth}`, name: `某${nth}` }));
    const helpers = levelsOf(factsOf([head, officer, ...many])).find(({ title }) => title === '辅助网格员');
    expect(helpers?.words).toMatch(/^某0、.*某23等 30 人$/);
  });
});
