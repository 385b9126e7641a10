import { StartError } from '../startError';
import { meetsArray, readPath, type Fields } from '../values';
import { ElementTable } from './elementTable';
import { positionAt } from './geo';
import { indexKey, NULL_KEY, type IndexKey } from './indexKey';

/** An index over fields; `sparse` leaves out documents that have none of them. */
export interface FieldIndex {
  readonly name: string;
  readonly keys: readonly (readonly [field: string, direction: 1 | -1])[];
  readonly unique?: boolean;
  readonly sparse?: boolean;
}

/** A 2dsphere index over one GeoJSON Point. */
export interface GeoIndex {
  readonly name: string;
  readonly geo: string;
}

/** A collection and all its indexes: the local twin of what the console or the manager API creates. */
export interface CollectionOptions {
  readonly name: string;
  readonly indexes?: readonly (FieldIndex | GeoIndex)[];
}

/** A column that the store computes from the document at every write. */
interface Column {
  readonly name: string;
  readonly of: (fields: Fields) => IndexKey | null;
}

const quote = (name: string): string => `"${name}"`;
const isGeo = (index: FieldIndex | GeoIndex): index is GeoIndex => 'geo' in index;

function fieldColumn(path: string): Column {
  return { name: quote(`f:${path}`), of: (fields) => indexKey(readPath(fields, path)) };
}

function geoColumns(path: string): readonly Column[] {
  return [
    { name: quote(`lat:${path}`), of: (fields) => positionAt(fields, path)?.[1] ?? NULL_KEY },
    { name: quote(`lng:${path}`), of: (fields) => positionAt(fields, path)?.[0] ?? NULL_KEY },
  ];
}

/** NB: sparse matters to uniqueness alone. To SQLite nulls are all different, so one more column that is null for absent fields does it. */
const isUniqueSparse = (index: FieldIndex): boolean => index.unique === true && index.sparse === true;

function presenceColumn(index: FieldIndex): Column {
  return {
    name: quote(`has:${index.name}`),
    of: (fields) => (index.keys.some(([path]) => readPath(fields, path) !== undefined) ? 1 : null),
  };
}

function columnsFor(index: FieldIndex | GeoIndex): readonly Column[] {
  if (isGeo(index)) return geoColumns(index.geo);
  const columns = index.keys.filter(([path]) => path !== '_id').map(([path]) => fieldColumn(path));
  return isUniqueSparse(index) ? [...columns, presenceColumn(index)] : columns;
}

/** One collection at run time: its table, its columns, and which indexed paths have ever met an array. */
export class Collection {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly fieldIndexes: readonly FieldIndex[];
  readonly geoPaths: ReadonlySet<string>;
  readonly paths: readonly string[];
  private arrays: ReadonlySet<string> = new Set();
  private tables: readonly ElementTable[] = [];

  constructor(
    readonly name: string,
    readonly indexes: readonly (FieldIndex | GeoIndex)[],
    multikey: Iterable<string>,
  ) {
    checkNames(name, indexes);
    this.table = quote(`doc_${name}`);
    this.columns = [...new Map(indexes.flatMap(columnsFor).map((column) => [column.name, column])).values()];
    this.fieldIndexes = indexes.filter((index): index is FieldIndex => !isGeo(index));
    this.geoPaths = new Set(indexes.filter(isGeo).map((index) => index.geo));
    this.paths = [...new Set(this.fieldIndexes.flatMap((index) => index.keys.map(([path]) => path)))];
    this.learn(multikey);
  }

  /** Indexed paths that have met an array. */
  get multikey(): ReadonlySet<string> {
    return this.arrays;
  }

  /** One table for every path of an index that has met an array. */
  get elementTables(): readonly ElementTable[] {
    return this.tables;
  }

  /** From now on these paths hold arrays; their element tables must be made and filled at once. */
  learn(paths: Iterable<string>): void {
    this.arrays = new Set([...this.arrays, ...paths]);
    this.tables = this.fieldIndexes.flatMap(({ name, keys }) =>
      keys
        .filter(([path]) => this.arrays.has(path))
        .map(([path]) => new ElementTable(this.name, name, path, keys)),
    );
  }

  /** No field holds arrays any more. */
  forget(): void {
    this.arrays = new Set();
    this.tables = [];
  }

  /** The column that decides conditions and order on `path`; undefined when none does. */
  columnOf(path: string): string | undefined {
    if (path === '_id') return 'k';
    if (this.arrays.has(path) || !this.paths.includes(path)) return undefined;
    return quote(`f:${path}`);
  }

  /** Indexed paths on which this document is the first to hold an array. */
  newlyMultikey(fields: Fields): readonly string[] {
    return this.paths.filter((path) => !this.arrays.has(path) && meetsArray(fields, path));
  }

  /** SQL that makes the table's indexes, by their names. An index whose first field holds arrays is an element table alone. */
  indexStatements(): ReadonlyMap<string, string> {
    const wanted = this.indexes.filter((index) => isGeo(index) || !this.isReplaced(index));
    return new Map(wanted.map((index) => [`ix_${this.name}_${index.name}`, this.indexStatement(index)]));
  }

  /** The unique index that an SQLite message of a broken constraint speaks of. */
  brokenIndex(message: string): FieldIndex | undefined {
    return this.fieldIndexes.find((index) => {
      if (!index.unique) return false;
      const names = index.keys.map(([path]) => (path === '_id' ? 'k' : `f:${path}`));
      if (isUniqueSparse(index)) names.push(`has:${index.name}`);
      return message.endsWith(names.map((name) => `doc_${this.name}.${name}`).join(', '));
    });
  }

  private isReplaced({ keys }: FieldIndex): boolean {
    return keys[0] !== undefined && this.arrays.has(keys[0][0]);
  }

  private indexStatement(index: FieldIndex | GeoIndex): string {
    const columns = isGeo(index) ? geoColumns(index.geo).map((column) => column.name) : keyColumns(index);
    const kind = !isGeo(index) && index.unique ? 'UNIQUE INDEX' : 'INDEX';
    return `CREATE ${kind} ${quote(`ix_${this.name}_${index.name}`)} ON ${this.table}(${columns.join()})`;
  }
}

function keyColumns(index: FieldIndex): readonly string[] {
  const keys = index.keys.map(([path, direction]) => {
    const column = path === '_id' ? 'k' : quote(`f:${path}`);
    return direction < 0 ? `${column} DESC` : column;
  });
  return isUniqueSparse(index) ? [...keys, presenceColumn(index).name] : keys;
}

const PATH = /^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)*$/;

/** Names the cloud accepts for a collection: letters, digits, `_` and `-`, at most 63. */
export const isCollectionName = (name: string): boolean => /^[A-Za-z][\w-]{0,62}$/.test(name);

function checkNames(name: string, indexes: readonly (FieldIndex | GeoIndex)[]): void {
  if (!isCollectionName(name))
    throw new StartError(`集合名不合规则：${name}，请用字母开头的字母、数字、下划线。`);
  for (const index of indexes) {
    const paths = isGeo(index) ? [index.geo] : index.keys.map(([path]) => path);
    const bad = [index.name, ...paths].find((text) => !PATH.test(text));
    if (bad !== undefined)
      throw new StartError(`集合 ${name} 的索引名或字段不合规则：${bad}，请改正索引表。`);
    if (isGeo(index) || paths.length > 0) continue;
    throw new StartError(`集合 ${name} 的索引 ${index.name} 没有字段，请改正索引表。`);
  }
}
