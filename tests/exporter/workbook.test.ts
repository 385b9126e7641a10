import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainText } from '../../cloudfunctions/plainText.rules';
import { crc32 } from '../../cloudfunctions/exporter/xlsx/crc32.rules';
import type { SheetShape } from '../../cloudfunctions/exporter/xlsx/sheet.rules';
import { writeWorkbook } from '../../cloudfunctions/exporter/xlsx/workbook';
import type { Cell } from '../../cloudfunctions/ledger/row.rules';
import { readWorkbook } from '../support/workbook';

const shape: SheetShape = {
  name: '台账',
  columns: [
    { title: '编号', width: 20 },
    { title: '情况', width: 40 },
    { title: '次数', width: 8 },
  ],
  hasHead: true,
  isLandscape: true,
};

async function written(rows: readonly (readonly Cell[])[], more: Partial<SheetShape> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  const path = join(folder, 'book.xlsx');
  try {
    const count = await writeWorkbook(path, { ...shape, ...more }, batchesOf(rows));
    return { count, bytes: readFileSync(path), ...readWorkbook(readFileSync(path)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* batchesOf(rows: readonly (readonly Cell[])[]) {
  for (let from = 0; from < rows.length; from += 500) {
    await Promise.resolve();
    yield rows.slice(from, from + 500).map((cells) => ({ cells, style: 'plain' }) as const);
  }
}

describe('a workbook', () => {
  it('is read back as it was written: Chinese, numbers, line breaks, gaps, spaces, marks, rare letters', async () => {
    const rows = [
      ['W01-261123-7K3QF', '楼梯口\n堆着纸箱', 3],
      [null, ' 两端有空格 ', 0],
      ['<b>&amp;"\'</b>', '𠮷野家 👷 _x003D_', -1.5],
    ];
    const { count, rows: read } = await written(rows);
    expect(count).toBe(3);
    expect(read).toEqual([['编号', '情况', '次数'], ...rows]);
  });

  it('keeps its head in sight, with widths, filters and titles on every printed page', async () => {
    const { files } = await written([['a', 'b', 1]]);
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<col min="2" max="2" width="40" customWidth="1"/>');
    expect(sheet).toContain('<autoFilter ref="A1:C2"/>');
    expect(files.get('xl/workbook.xml')).toContain(`_xlnm.Print_Titles" localSheetId="0">'台账'!$1:$1<`);
    expect(sheet.indexOf('<cols>')).toBeLessThan(sheet.indexOf('<sheetData>'));
  });

  it('holds no rows at all, and a name that a tab may not have', async () => {
    const { count, rows, files } = await written([], { name: 'a/b[c]:d\'e?"' });
    expect([count, rows]).toEqual([0, [['编号', '情况', '次数']]]);
    expect(files.get('xl/workbook.xml')).toContain('name="a b c  d e &quot;"');
  });

  it('is the same file for the same rows', async () => {
    const rows = [['a', 'b', 1]];
    expect((await written(rows)).bytes.equals((await written(rows)).bytes)).toBe(true);
  });

  it('takes tens of thousands of rows in batches without losing one', async () => {
    const rows = Array.from({ length: 20_001 }, (_, nth): Cell[] => [`n${nth}`, '楼梯口堆着纸箱', nth]);
    const { count, rows: read } = await written(rows);
    expect([count, read.length]).toEqual([20_001, 20_002]);
    expect(read.at(-1)).toEqual(['n20000', '楼梯口堆着纸箱', 20_000]);
  });

  it('leaves nothing open when its rows break off', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
    // eslint-disable-next-line @typescript-eslint/require-await
    const broken = async function* () {
      yield [{ cells: ['a'], style: 'plain' } as const];
      throw new Error('the database went away');
    };
    await expect(writeWorkbook(join(folder, 'b.xlsx'), shape, broken())).rejects.toThrow('went away');
    rmSync(folder, { recursive: true });
  });
});

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+8613', "'+8613"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    ['\t文字', "'文字"],
    ['  =1', "'  =1"],
    ['\n=1', "'\n=1"],
    ['\u0000=1', "'=1"],
    ['＝1', "'＝1"],
    ['＠x', "'＠x"],
    ['1=1', '1=1'],
    ['普通文字', '普通文字'],
    ['', ''],
  ])('%j is shown as text, never calculated', (given, shown) => {
    expect(plainText(given)).toBe(shown);
  });

  it('loses control characters and halves of letters, keeps line breaks', () => {
    expect(plainText('a\u0000\u0007b\u001bc\u0085d\ud800e\uffff\nf')).toBe('abcde\nf');
  });

  it('is no longer than a spreadsheet takes, and not cut through a letter', () => {
    expect(plainText('长'.repeat(40_000))).toHaveLength(32_767);
    const cut = plainText(`a${'👷'.repeat(20_000)}`);
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(() => encodeURIComponent(cut)).not.toThrow();
  });

  it('cannot smuggle a formula in as an escape', async () => {
    const { files, rows } = await written([['_x003D_1+1', '_X003d_', 1]]);
    expect(files.get('xl/worksheets/sheet1.xml')).toContain('_x005F_x003D_1+1');
    expect(rows[1]?.[0]).toBe('_x003D_1+1');
  });
});

describe('the check sum', () => {
  it('is the one that zip wants, also piece by piece', () => {
    const text = Buffer.from('123456789');
    expect(crc32(text, 0)).toBe(0xcbf43926);
    expect(crc32(text.subarray(4), crc32(text.subarray(0, 4), 0))).toBe(0xcbf43926);
  });
});
