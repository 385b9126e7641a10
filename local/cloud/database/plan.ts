import { isOperators, isScalar, type Fields, type Scalar, type Value } from '../values';
import type { Collection } from './collection';
import { geoCondition, type GeoCondition } from './geo';
import { FIRST_BLOB, FIRST_DATE, FIRST_TEXT, indexKey, NULL_KEY, type IndexKey } from './indexKey';
import type { Order } from './sorting';
import { sourceFor, type Source } from './source';

/** A query in two parts: what SQL decides exactly, and what each remaining row is still tested for. */
export interface Plan {
  readonly source: Source;
  readonly where: readonly string[];
  readonly parameters: readonly IndexKey[];
  /** Conditions that SQL did not decide; empty when SQL is exact. */
  readonly rest: readonly Fields[];
  readonly geo: readonly GeoCondition[];
}

interface Draft {
  readonly collection: Collection;
  readonly source: Source;
  readonly where: string[];
  readonly parameters: IndexKey[];
  readonly rest: Fields[];
  readonly geo: GeoCondition[];
}

const MOST_IN_SQL = 500;
const RANGES: Readonly<Record<string, string>> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' };

function add(draft: Draft, sql: string, ...parameters: readonly IndexKey[]): true {
  draft.where.push(sql);
  draft.parameters.push(...parameters);
  return true;
}

/** Keeps a range inside its own type, as MongoDB does: {$lt: 5} never matches null, {$gt: 5} never matches text. */
function addRange(draft: Draft, column: string, operator: string, value: Scalar): boolean {
  const sign = RANGES[operator];
  if (sign === undefined) return false;
  const upward = sign.startsWith('>');
  if (typeof value === 'number') {
    const bound = upward ? `${column} < ?` : `${column} > ?`;
    return add(draft, `${column} ${sign} ? AND ${bound}`, value, upward ? FIRST_TEXT : NULL_KEY);
  }
  if (typeof value === 'string') {
    const bound = upward ? `${column} < ?` : `${column} >= ?`;
    return add(draft, `${column} ${sign} ? AND ${bound}`, value, upward ? FIRST_BLOB : FIRST_TEXT);
  }
  if (!(value instanceof Date)) return false;
  if (upward) return add(draft, `${column} ${sign} ?`, indexKey(value));
  return add(draft, `${column} ${sign} ? AND ${column} >= ?`, indexKey(value), FIRST_DATE);
}

function addIn(draft: Draft, column: string, list: Value): boolean {
  if (!Array.isArray(list) || list.length > MOST_IN_SQL || !list.every(isScalar)) return false;
  if (list.length === 0) return add(draft, '0');
  return add(draft, `${column} IN (${list.map(() => '?').join()})`, ...list.map(indexKey));
}

function addCondition(draft: Draft, column: string, operator: string, value: Value): boolean {
  if (operator === '$in') return addIn(draft, column, value);
  if (!isScalar(value)) return false;
  if (operator === '$eq') return add(draft, `${column} = ?`, indexKey(value));
  return addRange(draft, column, operator, value);
}

/** One of several elements: each document once, however many of them it holds. */
function addElements(draft: Draft, path: string, operator: string, list: Value): boolean {
  const table = draft.collection.elementTables.find((one) => one.path === path);
  if (!table || operator !== '$in' || !Array.isArray(list) || list.includes(null)) return false;
  if (list.length === 0 || list.length > MOST_IN_SQL || !list.every(isScalar)) return false;
  const marks = list.map(() => '?').join();
  const sql = `${draft.source.key} IN (SELECT k FROM ${table.name} WHERE e IN (${marks}))`;
  return add(draft, sql, ...list.map(indexKey));
}

/** Gives one condition to SQL; false when SQL cannot decide it. */
function planCondition(draft: Draft, path: string, operator: string, value: Value): boolean {
  const column = draft.source.columnFor(path, operator, value);
  if (column === undefined) return addElements(draft, path, operator, value);
  return addCondition(draft, column, operator, value);
}

function planOperators(draft: Draft, path: string, operators: Fields): void {
  const geo = geoCondition(path, operators);
  if (geo) {
    draft.geo.push(geo);
    return;
  }
  const left: Fields = {};
  for (const [operator, value] of Object.entries(operators)) {
    if (!planCondition(draft, path, operator, value)) left[operator] = value;
  }
  if (Object.keys(left).length > 0) draft.rest.push({ [path]: left });
}

function planField(draft: Draft, path: string, value: Value): void {
  if (isOperators(value)) {
    planOperators(draft, path, value);
    return;
  }
  if (!planCondition(draft, path, '$eq', value)) draft.rest.push({ [path]: value });
}

function planAll(draft: Draft, query: Fields): void {
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const part of value) planAll(draft, part as Fields);
      continue;
    }
    if (key.startsWith('$')) {
      draft.rest.push({ [key]: value });
      continue;
    }
    planField(draft, key, value);
  }
}

/**
 * Splits an allowed query. Conditions on indexed fields go to SQL (on fields that hold arrays only equality with elements), geo
 * conditions aside, the rest row by row. The order only helps to choose between indexes.
 */
export function planQuery(collection: Collection, query: Fields, order: Order = []): Plan {
  const source = sourceFor(collection, query, order[0]?.[0]);
  const draft: Draft = { collection, source, where: [], parameters: [], rest: [], geo: [] };
  planAll(draft, query);
  return draft;
}

/** ORDER BY for a sort that columns can carry; undefined when a field is not indexed or holds arrays. */
export function planOrder({ source }: Plan, order: Order): string | undefined {
  const terms: string[] = [];
  for (const [path, direction] of order) {
    const column = source.columnOf(path);
    if (column === undefined) return undefined;
    terms.push(direction < 0 ? `${column} DESC` : column);
  }
  return terms.length === 0 ? '' : ` ORDER BY ${terms.join(', ')}`;
}

/** The FROM clause of a plan of which only keys are wanted: the documents are joined only when a condition speaks of them. */
export function keysFrom({ source, where, geo }: Plan, order = ''): string {
  const speaks =
    geo.length > 0 || [...where, order].some((sql) => sql.includes(' d.') || sql.startsWith('d.'));
  return speaks ? source.from : source.keysFrom;
}
