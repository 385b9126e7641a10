import { isFields, type Value } from '../values';
import { writeEjson } from './ejson';

/** What an index column holds: SQLite orders numbers, text and blobs exactly as these are built. */
export type IndexKey = number | string | Uint8Array;

/** Missing and null: below every number. (Infinity itself is refused in documents.) */
export const NULL_KEY = -Infinity;
/** The least text and the least blob: upper bounds of "only numbers" and "only text". */
export const FIRST_TEXT = '';
export const FIRST_BLOB = new Uint8Array(0);
export const FIRST_DATE = new Uint8Array([9]);

function dateKey(ms: number): Uint8Array {
  const key = Buffer.alloc(9);
  key[0] = 9;
  const high = Math.floor(ms / 0x1_0000_0000);
  key.writeUInt32BE(high + 0x8000_0000, 1);
  key.writeUInt32BE(ms - high * 0x1_0000_0000, 5);
  return key;
}

/** The sort key of a value in MongoDB's order: null, numbers, text, sub-documents, arrays, booleans, dates. */
export function indexKey(value: Value | undefined): IndexKey {
  if (value === undefined || value === null) return NULL_KEY;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return new Uint8Array([8, Number(value)]);
  if (value instanceof Date) return dateKey(value.getTime());
  return Buffer.concat([Buffer.from([isFields(value) ? 4 : 5]), Buffer.from(writeEjson(value))]);
}

/** The scalar an index column stands for; undefined when the column alone cannot tell (sub-documents, arrays). */
export function scalarOfKey(key: unknown): Value | undefined {
  if (key === NULL_KEY) return null;
  if (typeof key === 'number' || typeof key === 'string') return key;
  if (!(ArrayBuffer.isView(key) || Object.prototype.toString.call(key) === '[object ArrayBuffer]'))
    return undefined;
  const bytes = Buffer.from(key as ArrayBuffer);
  if (bytes[0] === 8) return bytes[1] === 1;
  if (bytes[0] !== 9) return undefined;
  return new Date((bytes.readUInt32BE(1) - 0x8000_0000) * 0x1_0000_0000 + bytes.readUInt32BE(5));
}
