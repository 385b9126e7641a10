/** What a document may hold at its leaves. */
export type Scalar = null | boolean | number | string | Date;

/** What travels in queries and documents; a RegExp is never stored. */
export type Value = Scalar | RegExp | Value[] | Fields;

/** A document, a sub-document, a query or an update. */
export interface Fields {
  [field: string]: Value;
}

/** True for a plain sub-document: not an array, date or pattern. */
export function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp)
  );
}

/** True for a value that an index orders by itself. */
export function isScalar(value: Value | undefined): value is Scalar {
  return value === null || value instanceof Date || ['boolean', 'number', 'string'].includes(typeof value);
}

/** True when every key is an operator ({$gt: 1}); an empty object is a value, not operators. */
export function isOperators(value: Value | undefined): value is Fields {
  if (!isFields(value)) return false;
  const first = Object.keys(value)[0];
  return first?.startsWith('$') ?? false;
}

/** Follows a dotted path through sub-documents only; undefined when absent or when an array stands in the way. */
export function readPath(fields: Fields, path: string): Value | undefined {
  if (!path.includes('.')) return fields[path];
  let at: Value | undefined = fields;
  for (const part of path.split('.')) {
    if (!isFields(at)) return undefined;
    at = at[part];
  }
  return at;
}

/** True when an array stands on the path or at its end, so that one document has many keys. */
export function meetsArray(fields: Fields, path: string): boolean {
  let at: Value | undefined = fields;
  for (const part of path.split('.')) {
    if (Array.isArray(at)) return true;
    if (!isFields(at)) return false;
    at = at[part];
  }
  return Array.isArray(at);
}

/** A deep copy whose parts may be changed freely. */
export function copyOf<T extends Value>(value: T): T;
export function copyOf(value: Value): Value {
  if (Array.isArray(value)) return value.map((item) => copyOf(item));
  if (!isFields(value)) return value;
  const copy: Fields = {};
  for (const [key, item] of Object.entries(value)) copy[key] = copyOf(item);
  return copy;
}

const RANK: Readonly<Record<string, number>> = { number: 2, string: 3, boolean: 8 };

function rankOf(value: Value | undefined): number {
  if (value === null || value === undefined) return 1;
  if (value instanceof Date) return 9;
  if (value instanceof RegExp) return 11;
  if (Array.isArray(value)) return 5;
  return RANK[typeof value] ?? 4;
}

const sign = (left: number | string, right: number | string): number =>
  Number(left > right) - Number(left < right);

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function compareLists(left: readonly Value[], right: readonly Value[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = compareValues(left[at], right[at]);
    if (order !== 0) return order;
  }
  return sign(left.length, right.length);
}

function compareFields(left: Fields, right: Fields): number {
  const leftList = Object.entries(left).map(([key, value]) => [key, value]);
  const rightList = Object.entries(right).map(([key, value]) => [key, value]);
  return compareLists(leftList, rightList);
}

/** MongoDB's order of values: missing and null, numbers, text (by UTF-8 bytes), sub-documents, arrays, booleans, dates. */
export function compareValues(left: Value | undefined, right: Value | undefined): number {
  const rank = sign(rankOf(left), rankOf(right));
  if (rank !== 0) return rank;
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  if (left instanceof Date && right instanceof Date) return sign(left.getTime(), right.getTime());
  if (Array.isArray(left) && Array.isArray(right)) return compareLists(left, right);
  if (isFields(left) && isFields(right)) return compareFields(left, right);
  return sign(Number(left ?? 0), Number(right ?? 0));
}
