import { isOperators, isScalar, type Fields, type Value } from '../values';
import type { Collection } from './collection';
import type { ElementTable } from './elementTable';

/** Where a query reads: the documents' own table, or one element table joined with it. */
export interface Source {
  readonly from: string;
  /** The same when the documents themselves are not needed. */
  readonly keysFrom: string;
  readonly key: string;
  /** The column that decides conditions and order on a path; undefined when none does. */
  readonly columnOf: (path: string) => string | undefined;
  /** The column that decides this one condition; an element table decides the equality it was chosen for. */
  readonly columnFor: (path: string, operator: string, operand: Value) => string | undefined;
}

interface Pin {
  readonly operator: string;
  readonly operand: Value;
}

const isPlain = (value: Value | undefined): boolean => isScalar(value) && value !== null;

function pinOf(value: Value): Pin | undefined {
  if (!isOperators(value)) return isPlain(value) ? { operator: '$eq', operand: value } : undefined;
  const { $eq: equal, $in: list } = value;
  if (equal !== undefined && isPlain(equal)) return { operator: '$eq', operand: equal };
  if (Array.isArray(list) && list.length === 1 && isPlain(list[0])) return { operator: '$in', operand: list };
  return undefined;
}

/** The paths that a query holds to one value. */
function pinsOf(query: Fields, pins = new Map<string, Pin>()): ReadonlyMap<string, Pin> {
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(value)) for (const part of value) pinsOf(part as Fields, pins);
    const pin = key.startsWith('$') ? undefined : pinOf(value);
    if (pin && !pins.has(key)) pins.set(key, pin);
  }
  return pins;
}

/** How well an index narrows: two for every leading key that is held to one value, one when it continues in the wanted order. */
function scoreOf(
  keys: readonly string[],
  isPinned: (path: string) => boolean,
  sortedBy: string | undefined,
): number {
  const open = keys.findIndex((path) => !isPinned(path));
  if (open < 0) return 2 * keys.length;
  return 2 * open + Number(keys[open] === sortedBy);
}

function plainScore(
  collection: Collection,
  pins: ReadonlyMap<string, Pin>,
  sortedBy: string | undefined,
): number {
  if (pins.has('_id')) return Infinity;
  const isPinned = (path: string): boolean => pins.has(path) && collection.columnOf(path) !== undefined;
  const scores = collection.fieldIndexes.map(({ keys, unique }) => {
    const paths = keys.map(([path]) => path);
    return unique === true && paths.every(isPinned) ? Infinity : scoreOf(paths, isPinned, sortedBy);
  });
  return Math.max(0, ...scores);
}

function plainSource(collection: Collection): Source {
  const columnOf = (path: string): string | undefined => collection.columnOf(path);
  return { from: collection.table, keysFrom: collection.table, key: 'k', columnOf, columnFor: columnOf };
}

/** NB: CROSS JOIN is how SQLite is told to begin with the element table. */
function elementSource(collection: Collection, table: ElementTable, pin: Pin): Source {
  const elements = `${table.name} AS m`;
  const columnOf = (path: string): string | undefined => {
    const column = collection.columnOf(path);
    if (column === undefined) return undefined;
    return path === '_id' || table.others.includes(path) ? `m.${column}` : `d.${column}`;
  };
  return {
    from: `${elements} CROSS JOIN ${collection.table} AS d ON d.k = m.k`,
    keysFrom: elements,
    key: 'm.k',
    columnOf,
    columnFor: (path, operator, operand) => {
      if (path !== table.path) return columnOf(path);
      return operator === pin.operator && operand === pin.operand ? 'm.e' : undefined;
    },
  };
}

/** Chooses where to read: the element table that narrows most, unless a plain index narrows more. */
export function sourceFor(collection: Collection, query: Fields, sortedBy: string | undefined): Source {
  if (collection.elementTables.length === 0) return plainSource(collection);
  const pins = pinsOf(query);
  const isPinned = (path: string): boolean => pins.has(path) && collection.columnOf(path) !== undefined;
  let best = plainSource(collection);
  let score = plainScore(collection, pins, sortedBy);
  for (const table of collection.elementTables) {
    const pin = pins.get(table.path);
    const its = 2 + scoreOf(table.others, isPinned, sortedBy);
    if (!pin || its < score) continue;
    best = elementSource(collection, table, pin);
    score = its;
  }
  return best;
}
