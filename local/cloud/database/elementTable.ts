import { isFields, isScalar, readPath, type Fields, type Value } from '../values';
import { indexKey, type IndexKey } from './indexKey';

/** One document's line in an element table, in the order of its columns: element, the index's other keys, document key. */
export type ElementRow = readonly IndexKey[];

/**
 * What MongoDB calls a multikey index: one row for every element that a document holds on `path`, so that equality on an
 * element is a range scan. Null and missing have no row: nothing is asked of this table about them.
 */
export class ElementTable {
  readonly name: string;
  /** The other fields of the index, in its order; they are columns here under the same names. */
  readonly others: readonly string[];
  private readonly columns: readonly string[];

  constructor(
    collection: string,
    index: string,
    readonly path: string,
    private readonly keys: readonly (readonly [path: string, direction: 1 | -1])[],
  ) {
    this.name = `"${elementPrefix(collection)}${index}:${path}"`;
    this.others = keys.map(([key]) => key).filter((key) => key !== path && key !== '_id');
    this.columns = ['e', ...this.others.map(columnName), 'k'];
  }

  /** SQL that makes the table: it is its own index. */
  get createStatement(): string {
    const directions = new Map(this.keys.map(([key, direction]) => [columnName(key), direction]));
    const sorted = this.columns.map((column) => (directions.get(column) === -1 ? `${column} DESC` : column));
    const columns = this.columns.map((column) => `${column} NOT NULL`);
    return `CREATE TABLE ${this.name}(${columns.join()}, PRIMARY KEY(${sorted.join()})) WITHOUT ROWID`;
  }

  get insertStatement(): string {
    return `INSERT INTO ${this.name} VALUES (${this.columns.map(() => '?').join()})`;
  }

  get deleteStatement(): string {
    return `DELETE FROM ${this.name} WHERE ${this.columns.map((column) => `${column} = ?`).join(' AND ')}`;
  }

  /** The rows of one document by their identity; equal elements share one row. */
  rowsOf(key: IndexKey, fields: Fields | null): ReadonlyMap<string, ElementRow> {
    const rows = new Map<string, ElementRow>();
    if (fields === null) return rows;
    const others = this.others.map((path) => indexKey(readPath(fields, path)));
    for (const element of elementsAt(fields, this.path.split('.'))) {
      const row = [indexKey(element), ...others, key];
      rows.set(row.map(identityOf).join('\u0000'), row);
    }
    return rows;
  }
}

/** How the names of a collection's element tables begin; no collection or index name holds a colon. */
export const elementPrefix = (collection: string): string => `el:${collection}:`;

const columnName = (path: string): string => `"f:${path}"`;

const identityOf = (key: IndexKey): string =>
  typeof key === 'object' ? `b${Buffer.from(key).toString('hex')}` : `${typeof key}${key}`;

/** What equality with a plain value can meet on a path: the value at its end, or each element of the array there. */
function elementsAt(value: Value | undefined, parts: readonly string[]): readonly Value[] {
  const [part, ...below] = parts;
  if (part === undefined) return (Array.isArray(value) ? value : [value]).filter(isElement);
  const holders = Array.isArray(value) ? value : [value];
  return holders.flatMap((holder) => (isFields(holder) ? elementsAt(holder[part], below) : []));
}

const isElement = (value: Value | undefined): value is Value => isScalar(value) && value !== null;
