import { randomBytes } from 'node:crypto';
import { PlatformError, requestFailed, transactionConflict } from '../platformError';
import type { Fields, Value } from '../values';
import { isCollectionName, type Collection, type CollectionOptions } from './collection';
import { checkFieldNames, checkId, checkSize } from './documentRules';
import type { Driver } from './driver';
import { readStored, writeEjson } from './ejson';
import { GroupCommit } from './groupCommit';
import { indexKey, type IndexKey } from './indexKey';
import { atomically, emptyCollection, learnMultikey, openCollection, openSchema } from './schema';
import { Transactions, type Transaction } from './transactions';
import type { Write } from './write';

/** Documents in tables: reads by key, and writes of which each call is one commit. Searching is in search.ts. */
export class Store {
  readonly transactions: Transactions;
  private readonly group: GroupCommit;
  private readonly collections: Map<string, Collection>;

  constructor(
    readonly driver: Driver,
    wanted: readonly CollectionOptions[],
    transactionSeconds: number,
  ) {
    driver.exec('PRAGMA journal_mode = WAL');
    driver.exec('PRAGMA synchronous = NORMAL');
    driver.exec('PRAGMA cache_size = -32768');
    this.collections = openSchema(driver, wanted);
    this.transactions = new Transactions(transactionSeconds);
    this.group = new GroupCommit(driver);
  }

  /** The collection, which must exist. */
  collection(name: string): Collection {
    const collection = this.collections.get(name);
    if (collection) return collection;
    const message = `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem persists, contact us.`;
    throw new PlatformError('DATABASE_COLLECTION_NOT_EXIST', message);
  }

  /** Makes a collection without indexes; refuses one that exists. */
  addCollection(name: string): void {
    if (!isCollectionName(name)) throw requestFailed(`collection name not allowed: ${name}`);
    if (this.collections.has(name)) {
      throw new PlatformError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceExist] Table exist: ${name}`);
    }
    this.group.finish();
    this.collections.set(name, openCollection(this.driver, { name }));
  }

  /** Names of all collections. */
  names(): readonly string[] {
    return [...this.collections.keys()];
  }

  /** The stored text of one document, as the transaction sees it; undefined when there is none. */
  read(collection: Collection, key: IndexKey, transaction?: Transaction): string | undefined {
    const seen = transaction && this.transactions.seenBy(transaction, collection.name, key);
    if (seen) return seen.text;
    const row = this.driver.prepare(`SELECT doc FROM ${collection.table} WHERE k = ?`).get([key]);
    return row === undefined ? undefined : String(row['doc']);
  }

  /** A write that makes a new document; without `_id` it gets one of 32 hex digits. */
  newDocument(collection: Collection, fields: Fields): Write & { readonly id: string | number } {
    checkFieldNames(fields);
    const id = fields['_id'] ?? randomBytes(16).toString('hex');
    checkId(id);
    return { collection, key: indexKey(id), before: undefined, fields: { ...fields, _id: id }, id };
  }

  /** Waits until no transaction holds any of these documents. */
  async free(collection: Collection, keys: readonly IndexKey[]): Promise<void> {
    await this.transactions.free(collection.name, keys);
  }

  /**
   * Writes all of it or nothing. Writes that arrive together share one commit: `settled` tells when it is on disk, and no request may
   * be answered before that.
   */
  commit(writes: readonly Write[]): void {
    if (writes.length === 0) return;
    for (const write of writes) this.learnArrays(write);
    this.group.join();
    if (writes.length === 1 && writes[0]) this.write(writes[0]);
    if (writes.length > 1) this.group.savepoint(() => writes.forEach((write) => this.write(write)));
    this.remember(writes);
  }

  /** Resolves when everything written so far is on disk; undefined when it already is. */
  settled(): Promise<void> | undefined {
    return this.group.settled();
  }

  /** Puts a write aside until the transaction commits; refuses at once what another has locked or changed. */
  stage(transaction: Transaction, write: Write): void {
    const { collection, key, fields } = write;
    const moved = this.transactions.isMoved(transaction, collection.name, key);
    if (moved) {
      this.transactions.end(transaction.id);
      throw transactionConflict();
    }
    if (write.before === undefined && fields && this.read(collection, key, transaction) !== undefined) {
      throw duplicate(collection, '_id_', { _id: fields['_id'] ?? null });
    }
    this.transactions.stage(transaction, write, fields === null ? undefined : writeEjson(fields));
  }

  /** Commits a transaction's staged writes together; the transaction is over either way. */
  commitTransaction(id: string): void {
    const transaction = this.transactions.require(id);
    try {
      this.commit(transaction.writes());
    } finally {
      this.transactions.end(id);
    }
  }

  /** Removes every document of every collection, and what was learned about them. */
  clear(): void {
    this.transactions.endAll();
    this.group.finish();
    atomically(this.driver, () => {
      for (const collection of this.collections.values()) emptyCollection(this.driver, collection);
    });
  }

  close(): void {
    this.transactions.endAll();
    this.group.finish();
    this.driver.close();
  }

  /** NB: a path is known to hold arrays before the first write that does so, and stays known even when that write fails. */
  private learnArrays({ collection, fields }: Write): void {
    const paths = fields === null ? [] : collection.newlyMultikey(fields);
    if (paths.length === 0) return;
    const refused = paths.find((path) => isUnique(collection, path));
    if (refused !== undefined)
      throw requestFailed(`a unique index over an array is not supported: ${refused}`);
    this.group.finish();
    learnMultikey(this.driver, collection, paths);
  }

  private write(write: Write): void {
    try {
      if (write.fields === null) this.remove(write);
      if (write.fields !== null && write.before === undefined) this.insert(write, write.fields);
      if (write.fields !== null && write.before !== undefined)
        this.replace(write, write.fields, write.before);
    } catch (error) {
      throw this.translated(error, write);
    }
  }

  private remove({ collection, key, before }: Write): void {
    this.driver.prepare(`DELETE FROM ${collection.table} WHERE k = ?`).run([key]);
    if (before !== undefined && collection.elementTables.length > 0)
      this.moveElements(collection, key, readStored(before), null);
  }

  /** Only rows that differ are written. */
  private moveElements(collection: Collection, key: IndexKey, from: Fields | null, to: Fields | null): void {
    for (const table of collection.elementTables) {
      const [old, wanted] = [table.rowsOf(key, from), table.rowsOf(key, to)];
      for (const [identity, row] of old)
        if (!wanted.has(identity)) this.driver.prepare(table.deleteStatement).run(row);
      for (const [identity, row] of wanted)
        if (!old.has(identity)) this.driver.prepare(table.insertStatement).run(row);
    }
  }

  private insert({ collection, key }: Write, fields: Fields): void {
    const text = writeEjson(fields);
    checkSize(text);
    const names = collection.columns.map((column) => `, ${column.name}`).join('');
    const marks = ', ?'.repeat(collection.columns.length);
    this.driver
      .prepare(`INSERT INTO ${collection.table}(k, doc${names}) VALUES (?, ?${marks})`)
      .run([key, text, ...collection.columns.map((column) => column.of(fields))]);
    this.moveElements(collection, key, null, fields);
  }

  /** NB: only columns whose key changed are set, so that untouched indexes cost nothing. */
  private replace({ collection, key }: Write, fields: Fields, before: string): void {
    const text = writeEjson(fields);
    checkSize(text);
    const old = readStored(before);
    const changed = collection.columns
      .map((column) => ({ name: column.name, key: column.of(fields), was: column.of(old) }))
      .filter((column) => !sameKey(column.key, column.was));
    const setters = changed.map((column) => `, ${column.name} = ?`).join('');
    this.driver
      .prepare(`UPDATE ${collection.table} SET doc = ?${setters} WHERE k = ?`)
      .run([text, ...changed.map((column) => column.key), key]);
    this.moveElements(collection, key, old, fields);
  }

  private remember(writes: readonly Write[]): void {
    for (const { collection, key, before } of writes) this.transactions.written(collection.name, key, before);
  }

  private translated(error: unknown, { collection, fields }: Write): unknown {
    if (!(error instanceof Error) || error instanceof PlatformError) return error;
    if (!error.message.includes('UNIQUE constraint failed')) return error;
    const index = collection.brokenIndex(error.message);
    if (!index || !fields) return duplicate(collection, '_id_', { _id: fields?.['_id'] ?? null });
    const key = index.keys.map(([path]) => [path, readAt(fields, path)] as const);
    return duplicate(collection, index.name, Object.fromEntries(key));
  }
}

const isUnique = (collection: Collection, path: string): boolean =>
  collection.fieldIndexes.some((index) => index.unique && index.keys.some(([key]) => key === path));

const readAt = (fields: Fields, path: string): Value => fields[path] ?? null;

function sameKey(left: IndexKey | null, right: IndexKey | null): boolean {
  if (left instanceof Uint8Array && right instanceof Uint8Array) return Buffer.compare(left, right) === 0;
  return left === right;
}

function duplicate(collection: Collection, index: string, key: Fields): PlatformError {
  const shown = Object.entries(key).map(([path, value]) => `${path}: ${JSON.stringify(value)}`);
  return requestFailed(
    `E11000 duplicate key error collection: ${collection.name} index: ${index} dup key: { ${shown.join(', ')} }`,
  );
}
