import { Collection, type CollectionOptions, type FieldIndex, type GeoIndex } from './collection';
import type { Driver } from './driver';
import { readStored } from './ejson';

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

function fillRows(driver: Driver, collection: Collection): void {
  const setters = collection.columns.map((column) => `${column.name} = ?`);
  const update = driver.prepare(
    `UPDATE ${collection.table} SET doc = doc${setters.map((set) => `, ${set}`).join('')} WHERE k = ?`,
  );
  const after = driver.prepare(
    `SELECT rowid AS row, k, doc FROM ${collection.table} WHERE rowid > ? ORDER BY rowid LIMIT 500`,
  );
  let last = 0;
  for (let page = after.all([last]); page.length > 0; page = after.all([last])) {
    for (const row of page) {
      const fields = readStored(String(row['doc']));
      for (const path of collection.newlyMultikey(fields)) collection.multikey.add(path);
      update.run([...collection.columns.map((column) => column.of(fields)), row['k'] as string]);
      last = Number(row['row']);
    }
  }
}

function dropIndexes(driver: Driver, collection: Collection): void {
  const sql =
    "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND name LIKE 'ix!_%' ESCAPE '!'";
  for (const row of driver.prepare(sql).all([`doc_${collection.name}`])) {
    driver.exec(`DROP INDEX "${String(row['name'])}"`);
  }
}

function rebuild(driver: Driver, collection: Collection, signature: string): void {
  driver.exec(`CREATE TABLE IF NOT EXISTS ${collection.table}(k PRIMARY KEY NOT NULL, doc TEXT NOT NULL)`);
  dropIndexes(driver, collection);
  const present = tableColumns(driver, collection.table);
  for (const column of collection.columns) {
    if (!present.has(column.name)) driver.exec(`ALTER TABLE ${collection.table} ADD COLUMN ${column.name}`);
  }
  fillRows(driver, collection);
  for (const statement of collection.indexStatements()) driver.exec(statement);
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
  if (known?.['signature'] !== signature) atomically(driver, () => rebuild(driver, collection, signature));
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

/** Remembers, within the current commit, that a path has met an array. */
export function saveMultikey(driver: Driver, collection: Collection): void {
  driver
    .prepare('UPDATE _collections SET multikey = ? WHERE name = ?')
    .run([JSON.stringify([...collection.multikey]), collection.name]);
}
