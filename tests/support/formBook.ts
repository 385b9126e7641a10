import { deflateRawSync } from 'node:zlib';

/*
 * Workbooks as strangers send them: 附件2 in its official layout, and everything that only looks like it.
 */

export type Part = readonly [name: string, text: string | Buffer];

/** A zip archive; `declared` lies about the size of its parts. */
export function zipOf(parts: readonly Part[], declared?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of parts) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(8, 10);
    row.writeUInt32LE(packed.length, 20);
    row.writeUInt32LE(declared ?? content.length, 24);
    row.writeUInt16LE(Buffer.byteLength(name), 28);
    row.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(row, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type FormCell = string | number | { readonly formula: string };

const cellXml = (cell: FormCell, place: string): string => {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${place}"><f>${cell.formula}</f><v>1</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
};

export const sheetXml = (rows: readonly (readonly FormCell[])[], merges: readonly string[] = []): string =>
  `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows
    .map(
      (cells, nth) =>
        `<row r="${nth + 1}">${cells.map((cell, at) => cellXml(cell, `${'ABCDEFGHIJ'[at] ?? 'Z'}${nth + 1}`)).join('')}</row>`,
    )
    .join(
      '',
    )}</sheetData>${merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`}</worksheet>`;

export interface TestSheet {
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
}

/** The parts of a workbook of these sheets. */
export const bookParts = (sheets: readonly TestSheet[]): readonly Part[] => [
  ['[Content_Types].xml', '<Types/>'],
  ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ state }, nth) => `<sheet name="表${nth + 1}" sheetId="${nth + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${nth + 1}"/>`).join('')}</sheets></workbook>`],
  ['xl/_rels/workbook.xml.rels', `<Relationships>${sheets.map((_, nth) => `<Relationship Id="rId${nth + 1}" Target="worksheets/sheet${nth + 1}.xml"/>`).join('')}</Relationships>`],
  ...sheets.map(({ xml }, nth) => [`xl/worksheets/sheet${nth + 1}.xml`, xml] as const),
]; // prettier-ignore

export const head = ['类别', '姓名', '职务', '办公电话', '手机', ''];
export const title = ['学校专属网格组成人员名单'];
const aux = '辅助网格员（数量最少不低于学校应配专职保安数量，应相对固定，原则由学校安全后勤人员担任）';

export type Person = readonly FormCell[];

export const headPerson: Person = [
  '网格长（学校安全分管领导）',
  '某o-head',
  '副校长',
  '0519-80000001',
  13800000001,
  '',
];
export const officerPerson: Person = [
  '责任网格员（安全工作职能部门负责人）',
  '某o-off',
  '安全办主任',
  '0519-80000002',
  '13800000002',
  '',
];
export const auxPerson: Person = [aux, '魏守门', '保安队长', '', '138 0000 0003', ''];

/** 附件2 as it was issued: the title over all columns, 辅助网格员 merged over its rows. */
export function formBook(people: readonly Person[] = [headPerson, officerPerson, auxPerson, ['', '方夜巡', '宿舍管理', '', 13800000004, '宿管员；住校']], more: readonly string[] = ['A5:A6']): Buffer {
  return zipOf(bookParts([{ xml: sheetXml([title, head, ...people], ['A1:F1', ...more]) }]));
} // prettier-ignore
