import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import type { Cell } from '../../typings/cell';
import { type Product, startProduct } from '../support/product';
import { stored } from '../support/stored';

let product: Product;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
});
afterAll(() => product.stop());

const canteen: Cell = { id: 'c1', name: '食堂', part: 'food', people: ['沈一禾'], duties: ['每天查留样'] };
const stairs: Cell = {
  id: 'c2',
  name: '东楼梯',
  part: 'buildings',
  people: ['苏小满'],
  duties: ['课间疏导', '查扶手'],
};

const page = async () => (await product.ask('o-off', 'cell.list', { unitId: 'u1' }, 'OFF@u1')).answer;
const save = async (cells: readonly Cell[], v?: number) =>
  product.ask('o-off', 'cell.save', { unitId: 'u1', v: v ?? (await page()).v, cells }, 'OFF@u1');

describe('cells', () => {
  it('cover their key parts, and each change is on record by what was different', async () => {
    expect((await save([canteen])).ok).toBe(true);
    expect((await save([{ ...canteen, name: ' 食堂 ', duties: ['每天查留样', ' ', '每天查留样', '查健康证'] }, stairs])).ok).toBe(true); // prettier-ignore
    expect((await save([stairs])).ok).toBe(true);
    const { parts, history, cells } = await page();
    expect(parts.filter(({ isCovered }) => isCovered).map(({ name }) => name)).toEqual(['校舍']);
    expect(history.map(({ words }) => words)).toEqual([
      '去掉：食堂',
      '新增：东楼梯；改动：食堂',
      '新增：食堂',
    ]);
    expect(cells).toEqual([stairs]);
    expect(isUnbroken(stored(product, 'cells', 'u1')?.journal ?? [])).toBe(true);
  });

  it.each([
    ['without anybody', { ...canteen, people: [' '] }, '“食堂”还没有人负责，请选或填一个人。'],
    ['without a duty', { ...canteen, duties: [] }, '“食堂”还没有写职责，请至少写一条。'],
    ['without a name', { ...canteen, name: ' ' }, '第 2 格还没有名称，请补上。'],
    ['of the name of another', { ...canteen, name: '东楼梯' }, '有两格都叫“东楼梯”，请改一个名称。'],
    ['twice', { ...canteen, id: 'c2' }, '有一格重复了，请刷新后再改。'],
  ])('%s are refused with what to do, and nothing is kept (F006)', async (_, cell, message) => {
    const before = stored(product, 'cells', 'u1');
    const { refusal } = await save([stairs, cell]);
    expect(refusal.message).toBe(message);
    expect(stored(product, 'cells', 'u1')).toEqual(before);
  });

  it('that did not change, or were changed by another meanwhile, are not written again', async () => {
    expect((await save([stairs])).refusal.message).toBe('没有改动，请改好后再保存。');
    const { v } = await page();
    expect((await save([stairs, canteen], v)).ok).toBe(true);
    expect((await save([canteen], v)).refusal.code).toBe('CONFLICT');
    const both = await Promise.all([save([canteen], v + 1), save([stairs], v + 1)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
