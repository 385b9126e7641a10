import { inflateRawSync } from 'node:zlib';
import { crc32 } from '../../cloudfunctions/exporter/xlsx/crc32.rules';

/*
 * Reads a workbook back as a spreadsheet program does: by the zip directory at its end, sizes and check sums included.
 */

export interface ReadBook {
  readonly files: ReadonlyMap<string, string>;
  /** By rows, numbers as numbers; cells that were left out are null. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Throws when the archive is not in order. */
export function readWorkbook(bytes: Buffer): ReadBook {
  const files = readZip(bytes);
  return { files, rows: rowsOf(files.get('xl/worksheets/sheet1.xml') ?? '') };
}

function readZip(bytes: Buffer): ReadonlyMap<string, string> {
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== 0x06054b50) throw new Error('no end of the directory');
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('ascii', at + 46, at + 46 + length);
    files.set(name, contentAt(bytes, at, name));
    at += 46 + length;
  }
  if (at !== end) throw new Error('the directory does not end where it says');
  return files;
}

function contentAt(bytes: Buffer, row: number, name: string): string {
  const local = bytes.readUInt32LE(row + 42);
  const [crc, packed, size] = [16, 20, 24].map((field) => bytes.readUInt32LE(row + field));
  const [localCrc, localPacked, localSize] = [14, 18, 22].map((field) => bytes.readUInt32LE(local + field));
  if (crc !== localCrc || packed !== localPacked || size !== localSize)
    throw new Error(`${name}: two headers`);
  const begin = local + 30 + bytes.readUInt16LE(local + 26);
  const content = inflateRawSync(bytes.subarray(begin, begin + (packed ?? 0)));
  if (content.length !== size || crc32(content, 0) !== crc) throw new Error(`${name}: damaged`);
  return content.toString('utf8');
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const unescaped = (xml: string): string =>
  xml
    .replace(/&(amp|lt|gt|quot);/g, (found) => entities[found] ?? '')
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const columnOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function rowsOf(sheet: string): readonly (readonly (string | number | null)[])[] {
  return [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells: (string | number | null)[] = [];
    for (const [, name = '', rest = ''] of row.matchAll(/<c r="([A-Z]+)\d+"([^>]*\/>|.*?<\/c>)/gs)) {
      while (cells.length < columnOf(name)) cells.push(null);
      if (rest.endsWith('/>')) {
        cells.push(null);
        continue;
      }
      const text = /<t[^>]*>(.*?)<\/t>/s.exec(rest)?.[1];
      cells.push(text === undefined ? Number(/<v>(.*?)<\/v>/.exec(rest)?.[1]) : unescaped(text));
    }
    return cells;
  });
}
