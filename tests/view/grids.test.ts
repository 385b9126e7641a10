import { describe, expect, it } from '@jest/globals';
import {
  changeRows,
  formView,
  gridList,
  gridRows,
  newForm,
  proposalOf,
  withGrid,
  withNextPart,
} from '../../miniprogram/view/grids';
import type { GridLine, GridRegister } from '../../typings/gridChange';

const grid = (
  seq: number,
  name: string,
  units: readonly string[],
  more: Partial<GridLine> = {},
): GridLine => ({
  seq,
  name,
  version: 1,
  pending: false,
  units: units.map((id) => ({ id, name: `学校${id}` })),
  versions: [{ version: 1, name, from: '', to: '' }],
  ...more,
});

const register: GridRegister = {
  town: { id: 't1', name: '柳溪镇' },
  towns: [],
  mayPropose: true,
  mayApprove: true,
  grids: [
    grid(1, '甲网格', ['a'], {
      version: 2,
      versions: [
        { version: 1, name: '老网格', from: '', to: '2026-11-24' },
        { version: 2, name: '甲网格', from: '2026-11-24', to: '' },
      ],
    }),
    grid(2, '乙网格', ['b', 'c', 'd']),
    grid(5, '丙网格（待确定）', ['e'], { pending: true }),
  ],
  changes: [
    { id: 'x', v: 3, kind: 'rename', state: 'next', words: '更名：甲 → 乙', validFrom: '2026-11-30T16:00:00.000Z', fileId: '', warnings: [], history: [] },
  ],
}; // prettier-ignore

const offered = (kind: Parameters<typeof newForm>[0]) =>
  formView(newForm(kind), register).grids.map(({ seq }) => seq);

const others: GridRegister = {
  ...register,
  town: { id: 't2', name: '安平街道' },
  grids: Array.from({ length: 22 }, (_, nth) => grid(10 + nth, `第${nth + 1}网格`, [`x${nth + 1}`])),
};

describe('many grids', () => {
  const listed = (words: string, more: { readonly townId?: string; readonly all?: boolean } = {}) =>
    gridList([register, others], { words, townId: 't2', all: false, ...more });

  it('are listed town by town, eight at first, and all of them when asked for', () => {
    expect(listed('')).toMatchObject({ title: '22 个网格', more: '看全部 22 个' });
    expect(listed('').rows).toHaveLength(8);
    expect(listed('', { all: true })).toMatchObject({ more: '', rows: { length: 22 } });
    expect(listed('', { townId: 't1' })).toMatchObject({ title: '3 个网格', more: '' });
  });

  it('are looked for in every town: by their name, a school’s, or the name they had', () => {
    expect(listed('老网格')).toMatchObject({
      title: '找到 1 个网格',
      rows: [{ key: 't1-1', town: '柳溪镇' }],
    });
    expect(listed('学校x7').rows.map(({ seq }) => seq)).toEqual([16]);
    expect(listed('网格 安平').title).toBe('找到 22 个网格');
    expect(listed('.*').rows).toEqual([]);
  });

  it('are few in the form: the rest is found by words, and what was chosen stays in sight', () => {
    const form = formView(newForm('merge'), others);
    expect([form.grids.length, form.mayFind, form.otherGrids]).toEqual([8, true, '还有 14 个没有列出，输入网格或学校的名称来找']);
    const found = formView(withGrid(newForm('merge'), 10), others, '第22');
    expect(found.grids.map(({ seq, isOn }) => [seq, isOn])).toEqual([[10, true], [31, false]]);
    expect(formView(newForm('rename'), register)).toMatchObject({ mayFind: false, otherGrids: '' });
  }); // prettier-ignore
});

describe('the register of grids on the phone', () => {
  it('tells what a grid was called before, and which is not settled', () => {
    expect(gridRows(register).map(({ title, tag, before }) => [title, tag, before])).toEqual([
      ['1 甲网格', '', ['2026-11-24 前叫“老网格”']],
      ['2 乙网格', '', []],
      ['5 丙网格（待确定）', '待确定', []],
    ]);
  });

  it('lets nobody decide who may not', () => {
    const now = Date.parse('2026-11-26T02:00:00.000Z');
    const [mine] = changeRows(register, now);
    expect([mine?.tag, mine?.from, mine?.ways.map(({ decision }) => decision)]).toEqual([
      '等待生效', '2026-12-01 零时起', ['withdraw'],
    ]); // prettier-ignore
    expect(changeRows({ ...register, mayApprove: false }, now)[0]?.ways).toEqual([]);
  });

  it.each([
    ['rename', [1, 2, 5]],
    ['merge', [1, 2, 5]],
    ['split', [2]],
    ['confirm', [5]],
    ['add', []],
  ] as const)('offers for %s only the grids that it can begin with', (kind, seqs) => {
    expect(offered(kind)).toEqual(seqs);
  });

  it('merges under the lowest number, in whichever order they were chosen', () => {
    const form = { ...withGrid(withGrid(newForm('merge'), 2), 1), names: ['联合网格'], reason: '合并' };
    expect(proposalOf(form, register, 'r')).toEqual({
      requestId: 'r', town: 't1', kind: 'merge', of: [1, 2], fileId: '', reason: '合并',
      after: [{ seq: 1, name: '联合网格', units: ['a', 'b', 'c', 'd'], newUnits: [] }],
    }); // prettier-ignore
    expect(withGrid(form, 1).of).toEqual([2]);
  });

  it('shares the schools of a split out by taps', () => {
    const chosen = { ...withGrid(newForm('split'), 2), names: ['东', '西'] };
    const form = withNextPart(withNextPart(withNextPart(chosen, 'c'), 'd'), 'd');
    expect(formView(form, register).units.map(({ part }) => part)).toEqual(['第 1 个', '第 2 个', '第 1 个']);
    expect(proposalOf(form, register, 'r').after).toEqual([
      { seq: 2, name: '东', units: ['b', 'd'], newUnits: [] },
      { seq: null, name: '西', units: ['c'], newUnits: [] },
    ]);
  });

  it('adds with a new number, and confirms with the old one and new schools', () => {
    const added = proposalOf({ ...newForm('add'), names: ['新网格'], schools: ['新校', ' '] }, register, 'r');
    expect(added.after).toEqual([
      { seq: null, name: '新网格', units: [], newUnits: [{ name: '新校', level: '' }] },
    ]);
    const form = { ...withGrid(newForm('confirm'), 5), names: ['定网格'], schools: ['定校'], fileId: 'f' };
    expect(proposalOf(form, register, 'r')).toMatchObject({
      of: [5], fileId: 'f', after: [{ seq: 5, name: '定网格', units: [], newUnits: [{ name: '定校' }] }],
    }); // prettier-ignore
  });
});
