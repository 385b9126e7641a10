import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { rowsOf } from '../../cloudfunctions/checklist/rowsOf.rules';
import { entriesFrom, namedIn, problemsIn } from '../../cloudfunctions/checklist/versionRows.rules';
import type { ChecklistDoc } from '../../typings/directory';
import { type Product, startProduct } from '../support/product';
import { checklist } from '../support/samples';
import { fileWith, itemRow, versionsOf } from './versionFiles';
import { district, items } from './wujin';

let product: Product;
let versions: ReturnType<typeof versionsOf>;
beforeAll(async () => {
  product = await startProduct({ ticks: false });
  versions = versionsOf(product);
});
afterAll(() => product.stop());

const [first = checklist.items[0]] = checklist.items;
const one = (more: Readonly<Record<string, unknown>>) =>
  first === undefined ? '' : JSON.stringify({ items: [itemRow(first, more)] });

describe('a checklist from a file', () => {
  it('is the official one again, without a change, when that is what the file says', () => {
    const valid: ChecklistDoc = { _id: 'checklist', kind: 'checklist', version: 'v', items };
    const read = rowsOf(readFileSync('cloudfunctions/profile/wujin/routing.json', 'utf8'));
    const named = namedIn(valid, district);
    expect(problemsIn(read?.rows ?? [], named)).toEqual([]);
    expect(entriesFrom(read?.rows ?? [], named, valid)).toEqual(items);
  });

  it('is read from CSV as well, conditions and owners in brackets', () => {
    const csv = [
      '序号,事项,部门,方式,公民可报,敏感,不留存,小类,提示',
      '2,"机构补课,假期","教育局（有办学许可证）、属地（无办学许可证）",按许可证二选一,是,否,否,学科类;竞赛类,先核实',
      '20,管线破损,自来水公司（自来水管道）、燃气公司（燃气管道）,按权属选一家,是,否,否,破损,',
    ].join('\r\n');
    const rows = rowsOf(csv)?.rows ?? [];
    expect(rows.map(({ id, text, departments }) => [id, text, departments])).toEqual([
      ['R02', '机构补课,假期', [{ name: '教育局', condition: '有办学许可证' }, { name: '属地', condition: '无办学许可证' }]],
      ['R20', '管线破损', [{ name: '自来水公司', condition: null, owns: '自来水管道' }, { name: '燃气公司', condition: null, owns: '燃气管道' }]],
    ]); // prettier-ignore
    expect(rows[0]?.subMatters).toEqual([{ id: '2.1', label: '学科类' }, { id: '2.2', label: '竞赛类' }]); // prettier-ignore
    const valid: ChecklistDoc = { _id: 'checklist', kind: 'checklist', version: 'v', items };
    expect(problemsIn(rows, namedIn(valid, district))).toEqual([]);
  });

  it('says by row everything that is wrong, and takes nothing over', async () => {
    const { answer } = await versions.take(
      fileWith({ R05: { departments: [{ name: '不存在局', condition: null }] }, R09: { subMatters: [] } }),
    );
    expect(answer.problems).toEqual([
      { row: '第 1 项（R05）', words: expect.stringContaining('不认识部门“不存在局”') },
      { row: '第 2 项（R09）', words: '至少要有一个小类。' },
    ]);
    expect([answer.draft, answer.said]).toEqual([null, '有 2 处要改，一条都没有导入。']);
    expect(await versions.list()).toHaveLength(1);
  });

  it('shows in a dry run what would change, and keeps nothing', async () => {
    const { answer } = await versions.take(fileWith({ R05: { text: '新的原文' } }), true, '');
    expect(answer).toMatchObject({ problems: [], draft: null, counts: { items: 8, added: 0, removed: 0 } });
    expect(answer.changed.map(({ id }) => id)).toContain('R05');
    expect(await versions.list()).toHaveLength(1);
  });

  it('is one draft, however often the same file is brought', async () => {
    const file = fileWith({ R05: { text: '又一版原文' } });
    const [once, twice] = [(await versions.take(file)).answer, (await versions.take(file)).answer];
    expect(twice.draft).toBe(once.draft);
    expect((await versions.list()).map(({ state }) => state)).toEqual(['draft', 'valid']);
  });

  it.each([
    ['id', { id: 'R5' }, '序号不对'],
    ['text', { text: '' }, '2 到 300'],
    ['hostile text', { text: '<script>' }, '不能用的符号'],
    ['no departments', { departments: [] }, '没有写部门'],
    ['departments of another kind', { departments: 'x' }, '没有写部门'],
    ['mode', { mode: 'any' }, '方式不对'],
    ['two of a single', { departments: [{ name: '市场监管局' }, { name: '燃气公司' }] }, '方式是单一部门'],
    ['no condition', { mode: 'exclusive_by_condition' }, '有证还是无证'],
    ['no owner', { mode: 'one_of_by_asset_owner' }, '写明管什么'],
    ['sub-matters', { subMatters: [{ id: '', label: '' }] }, '小类有空的'],
  ])('names a wrong %s', async (_what, more, said) => {
    const { answer } = await versions.take(one(more), true, '');
    expect(answer.problems.map(({ words }) => words).join()).toContain(said);
  });

  it.each([
    ['nothing', ''],
    ['a list', '[]'],
    ['a broken file', '{"items":'],
    ['another table', 'a,b\n1,2'],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00, 0x01])],
    ['no items at all', '{"items":[]}'],
    ['half a million letters', `{"items":[],"source":"${'x'.repeat(600_000)}"}`],
  ])('refuses %s', async (_what, text) => {
    const { ok, answer, refusal } = await versions.take(text, true, '');
    expect(ok ? answer.problems.length : refusal.field).toBeTruthy();
    expect(await versions.list()).toHaveLength(2);
  });

  it.each([
    'cloud://local-env/checklist/none.json',
    'https://elsewhere/checklist/a.json',
    'cloud://local-env/case/a',
  ])('refuses a file that is not there (%s)', async (fileId) => {
    const ask = { fileId, dryRun: true, reason: '' };
    const { refusal } = await product.ask('o-edu', 'checklist.import', ask, 'EDU@d1');
    expect(refusal).toMatchObject({ field: 'fileId' });
  });

  it('is nothing for a town', async () => {
    const ask = { fileId: 'cloud://local-env/checklist/a.json', dryRun: true, reason: '' };
    expect((await product.ask('o-town', 'checklist.import', ask, 'TOWN@t1')).refusal.code).toBe('FORBIDDEN');
  });
});
