import Libsql from 'libsql';
import { open, type FileHandle } from 'node:fs/promises';
import type { IndexKey } from './indexKey';

/** One prepared statement; parameters always travel as one list. */
export interface Statement {
  readonly run: (parameters: readonly (IndexKey | null)[]) => void;
  readonly get: (parameters: readonly (IndexKey | null)[]) => Row | undefined;
  readonly all: (parameters: readonly (IndexKey | null)[]) => readonly Row[];
  readonly iterate: (parameters: readonly (IndexKey | null)[]) => Iterable<Row>;
}

/** A row by column name. */
export type Row = Readonly<Record<string, unknown>>;

/** All that the store needs of an SQLite binding: libsql today; better-sqlite3 and node:sqlite fit as well. */
export interface Driver {
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => Statement;
  /** Resolves when everything committed before is on the disk itself. */
  readonly sync: () => Promise<void>;
  readonly close: () => void;
}

const asRow = (row: unknown): Row => row as Row;

/** NB: a libsql cursor left in the middle stays open and keeps the log from being folded back; `get` is what closes it. */
function* rowsOf(statement: Libsql.Statement, parameters: readonly (IndexKey | null)[]): Iterable<Row> {
  let finished = false;
  try {
    for (const row of statement.iterate(parameters)) yield asRow(row);
    finished = true;
  } finally {
    if (!finished) statement.get(parameters);
  }
}

function wrap(statement: Libsql.Statement): Statement {
  return {
    run: (parameters) => void statement.run(parameters),
    get: (parameters) => {
      const row = statement.get(parameters);
      return row === undefined ? undefined : asRow(row);
    },
    all: (parameters) => statement.all(parameters).map(asRow),
    iterate: (parameters) => rowsOf(statement, parameters),
  };
}

/**
 * NB: with `synchronous=NORMAL` SQLite writes a commit to its log without waiting for the disk, and waits only around a checkpoint. The
 * wait that makes a commit durable happens here instead, on another thread. The log keeps its file while the database is open.
 */
function logSync(file: string): { readonly sync: () => Promise<void>; readonly close: () => void } {
  let handle: Promise<FileHandle> | undefined;
  return {
    sync: async () => {
      handle ??= open(`${file}-wal`, 'r+');
      await (await handle).datasync();
    },
    // A handle closes after what it has under way.
    close: () => void handle?.then((opened) => opened.close()).catch(() => undefined),
  };
}

/** Opens (or creates) a database file. Every distinct statement is prepared once. */
export function openDriver(file: string): Driver {
  const database = new Libsql(file);
  const log = logSync(file);
  const prepared = new Map<string, Statement>();
  return {
    exec: (sql) => void database.exec(sql),
    prepare: (sql) => {
      const known = prepared.get(sql);
      if (known) return known;
      if (prepared.size > 2000) prepared.clear();
      const statement = wrap(database.prepare(sql));
      prepared.set(sql, statement);
      return statement;
    },
    sync: log.sync,
    close: () => {
      prepared.clear();
      log.close();
      database.close();
    },
  };
}
