import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import type { ExportOrder } from '../../typings/ledger';
import { exportsOf, requestId } from '../support/exports';
import { formBook } from '../support/formBook';
import { type Product, startProduct } from '../support/product';
import { draftRow, rostersOf } from '../support/rosters';
import { stored } from '../support/stored';
import { readWorkbook } from '../support/workbook';

let product: Product;
let rosters: ReturnType<typeof rostersOf>;
let files: ReturnType<typeof exportsOf>;

/** What spreadsheets, people and their keyboards do to a text; each must come back as it went out. */
const awkward = [
  draftRow({ name: '阿 明', job: '+1 班', officePhone: '+86 519 80000003', mobile: '', note: '=1+1' }),
  draftRow({ name: '魏守门', auxKind: '宿管员', note: "'=早班;晚班；=夜班" }),
  draftRow({ name: '方夜巡', auxKind: '其他内勤人员', job: '保安', mobile: '13800000004', note: '@门卫_x0041_<a&b>' }),
  draftRow({ name: '同名', auxKind: '护学岗辅警', mobile: '15555550005', note: '－ 东门' }),
  draftRow({ name: '同名', auxKind: '保安员', mobile: '15500000005', note: '“保安员；”' }),
]; // prettier-ignore

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  rosters = rostersOf(product);
  files = exportsOf(product);
  await rosters.write();
  const { lines } = await rosters.read();
  await rosters.edit('officer', { rowId: lines.find(({ kind }) => kind === 'AUX')?.rowId ?? '' });
  for (const row of awkward) await rosters.edit('officer', { row });
});

afterAll(() => product.stop());

type Wanted = { readonly unit?: string; readonly town?: string; readonly reason?: string };

const order = (wanted: Wanted = { unit: 'u1' }): ExportOrder => ({
  requestId: requestId(),
  format: 'roster',
  ...wanted,
});

let sent = 0;
async function check(book: Buffer) {
  const fileId = await rosters.upload(book, (sent += 1));
  return (await product.ask('o-off', 'roster.check', { unitId: 'u1', fileId }, 'OFF@u1')).answer;
}

const rows = () => stored(product, 'rosters', 'u1')?.rows ?? [];

describe('附件2 as a file', () => {
  it('has the title, the five headings in their order with a blank sixth, and the words of the form', async () => {
    const { ticket, bytes } = await files.made('officer', order());
    const { rows: cells, files: parts } = readWorkbook(bytes);
    expect(ticket.name).toMatch(/^学校专属网格组成人员名单-\d{6}\.xlsx$/);
    expect(ticket.said).toMatch(/^已生成，共 7 人；手机号隐去了中间四位/);
    expect(cells.slice(0, 5)).toEqual([
      ['学校专属网格组成人员名单'],
      ['类别', '姓名', '职务', '办公电话', '手机', null],
      ['网格长（学校安全分管领导）', '某o-head', '主任', null, '138****0001', null],
      ['责任网格员（安全工作职能部门负责人）', '某o-off', '主任', null, '138****0002', null],
      ['辅助网格员（数量最少不低于学校应配专职保安数量，应相对固定，原则由学校安全后勤人员担任）', '阿 明', "'+1 班", "'+86 519 80000003", null, '保安员；=1+1'],
    ]); // prettier-ignore
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<mergeCell ref="A5:A9"/>');
    expect(parts.get('xl/workbook.xml')).toContain('name="青禾小学"');
  });

  it.each([
    ['with masked numbers', {}],
    ['with whole numbers', { reason: '开学前核对联系方式' }],
  ])('%s changes nothing when it is read in again, and twice adds nobody', async (_, more) => {
    const before = rows();
    const { bytes } = await files.made('officer', order({ unit: 'u1', ...more }));
    for (let time = 0; time < 2; time += 1) {
      const plan = await check(bytes);
      expect(plan).toEqual({ id: plan.id, faults: [], added: [], changed: [], removed: [], kept: 7, warnings: [] }); // prettier-ignore
      const { v } = await rosters.read();
      const yes = { unitId: 'u1', v, id: plan.id ?? '' };
      expect((await product.ask('o-off', 'roster.adopt', yes, 'OFF@u1')).ok).toBe(true);
      expect(rows()).toEqual(before);
    }
  });

  it('holds numbers whole only for a reason, which the school then reads in its own record', async () => {
    const { bytes } = await files.made('officer', order());
    expect([...readWorkbook(bytes).files.values()].join()).not.toMatch(/1\d{10}/);
    const whole = await files.made('bureau', order({ unit: 'u1', reason: '汛期值守核对电话' }));
    expect([...readWorkbook(whole.bytes).files.values()].join()).toContain('15555550005');
    const [entry] = (await rosters.read()).timeline;
    expect(entry).toMatchObject({ title: '导出了带完整手机号的名单', by: '安监科 某o-edu' });
    expect(entry?.words).toMatch(/^原因：汛期值守核对电话\n文件编号：[0-9a-f]{8}$/);
    expect(isUnbroken(stored(product, 'rosters', 'u1')?.journal ?? [])).toBe(true);
  });

  it('never puts asterisks in the place of a number', async () => {
    const { bytes } = await files.made('officer', order());
    const before = rows();
    const people = readWorkbook(bytes).rows.slice(2).map((cells) => cells.map((cell) => String(cell ?? '').replace('138****0003', '139****0003').replaceAll(/[<&]/g, '')));
    const plan = await check(formBook(people, []));
    expect(plan).toMatchObject({ id: null, faults: [{ cell: 'E6', words: expect.stringMatching(/^手机号 139\*{4}0003 隐去了几位，名单里没有对得上的，请填完整的 11 位$/) }] });
    expect(rows()).toEqual(before);
  }); // prettier-ignore
});

describe('the rosters of many schools', () => {
  it('are one workbook: every school in the list, a sheet for each that has a roster', async () => {
    const { ticket, bytes } = await files.made('bureau', order({}));
    const { rows: list, files: parts } = readWorkbook(bytes);
    expect(list[0]).toEqual(['序号', '镇（街道）', '学校', '备案情况', '本册里的名单', '人数', '其中辅助网格员']);
    expect(list.slice(1).map((cells) => cells.slice(2, 6))).toEqual([
      ['青禾小学', '未备案', '学校现在填写的，还没有备案', 7],
      [expect.any(String), '未备案', '还没有填写，没有这一张', 0],
    ]);
    expect(ticket.rows).toBe(7);
    expect(parts.get('xl/workbook.xml')).toMatch(/name="各校备案情况".*name="1 青禾小学"/);
    expect([...parts.keys()].filter((name) => name.startsWith('xl/worksheets'))).toHaveLength(2);
  }); // prettier-ignore

  it('of a town are the same, and hold what was filed while a change is being written', async () => {
    await rosters.take('head', 'submit', { studentCount: '90' });
    await rosters.take('bureau', 'file');
    await rosters.take('head', 'amend');
    await rosters.edit('officer', { row: draftRow({ name: '刚添的', mobile: '13800000009' }) });
    const { bytes } = await files.made('bureau', order({ town: 't1' }));
    const text = [...readWorkbook(bytes).files.values()].join();
    expect(text).toContain('第 1 次备案');
    expect(text).not.toContain('刚添的');
    const own = readWorkbook((await files.made('head', order())).bytes);
    expect([...own.files.values()].join()).toContain('刚添的');
  });
});

describe('whose rosters somebody may take out', () => {
  it.each<[string, Parameters<typeof files.order>[0], Wanted, string]>([
    ['a school another’s', 'officer', { unit: 'u2' }, 'NOT_FOUND'],
    ['a school a whole town’s', 'head', { town: 't1' }, 'NOT_FOUND'],
    ['a school all of them', 'head', {}, 'NOT_FOUND'],
    ['the bureau a town that is none', 'bureau', { town: 't9' }, 'NOT_FOUND'],
    ['the bureau a school that is none', 'bureau', { unit: 'u9' }, 'NOT_FOUND'],
    ['the bureau an area without a school', 'bureau', { unit: 'u5' }, 'NOT_FOUND'],
    ['anybody a school and a town at once', 'bureau', { unit: 'u1', town: 't1' }, 'NOT_FOUND'],
    ['anybody numbers for a word', 'bureau', { unit: 'u1', reason: '看看' }, 'INVALID'],
    ['a town its schools’', 'town', { town: 't1' }, 'FORBIDDEN'],
    ['a department', 'police', { unit: 'u1' }, 'FORBIDDEN'],
  ])('not %s', async (_, as, wanted, code) => {
    const { ok, refusal } = await files.order(as, order(wanted));
    expect([ok, refusal.code]).toEqual([false, code]);
    expect(refusal.message).toMatch(code === 'INVALID' ? /“导出理由”至少 5 个字，请补充/ : /请/);
  });
});
