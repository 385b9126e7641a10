import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

/** One row of a table of text, with the line of the file on which it begins. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a file is, found by reading it once from end to end. */
export interface Source {
  readonly path: string;
  readonly encoding: 'utf-8' | 'gb18030';
  /** Of its content. */
  readonly id: string;
}

/** A trouble with the file that the person at the desk can mend; its message says how. */
export class FileTrouble extends Error {}

const longestRow = 10_000;
const bom = '\ufeff';

/** Looks at every byte once: UTF-8 as it should be, or else the encoding in which Excel saves CSV in China. */
export async function sourceOf(path: string): Promise<Source> {
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let encoding: Source['encoding'] = 'utf-8';
  let size = 0;
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    if (size === 0) refuseBinary(bytes);
    size += bytes.length;
    hash.update(bytes);
    if (encoding === 'utf-8' && !isGood(utf8, bytes)) encoding = 'gb18030';
  }
  if (size === 0) throw new FileTrouble('文件是空的，请重新选择。');
  return { path, encoding, id: hash.digest('hex').slice(0, 32) };
}

function refuseBinary(bytes: Buffer): void {
  const isBook = bytes.subarray(0, 2).toString('latin1') === 'PK' || bytes.readUInt8(0) === 0xd0;
  if (isBook)
    throw new FileTrouble('这是 Excel 工作簿。请在 Excel 里“另存为”“CSV UTF-8（逗号分隔）”再导入。');
  if (bytes.includes(0))
    throw new FileTrouble('这不是文本表格。请在 Excel 里“另存为”“CSV UTF-8（逗号分隔）”再导入。');
}

function isGood(decoder: TextDecoder, bytes: Buffer): boolean {
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The rows of a CSV file one by one, however long the file is; blank ones left out (RFC 4180, comma or tab). */
export async function* linesOf({ path, encoding }: Source): AsyncGenerator<Line> {
  let separator = '';
  let open = '';
  let openAt = 0;
  let line = 0;
  for await (const text of physicalLines(path, encoding)) {
    line += 1;
    const row = open === '' ? text : `${open}\n${text}`;
    if (open === '') openAt = line;
    if (row.length > longestRow)
      throw new FileTrouble(`第 ${openAt} 行：这一行太长，多半是引号没有配对，请检查这一行的双引号。`);
    open = hasOpenQuote(row) ? row : '';
    if (open !== '' || row.trim() === '') continue;
    if (separator === '') separator = row.includes('\t') ? '\t' : ',';
    yield { line: openAt, cells: cellsOf(row, separator) };
  }
  if (open !== '') throw new FileTrouble(`第 ${openAt} 行：双引号没有配对，请补上或删去。`);
}

async function* physicalLines(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    if (rest.length > longestRow) throw new FileTrouble('有一行太长，不像一张表。请检查文件，再导入。');
    yield* lines;
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}

const hasOpenQuote = (row: string): boolean => row.includes('"') && (row.split('"').length - 1) % 2 === 1;

function cellsOf(row: string, separator: string): readonly string[] {
  const text = row.startsWith(bom) ? row.slice(1) : row;
  if (!text.includes('"')) return text.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const isDoubled = isQuoted && letter === '"' && text.charAt(at + 1) === '"';
    const ends = letter === separator && !isQuoted;
    if (isDoubled) at += 1;
    if (letter === '"' && !isDoubled) isQuoted = !isQuoted;
    if (ends) cells.push(cell.trim());
    if (ends) cell = '';
    if (!ends && (letter !== '"' || isDoubled)) cell += letter;
  }
  return [...cells, cell.trim()];
}
