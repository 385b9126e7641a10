import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { insertAll as InsertAll } from '../../cloudfunctions/platform/insertAll';
import { update } from '../../local/cloud/database/documents';
import { importUnits, type Ended } from '../../scripts/importUnits/importUnits';
import { linesOf, sourceOf } from '../../scripts/importUnits/lines';
import type { Outside } from '../../scripts/importUnits/survey';
import type { IndexDoc, UnitDoc } from '../../typings/directory';
import { dying, Killed, type When } from '../support/dying';
import { type Product, startProduct } from '../support/product';
import { storeOver } from '../support/folding';

let product: Product;
let outside: Outside;
const folder = mkdtempSync(join(tmpdir(), 'units-'));

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  await update(
    product.cloud.store,
    'directory',
    { kind: 'document', id: 'district' },
    { $set: { lastGrid: 5 } },
  );
  const store = storeOver(product.cloud);
  const { insertAll } = jest.requireActual<{ insertAll: typeof InsertAll }>(
    '../../cloudfunctions/platform/insertAll',
  );
  outside = { store, insertAll, now: () => new Date(), say: () => undefined };
});

afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const heading = '学校编号,学校名称,镇街,学段,经度,纬度,别名,网格名称,学生人数';
const table = (name: string, rows: readonly string[]): string =>
  file(name, [heading, ...rows, ''].join('\r\n'));
const run = (path: string, writes = true, over: Outside = outside): Promise<Ended> =>
  importUnits(path, writes, over);

const stored = (kind: 'unit' | 'index'): readonly (UnitDoc | IndexDoc)[] =>
  product.stored('directory').map((text) => JSON.parse(text) as UnitDoc | IndexDoc).filter((one) => one.kind === kind); // prettier-ignore
const indexed = (): readonly string[] => stored('index').flatMap((one) => (one.kind === 'index' ? one.units.map(({ id }) => id) : [])); // prettier-ignore
const unitOf = (id: string): UnitDoc | undefined => stored('unit').find((one): one is UnitDoc => one._id === `unit:${id}`); // prettier-ignore
const everything = (): string =>
  JSON.stringify(product.stored('directory').concat(product.stored('imports')).sort());

describe('a file of school units that is not right', () => {
  const bad = [
    'A1,云杉小学,柳溪镇,小学,119.95,31.72,,,',
    'a1,云杉中学,柳溪镇,,,,,,',
    'A2,云杉小学,柳溪镇,,,,,,',
    'A3,=1+1,青石镇,,31.72,119.95,,,0',
    '?,,柳溪镇,,119.95,,甲、乙、丙、丁、戊、己,,',
    `A4,${'长'.repeat(41)},t2,,12,31.7,,,12人`,
    'u5,老校区东北角,柳溪镇,,,,,,',
    'u1,青禾小学,白石街道,,,,,,',
    'u2,青禾小学分校,柳溪镇,,,,,别的网格,',
    'A6,白\u0007鹭小学,白石街道,,abc,31,,,',
  ];

  it('is told row by row what to do, and not a row of it is written', async () => {
    const before = everything();
    const { said, code } = await run(table('bad.csv', bad));
    expect(code).toBe(1);
    expect(said).toEqual([
      '第 3 行：编号和第 2 行相同，请留一行。',
      '第 4 行：和第 2 行同镇同名，请在名称里写明校区。',
      '第 5 行：名称“=1+1”像公式，请去掉开头的符号；“青石镇”不是已登记的镇街：请照登记的名称填写，或先登记这个镇街；经度和纬度填反了，请对调；学生人数请填 1 到 50000 的整数，或留空。',
      '第 6 行：编号“?”不合要求：请填 2 到 30 位的数字、字母或短横线；没有学校名称，请补上；别名最多 5 个，请删去几个；经度和纬度要么都填，要么都不填。',
      '第 7 行：名称超过 40 个字，请写短一些；经度 12、纬度 31.7 不在中国境内，请核对；学生人数请填 1 到 50000 的整数，或留空。',
      '第 8 行：编号 u5 是片区“老校区东北角”，不是学校，请换一个编号。',
      '第 9 行：“青禾小学”现在属于柳溪镇，请改回来；改属地请在“网格调整”里提出。',
      '第 10 行：“青禾小学分校”现在的网格是“青禾小学分校专属网格”，请改回来或留空；改网格请在“网格调整”里提出。',
      '第 11 行：名称里有看不见的字符或乱码，请重新输入；经度、纬度请填小数，如 119.9512 和 31.7204。',
      '共 9 行要改，一行都没有写入。改好以后请再运行一次。',
    ]);
    expect(everything()).toBe(before);
  });

  it.each([
    ['empty.csv', '', '文件是空的，请重新选择。'],
    ['only.csv', `${heading}\n\n`, '表头下面没有学校，请填好再导入。'],
    ['none.csv', '云杉小学,柳溪镇\n', '第一行要是表头，还缺“学校编号”“学校名称”“镇街”。请补上表头再导入。'],
    ['twice.csv', '编号,名称,镇街,学校\n', '表头“名称”的意思出现了两次，请留一列再导入。'],
    ['quote.csv', `${heading}\n"A1,云杉小学,柳溪镇`, '第 2 行：双引号没有配对，请补上或删去。'],
    [
      'book.csv',
      Buffer.from('PK\u0003\u0004x'),
      '这是 Excel 工作簿。请在 Excel 里“另存为”“CSV UTF-8（逗号分隔）”再导入。',
    ],
    [
      'bytes.csv',
      Buffer.from([65, 0, 66]),
      '这不是文本表格。请在 Excel 里“另存为”“CSV UTF-8（逗号分隔）”再导入。',
    ],
    ['long.csv', `${heading}\n${'长'.repeat(20_000)}`, '有一行太长，不像一张表。请检查文件，再导入。'],
  ])('%s is refused in one sentence', async (name, content, sentence) => {
    await expect(run(file(name, content))).rejects.toThrow(sentence);
  });
});

describe('the rows of a file', () => {
  const cellsOf = async (name: string, content: string | Buffer): Promise<readonly (readonly string[])[]> => {
    const rows: (readonly string[])[] = [];
    for await (const { line, cells } of linesOf(await sourceOf(file(name, content))))
      rows.push([`${line}`, ...cells]);
    return rows;
  };

  it.each([
    ['bom.csv', Buffer.from('\ufeff甲,乙\r\n丙,丁'), [['1', '甲', '乙'], ['2', '丙', '丁']]],
    ['quoted.csv', '"甲,""乙""",丙\n"两\n行",丁\n戊,己\n', [['1', '甲,"乙"', '丙'], ['2', '两\n行', '丁'], ['4', '戊', '己']]],
    ['tab.csv', '甲\t乙,丙\n', [['1', '甲', '乙,丙']]],
    ['gbk.csv', Buffer.from([0xbc, 0xd7, 0x2c, 0xd2, 0xd2, 0x0d, 0x0a]), [['1', '甲', '乙']]],
  ])('of %s are read as a spreadsheet wrote them', async (name, content, rows) => {
    expect(await cellsOf(name, content)).toEqual(rows);
  }); // prettier-ignore
});

describe('a file of school units', () => {
  const rows = [
    'C1,云杉小学,柳溪镇,小学,119.9501,31.7201,云小、杉小,,800',
    'C2,云杉小学南校区,柳溪镇,小学,,,,云杉片专属网格,',
    'C3,云杉幼儿园,柳溪镇,幼儿园,119.95,31.72,,云杉片专属网格,',
    'u1,青禾实验小学,柳溪镇,,,,,,900',
  ];

  it('is only checked until it is asked for in writing', async () => {
    const before = everything();
    const { said, code } = await run(table('good.csv', rows), false);
    expect([code, said[0]]).toEqual([0, '共 4 所：新增 3，改动 1，其余 0 所不变。']);
    expect(everything()).toBe(before);
  });

  it('is found by name and by place once it is written, new schools and renamed ones', async () => {
    expect((await run(table('good.csv', rows))).code).toBe(0);
    const search = async (words: string) =>
      (await product.ask('o-parent', 'grid.search', { words })).answer.units.map(({ id }) => id);
    expect(await search('云杉')).toEqual(['c1', 'c2', 'c3']);
    expect(await search('云小')).toEqual(['c1']);
    expect(await search('青禾实验')).toEqual(['u1']);
    // What the file leaves blank stays: the alias that the school had.
    expect(await search('青小')).toEqual(['u1']);
    const { answer } = await product.ask('o-parent', 'grid.nearest', {
      point: { longitude: 119.9501, latitude: 31.7201 },
    });
    expect(answer.units[0]?.id).toBe('c1');
    expect((await product.ask('o-parent', 'grid.unit', { unitId: 'c1' })).answer.lookAlikes).toEqual([
      '云杉小学南校区',
    ]);
    expect([unitOf('c1')?.grid.seq, unitOf('c2')?.grid.seq, unitOf('c3')?.grid.seq]).toEqual([6, 7, 7]);
    expect(unitOf('u1')).toMatchObject({ name: '青禾实验小学', studentCount: 900 });
    expect(unitOf('u1')?.seats.length).toBeGreaterThan(0);
  });

  it('changes nothing when it is written once more', async () => {
    const before = product.stored('directory').slice().sort();
    const { said } = await run(table('good.csv', rows));
    expect(said[0]).toBe('共 4 所：新增 0，改动 0，其余 4 所不变。');
    expect(product.stored('directory').slice().sort()).toEqual(before);
  });
});

/** What is outside, until the nth write. */
function endingOutside(at: number, when: When): { readonly over: Outside; readonly died: () => boolean } {
  const { store, write, died } = dying(outside.store, at, when);
  const insertAll: Outside['insertAll'] = (...given) => write(() => outside.insertAll(...given));
  return { over: { ...outside, store, insertAll }, died };
}

describe('an import that stops', () => {
  it('is finished by the same command wherever it stopped, nothing lost and nothing twice, and holds up any other', async () => {
    let stopped = 0;
    for (let at = 1, goesOn = true; goesOn; at += 1)
      for (const when of ['before', 'after'] as const) {
        const tag = `d${at}${when}`;
        const path = table(`${tag}.csv`, [
          `${tag}-1,第${tag}小学,柳溪镇,,119.9,31.7,,,`,
          `${tag}-2,第${tag}中学,白石街道,,,,,第${tag}网格,`,
          `${tag}-3,第${tag}幼儿园,白石街道,,,,,第${tag}网格,`,
          `u2,青禾${tag}分校,柳溪镇,,,,,,`,
        ]);
        const { over, died } = endingOutside(at, when);
        await run(path, true, over).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
        goesOn = died();
        if (!goesOn) break;
        stopped += 1;
        const isOpen = product.stored('imports').some((text) => text.includes('"open":true'));
        if (isOpen)
          await expect(run(table('other.csv', ['X1,别的小学,柳溪镇,,,,,,']))).rejects.toThrow('还没有写完');
        expect((await run(path)).code).toBe(0);
        for (const nth of [1, 2, 3])
          expect(indexed().filter((id) => id === `${tag.toLowerCase()}-${nth}`)).toHaveLength(1);
        expect(unitOf('u2')?.name).toBe(`青禾${tag}分校`);
        expect(unitOf(`${tag}-2`)?.grid).toEqual(unitOf(`${tag}-3`)?.grid);
        expect(product.stored('imports').some((text) => text.includes('"open":true'))).toBe(false);
      }
    expect(stopped).toBeGreaterThanOrEqual(10);
    const named = new Map<number, string>();
    for (const one of stored('unit')) {
      if (one.kind !== 'unit') continue;
      expect(named.get(one.grid.seq) ?? one.grid.name).toBe(one.grid.name);
      named.set(one.grid.seq, one.grid.name);
    }
  });
});
