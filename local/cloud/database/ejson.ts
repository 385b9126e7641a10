import { invalidParam, requestFailed } from '../platformError';
import { isFields, type Fields, type Value } from '../values';

const DEEPEST = 100;
const REFUSED_TYPES = new Set([
  '$oid',
  '$binary',
  '$symbol',
  '$code',
  '$scope',
  '$timestamp',
  '$dbPointer',
  '$minKey',
  '$maxKey',
  '$undefined',
  '$numberDecimal',
  '$uuid',
]);

function asNumber(text: unknown): number {
  const number = Number(text);
  if (!Number.isFinite(number)) throw invalidParam(`NaN and Infinity are not stored: ${String(text)}`);
  return number;
}

function asDate(held: unknown): Date {
  const inner = isRecord(held) ? Number(held['$numberLong']) : String(held);
  const date = new Date(inner);
  if (Number.isNaN(date.getTime())) throw invalidParam(`$date is not a date: ${String(inner)}`);
  return date;
}

function asPattern(held: unknown): RegExp {
  if (!isRecord(held)) throw invalidParam('$regularExpression needs pattern and options');
  const options = typeof held['options'] === 'string' ? held['options'] : '';
  if (/[^ims]/.test(options)) throw invalidParam(`$regularExpression option not known: ${options}`);
  try {
    return new RegExp(String(held['pattern']), options);
  } catch {
    throw invalidParam(`$regularExpression is not a pattern: ${String(held['pattern'])}`);
  }
}

function asServerDate(held: unknown, nowMs: number): Date {
  const offset = isRecord(held) ? convert(held['offset'] ?? 0, nowMs, 0) : 0;
  return new Date(nowMs + Number(offset));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function convertTyped(key: string, held: unknown, nowMs: number): Value | undefined {
  if (key === '$numberInt' || key === '$numberLong' || key === '$numberDouble') return asNumber(held);
  if (key === '$date') return asDate(held);
  if (key === '$regularExpression') return asPattern(held);
  if (key === '$tcb_server_date') return asServerDate(held, nowMs);
  if (REFUSED_TYPES.has(key)) throw invalidParam(`EJSON type not supported: ${key}`);
  return undefined;
}

function convertRecord(record: Readonly<Record<string, unknown>>, nowMs: number, depth: number): Value {
  const keys = Object.keys(record);
  const first = keys[0];
  if (first?.startsWith('$')) {
    const typed = convertTyped(first, record[first], nowMs);
    if (typed !== undefined) return typed;
  }
  const fields: Fields = {};
  for (const key of keys) {
    if (key === '__proto__') throw invalidParam('field name not allowed: __proto__');
    fields[key] = convert(record[key], nowMs, depth + 1);
  }
  return fields;
}

function convert(raw: unknown, nowMs: number, depth: number): Value {
  if (depth > DEEPEST) throw requestFailed(`document is nested deeper than ${DEEPEST} levels`);
  if (raw === null || typeof raw === 'string' || typeof raw === 'boolean') return raw;
  if (typeof raw === 'number') return asNumber(raw);
  if (Array.isArray(raw)) return raw.map((item) => convert(item, nowMs, depth + 1));
  if (isRecord(raw)) return convertRecord(raw, nowMs, depth);
  throw invalidParam('not JSON');
}

/** Reads canonical or relaxed EJSON as the SDKs send it; `$tcb_server_date` becomes `nowMs`. Refuses other BSON types by name. */
export function readEjson(text: string, nowMs: number): Value {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw invalidParam('not valid EJSON');
  }
  return convert(raw, nowMs, 0);
}

/** readEjson for a place where only an object makes sense (document, query, update, order). */
export function readEjsonFields(text: string, nowMs: number): Fields {
  const value = readEjson(text, nowMs);
  if (!isFields(value)) throw invalidParam('an object was expected');
  return value;
}

function plain(value: Value): unknown {
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (Array.isArray(value)) return value.map(plain);
  if (!isFields(value)) return value;
  const record: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value))
    record[key] = typeof item === 'object' ? plain(item) : item;
  return record;
}

/**
 * Relaxed EJSON: numbers are plain, dates are `{"$date":{"$numberLong":"ms"}}`. It is both the stored form and the wire form,
 * so that a document that is only passed on is never parsed.
 */
export function writeEjson(value: Value): string {
  return JSON.stringify(plain(value));
}

function revive(value: unknown): Value {
  if (value === null || typeof value !== 'object') return value as Value;
  if (Array.isArray(value)) return value.map(revive);
  const record = value as Record<string, unknown>;
  const date = record['$date'];
  if (date !== undefined) return asDate(date);
  const fields = record as Fields;
  for (const key of Object.keys(record)) {
    const item = record[key];
    if (item !== null && typeof item === 'object') fields[key] = revive(item);
  }
  return fields;
}

/** Reads back what writeEjson stored; the caller owns the result. */
export function readStored(text: string): Fields {
  const raw: unknown = JSON.parse(text);
  return (text.includes('"$date"') ? revive(raw) : raw) as Fields;
}
