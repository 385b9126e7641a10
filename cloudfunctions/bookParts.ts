import { inflateRawSync } from 'node:zlib';
import type { Outcome } from '../typings/refusal';
import { grant, refuse } from './refuse';

/*
 * A workbook is a zip archive from a stranger: nothing is taken from it that was not asked for, and nothing is inflated
 * beyond what a roster needs, whatever its headers say (PKWARE APPNOTE 6.3).
 */

/** A form of 200 people is 20 KB; with a school's letterhead a tenth of this. */
export const mostBytes = 2 * 1024 * 1024;
const mostEntries = 400;
/** Of one part, as it really inflates. */
const mostInflated = 8 * 1024 * 1024;
/** Of all parts, as they declare themselves. */
const mostDeclared = 24 * 1024 * 1024;

const endSignature = 0x06054b50;
const rowSignature = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;

export interface Archive {
  readonly names: readonly string[];
  /** The text of one part; empty when there is none. Throws `TooLarge` when it inflates beyond the bound. */
  readonly textOf: (name: string) => string;
}

export class TooLarge extends Error {}

/** Node's own name for what went wrong; empty when it has none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

interface Entry {
  readonly at: number;
  readonly method: number;
  readonly packed: number;
}

const damaged = refuse('INVALID', '文件已损坏，打不开。请在电脑上用 Excel 打开，另存为 .xlsx 后重新上传。');
export const tooLarge = refuse(
  'TOO_LARGE',
  '文件解开后过大，不像一份名单，没有读取。请把名单另存为一份新的表格，只留名单本身，再上传。',
);

/** Opens an archive by the directory at its end; refuses what is damaged or declares too much. */
export function openArchive(bytes: Buffer): Outcome<Archive> {
  const end = endOf(bytes);
  if (end === null) return damaged;
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) return tooLarge;
  const entries = new Map<string, Entry>();
  let declared = 0;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== rowSignature) return damaged;
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    declared += bytes.readUInt32LE(at + 24);
    entries.set(name, {
      at: bytes.readUInt32LE(at + 42),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (declared > mostDeclared) return tooLarge;
  return grant({ names: [...entries.keys()], textOf: (name) => inflated(bytes, entries.get(name)) });
}

function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === endSignature) return at;
  return null;
}

function inflated(bytes: Buffer, entry: Entry | undefined): string {
  if (entry === undefined) return '';
  const begin = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const packed = bytes.subarray(begin, begin + entry.packed);
  if (entry.method === 0) return packed.toString('utf8');
  try {
    return inflateRawSync(packed, { maxOutputLength: mostInflated }).toString('utf8');
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw new TooLarge();
    throw error;
  }
}
