import type { Fields } from '../values';
import { Collection, type CollectionOptions, type FieldIndex, type GeoIndex } from './collection';
import type { Driver, Row } from './driver';
import { readStored } from './ejson';
import { elementPrefix, type ElementTable } from './elementTable';
import type { IndexKey } from './indexKey';

const META = `CREATE TABLE IF NOT EXISTS _collections(
  name TEXT PRIMARY KEY, signature TEXT NOT NULL, multikey TEXT NOT NULL)`;

const signatureOf = (indexes: readonly (FieldIndex | GeoIndex)[]): string => JSON.stringify(indexes);

function tableColumns(driver: Driver, table: string): ReadonlySet<string> {
  return new Set(
    driver
      .prepare(`PRAGMA table_info(${table})`)
      .all([])
      .map((row) => `"${String(row['name'])}"`),
  );
}

/** Every stored document, page by page, so that rows may be written meanwhile. */
function* stored(
  driver: Driver,
  collection: Collection,
): Iterable<{ readonly key: IndexKey; readonly fields: Fields }> {
  const after = driver.prepare(
    `SELECT rowid AS row, k, doc FROM ${collection.table} WHERE rowid > ? ORDER BY rowid LIMIT 500`,
  );
  let last = 0;
  for (let page = after.all([last]); page.length > 0; page = after.all([last])) {
    for (const row of page) {
      last = Number(row['row']);
      yield { key: row['k'] as IndexKey, fields: readStored(String(row['doc'])) };
    }
  }
}

function fillColumns(driver: Driver, collection: Collection): void {
  const setters = collection.columns.map((column) => `${column.name} = ?`);
  const update = driver.prepare(
    `UPDATE ${collection.table} SET doc = doc${setters.map((set) => `, ${set}`).join('')} WHERE k = ?`,
  );
  for (const { key, fields } of stored(driver, collection)) {
    const met = collection.newlyMultikey(fields);
    if (met.length > 0) collection.learn(met);
    update.run([...collection.columns.map((column) => column.of(fields)), key]);
  }
}

function fillElements(driver: Driver, collection: Collection, tables: readonly ElementTable[]): void {
  const inserts = tables.map((table) => ({ table, insert: driver.prepare(table.insertStatement) }));
  for (const { key, fields } of stored(driver, collection)) {
    for (const { table, insert } of inserts) {
      for (const row of table.rowsOf(key, fields).values()) insert.run(row);
    }
  }
}

const present = (driver: Driver, table: ElementTable): boolean =>
  driver
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")
    .get([table.name.slice(1, -1)]) !== undefined;

/** Makes and fills the element tables that are not there yet. */
function ensureElements(driver: Driver, collection: Collection): void {
  const missing = collection.elementTables.filter((table) => !present(driver, table));
  if (missing.length === 0) return;
  for (const table of missing) driver.exec(table.createStatement);
  fillElements(driver, collection, missing);
}

function dropElements(driver: Driver, collection: Collection): void {
  const prefix = elementPrefix(collection.name);
  const names = driver.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, ?) = ?",
  );
  for (const row of names.all([prefix.length, prefix])) driver.exec(`DROP TABLE "${String(row['name'])}"`);
}

const indexesOf = (driver: Driver, collection: Collection): readonly Row[] =>
  driver
    .prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND name LIKE 'ix!_%' ESCAPE '!'",
    )
    .all([`doc_${collection.name}`]);

function dropIndexes(driver: Driver, collection: Collection): void {
  for (const { name } of indexesOf(driver, collection)) driver.exec(`DROP INDEX "${String(name)}"`);
}

/** Makes the table's indexes what they should be; those that already are stay untouched. */
function ensureIndexes(driver: Driver, collection: Collection): void {
  const missing = new Map(collection.indexStatements());
  for (const { name, sql } of indexesOf(driver, collection)) {
    if (missing.get(String(name)) !== sql) driver.exec(`DROP INDEX "${String(name)}"`);
    if (missing.get(String(name)) === sql) missing.delete(String(name));
  }
  for (const statement of missing.values()) driver.exec(statement);
}

function rebuild(driver: Driver, collection: Collection, signature: string): void {
  driver.exec(`CREATE TABLE IF NOT EXISTS ${collection.table}(k PRIMARY KEY NOT NULL, doc TEXT NOT NULL)`);
  dropIndexes(driver, collection);
  dropElements(driver, collection);
  const columns = tableColumns(driver, collection.table);
  for (const column of collection.columns) {
    if (!columns.has(column.name)) driver.exec(`ALTER TABLE ${collection.table} ADD COLUMN ${column.name}`);
  }
  fillColumns(driver, collection);
  driver
    .prepare('INSERT OR REPLACE INTO _collections(name, signature, multikey) VALUES (?, ?, ?)')
    .run([collection.name, signature, JSON.stringify([...collection.multikey])]);
}

/** Runs `work` as one commit: all of it or nothing. */
export function atomically<T>(driver: Driver, work: () => T): T {
  driver.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    driver.exec('COMMIT');
    return result;
  } catch (error) {
    driver.exec('ROLLBACK');
    throw error;
  }
}

/** Makes the table and indexes of one collection what `options` says; existing documents are re-indexed once. */
export function openCollection(driver: Driver, options: CollectionOptions): Collection {
  const indexes = options.indexes ?? [];
  const signature = signatureOf(indexes);
  const known = driver
    .prepare('SELECT signature, multikey FROM _collections WHERE name = ?')
    .get([options.name]);
  const multikey = known === undefined ? [] : (JSON.parse(String(known['multikey'])) as string[]);
  const collection = new Collection(options.name, indexes, multikey);
  atomically(driver, () => {
    if (known?.['signature'] !== signature) rebuild(driver, collection, signature);
    ensureElements(driver, collection);
    ensureIndexes(driver, collection);
  });
  return collection;
}

/** Opens what the file holds (collections made at run time too) and what the options ask for. */
export function openSchema(driver: Driver, wanted: readonly CollectionOptions[]): Map<string, Collection> {
  driver.exec(META);
  const all = new Map<string, CollectionOptions>();
  for (const row of driver.prepare('SELECT name, signature FROM _collections').all([])) {
    const indexes = JSON.parse(String(row['signature'])) as CollectionOptions['indexes'];
    all.set(String(row['name']), { name: String(row['name']), indexes: indexes ?? [] });
  }
  for (const options of wanted) all.set(options.name, options);
  return new Map([...all.values()].map((options) => [options.name, openCollection(driver, options)]));
}

function saveMultikey(driver: Driver, collection: Collection): void {
  driver
    .prepare('UPDATE _collections SET multikey = ? WHERE name = ?')
    .run([JSON.stringify([...collection.multikey]), collection.name]);
}

/** Remembers that paths have met arrays, and makes the element tables of their indexes: a commit of its own. */
export function learnMultikey(driver: Driver, collection: Collection, paths: readonly string[]): void {
  collection.learn(paths);
  atomically(driver, () => {
    ensureElements(driver, collection);
    ensureIndexes(driver, collection);
    saveMultikey(driver, collection);
  });
}

/** Within the current commit: no documents, and no field known to hold arrays. */
export function emptyCollection(driver: Driver, collection: Collection): void {
  driver.exec(`DELETE FROM ${collection.table}`);
  if (collection.multikey.size === 0) return;
  dropElements(driver, collection);
  collection.forget();
  ensureIndexes(driver, collection);
  saveMultikey(driver, collection);
}
