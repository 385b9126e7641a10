import { describe, expect, it } from '@jest/globals';
import {
  cellForm,
  cellFormView,
  cellsView,
  cellsWith,
  cellsWithout,
  newCell,
  withPerson,
} from '../../miniprogram/view/cells';
import type { CellsPage } from '../../typings/cell';

const page: CellsPage = {
  unit: { id: 'u1', name: '青禾小学' },
  v: 1,
  cells: [
    { id: 'c1', name: '食堂', part: 'food', people: ['沈一禾', '某厨师'], duties: ['查留样', '查健康证'] },
  ],
  parts: [
    { part: 'food', name: '食品卫生', isCovered: true },
    { part: 'fire', name: '消防', isCovered: false },
  ],
  people: ['沈一禾', '苏小满'],
  history: [],
};

describe('the cells of a school on the phone', () => {
  it('say which key parts nobody answers for', () => {
    const view = cellsView(page, 0);
    expect([view.uncovered, view.rows[0]]).toMatchObject([
      '还没有人负责的重点部位：消防。',
      { name: '食堂', part: '食品卫生', people: '沈一禾、某厨师' },
    ]);
    const covered = page.parts.map((part) => ({ ...part, isCovered: true }));
    expect(cellsView({ ...page, parts: covered }, 0).uncovered).toBe('');
  });

  it('are changed one at a time; the others stay as they are', () => {
    const form = withPerson(cellForm(page, 'c1'), '苏小满');
    expect(cellFormView(form, page)).toMatchObject({
      isNew: false,
      part: '食品卫生',
      other: '某厨师',
      duties: '查留样\n查健康证',
    });
    expect(cellsWith(page, form)).toEqual([{ ...page.cells[0], people: ['沈一禾', '苏小满', '某厨师'] }]);
    expect(cellsWith(page, withPerson(form, '苏小满'))).toEqual(page.cells);
    expect(cellsWithout(page, 'c1')).toEqual([]);
  });

  it('are added with people of the team and others', () => {
    const form = { ...newCell('c2'), name: '配电房', duties: '每周查', other: '某电工， 某保安' };
    expect(cellsWith(page, form)).toBe('请先选它属于哪个重点部位。');
    expect(cellsWith(page, { ...form, part: 'fire' })).toEqual([
      ...page.cells,
      { id: 'c2', name: '配电房', part: 'fire', people: ['某电工', '某保安'], duties: ['每周查'] },
    ]);
  });
});
