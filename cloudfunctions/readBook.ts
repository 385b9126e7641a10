import type { ReadSheet } from '../typings/book';
import type { Outcome, Refused } from '../typings/refusal';
import { readCells, relations, sharedStrings, sheetRefs, Unreadable } from './bookCells';
import { type Archive, codeOf, mostBytes, openArchive, TooLarge, tooLarge } from './bookParts';
import { grant, refuse } from './refuse';

const oldFormat = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
const zip = Buffer.from('PK');

const refusals = {
  empty: refuse('INVALID', '文件是空的，请重新选择填好的名单。'),
  large: refuse('TOO_LARGE', '文件超过 2 MB，一份名单不会这么大。请删去图片和别的工作表后再上传。'),
  password: refuse('INVALID', '文件有打开密码，读不了。请在 Excel 里去掉密码，另存后再上传。'),
  old: refuse(
    'INVALID',
    '这是旧版 .xls 格式（改扩展名不会变成新格式）。请在 Excel 里“另存为” .xlsx 再上传。',
  ),
  other: refuse(
    'INVALID',
    '这不是 Excel 工作簿，可能是 CSV 或别的文件改了名。请在 Excel 里“另存为” .xlsx 再上传。',
  ),
  macro: refuse('INVALID', '文件里带有宏，为安全没有读取。请另存为不带宏的 .xlsx 再上传。'),
  unreadable: refuse('INVALID', '文件内容不合规范，为安全没有读取。请在 Excel 里“另存为” .xlsx 再上传。'),
  noSheet: refuse('INVALID', '文件里的工作表都是空的，请把名单填好后再上传。'),
} as const;

/** What is looked for in a workbook, and what is said when it is not there once. */
export interface BookForm {
  readonly isForm: (sheet: ReadSheet) => boolean;
  readonly hidden: Refused;
  readonly several: Refused;
  readonly wrong: Refused;
}

/**
 * The sheet with the form, from a file of which nothing is known. What it is not is said by its content, never by its
 * name; only the parts that a form needs are inflated, each within a bound.
 */
export function readBook(bytes: Buffer, form: BookForm): Outcome<ReadSheet> {
  if (bytes.length === 0) return refusals.empty;
  if (bytes.length > mostBytes) return refusals.large;
  if (bytes.subarray(0, 8).equals(oldFormat))
    return bytes.includes(encrypted) ? refusals.password : refusals.old;
  if (!bytes.subarray(0, 2).equals(zip)) return refusals.other;
  try {
    const archive = openArchive(bytes);
    return archive.ok ? readSheets(archive.answer, form) : archive;
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge;
    // NB: whatever else a broken archive throws in here is about the file, not about us.
    if (error instanceof Unreadable || brokenCodes.test(codeOf(error))) return refusals.unreadable;
    throw error;
  }
}

/** What zlib and a Buffer say of bytes that lead nowhere. */
const brokenCodes = /^(Z_|ERR_OUT_OF_RANGE|ERR_BUFFER_OUT_OF_BOUNDS)/;

function readSheets({ names, textOf }: Archive, form: BookForm): Outcome<ReadSheet> {
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return refusals.macro;
  if (!names.includes('xl/workbook.xml')) return refusals.other;
  const refs = sheetRefs(textOf('xl/workbook.xml'));
  const targets = relations(textOf('xl/_rels/workbook.xml.rels'));
  const strings = sharedStrings(textOf('xl/sharedStrings.xml'));
  const read = refs.slice(0, 10).map(({ relation, isHidden }) => {
    const xml = textOf(targets.get(relation) ?? '');
    return { isHidden, sheet: xml === '' ? nothing : readCells(xml, strings) };
  });
  const [held, ...more] = read.filter(({ isHidden, sheet }) => !isHidden && form.isForm(sheet));
  if (more.length > 0) return form.several;
  if (held !== undefined) return grant(held.sheet);
  if (read.some(({ sheet }) => form.isForm(sheet))) return form.hidden;
  return read.every(({ sheet }) => sheet.cells.length === 0) ? refusals.noSheet : form.wrong;
}

const nothing: ReadSheet = { cells: [], merged: [] };
