import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CollectionOptions } from '../../../local/cloud/database/collection';
import { changesFrom, insert, remove, replace, update } from '../../../local/cloud/database/documents';
import { openDriver, type Driver } from '../../../local/cloud/database/driver';
import { matcherFor } from '../../../local/cloud/database/matcher';
import { count, search, type Search } from '../../../local/cloud/database/search';
import { Store } from '../../../local/cloud/database/store';
import type { Fields, Value } from '../../../local/cloud/values';
import { freshFolder } from './support';

const BOXES: CollectionOptions = {
  name: 'letters',
  indexes: [
    {
      name: 'boxes',
      keys: [
        ['boxes', 1],
        ['open', 1],
        ['at', -1],
      ],
    },
    { name: 'stamps', keys: [['stamps.kind', 1]], sparse: true },
    { name: 'place', keys: [['place', 1]] },
    { name: 'number', keys: [['number', 1]], unique: true, sparse: true },
  ],
};

let data: ReturnType<typeof freshFolder>;
let store: Store;
let asked: { readonly sql: string; readonly parameters: readonly unknown[] }[];

/** The real driver, which also notes what is asked of it. */
function noting(driver: Driver): Driver {
  return {
    ...driver,
    prepare: (sql) => {
      const statement = driver.prepare(sql);
      const note = <T>(run: (parameters: Parameters<typeof statement.all>[0]) => T) => {
        return (parameters: Parameters<typeof statement.all>[0]): T => {
          if (sql.startsWith('SELECT')) asked.push({ sql, parameters });
          return run(parameters);
        };
      };
      return {
        run: statement.run,
        get: note(statement.get),
        all: note(statement.all),
        iterate: note(statement.iterate),
      };
    },
  };
}

function open(options: CollectionOptions = BOXES): Store {
  return new Store(noting(openDriver(join(data.folder, 'db.sqlite'))), [options], 30);
}

beforeEach(() => {
  asked = [];
  data = freshFolder();
  store = open();
});
afterEach(() => {
  store.close();
  data.remove();
});

const add = (...documents: readonly Fields[]) => insert(store, 'letters', documents);
const letters = () => store.collection('letters');
const ids = (query: Fields, more: Partial<Search> = {}): readonly unknown[] =>
  search(store, letters(), { query, limit: 100, ...more }).map(
    ({ text }) => (JSON.parse(text) as { _id: unknown })._id,
  );
const change = (id: string, data: Fields) =>
  update(store, 'letters', { kind: 'document', id }, changesFrom(data));
const drop = (id: string) => remove(store, 'letters', { kind: 'document', id });

const idOf = ({ _id: id }: Fields): string => (typeof id === 'string' ? id : '');

/** How SQLite carries out the last search. */
function plan(): string {
  const last = asked.at(-1);
  const rows = store.driver
    .prepare(`EXPLAIN QUERY PLAN ${last?.sql ?? ''}`)
    .all((last?.parameters ?? []) as []);
  return rows.map((row) => String(row['detail'])).join('\n');
}

describe('an index over arrays', () => {
  it('finds a document by each of its elements, once, also when an element repeats', async () => {
    await add(
      { _id: 'a', boxes: ['x', 'y', 'x'] },
      { _id: 'b', boxes: ['y'] },
      { _id: 'c', boxes: [] },
      { _id: 'd' },
    );
    expect(ids({ boxes: 'x' })).toEqual(['a']);
    expect(ids({ boxes: 'y' })).toEqual(['a', 'b']);
    expect(ids({ boxes: { $in: ['x', 'y'] } })).toEqual(['a', 'b']);
    expect(ids({ boxes: { $in: ['y'] } })).toEqual(['a', 'b']);
    expect(count(store, letters(), { boxes: 'y' })).toBe(2);
  });

  it('also holds documents whose field is no array', async () => {
    await add({ _id: 'a', boxes: 'x' }, { _id: 'b', boxes: ['x'] });
    expect(ids({ boxes: 'x' })).toEqual(['a', 'b']);
  });

  it('follows updates, removals of elements, replacement and deletion', async () => {
    await add(
      { _id: 'a', boxes: ['x', 'y'], open: true, at: 1 },
      { _id: 'b', boxes: ['x'], open: true, at: 2 },
    );
    await change('a', { $pull: { boxes: 'x' } });
    expect([ids({ boxes: 'x' }), ids({ boxes: 'y' })]).toEqual([['b'], ['a']]);
    await change('a', { $push: { boxes: 'x' } });
    await change('b', { $set: { open: false } });
    expect(ids({ boxes: 'x', open: true })).toEqual(['a']);
    expect(ids({ boxes: 'x', open: false })).toEqual(['b']);
    await change('a', { $unset: { boxes: 1 } });
    expect(ids({ boxes: 'x' })).toEqual(['b']);
    await replace(store, 'letters', { kind: 'document', id: 'b' }, { boxes: ['z'] });
    expect([ids({ boxes: 'x' }), ids({ boxes: 'z' })]).toEqual([[], ['b']]);
    await drop('b');
    expect(ids({ boxes: 'z' })).toEqual([]);
    expect(store.driver.prepare('SELECT count(*) AS n FROM "el:letters:boxes:boxes"').get([])?.['n']).toBe(0);
  });

  it('reads a page in order as one range scan, and only keys when only keys are wanted', async () => {
    await add(
      ...Array.from({ length: 50 }, (_, n) => ({
        _id: `a${n}`,
        boxes: ['x', `o${n}`],
        open: n % 2 === 0,
        at: n,
      })),
    );
    const page: Partial<Search> = { order: [['at', -1]], limit: 3 };
    expect(ids({ boxes: 'x', open: true, at: { $lt: 20 } }, page)).toEqual(['a18', 'a16', 'a14']);
    expect(plan()).toMatch(
      /SEARCH m USING PRIMARY KEY \(e=\? AND f:open=\? AND f:at>\? AND f:at<\?\)\nSEARCH d USING INDEX/,
    );
    expect(plan()).not.toContain('TEMP B-TREE');
    expect(ids({ boxes: 'x', open: true }, { ...page, keysOnly: true })).toEqual(['a48', 'a46', 'a44']);
    expect(plan()).toBe('SEARCH m USING PRIMARY KEY (e=? AND f:open=?)');
    expect(count(store, letters(), { boxes: 'x', open: true })).toBe(25);
    expect(plan()).toBe('SEARCH m USING PRIMARY KEY (e=? AND f:open=?)');
    expect(ids({ boxes: 'x', open: true }, { order: [['at', 1]], limit: 2 })).toEqual(['a0', 'a2']);
    expect(plan()).not.toContain('TEMP B-TREE');
  });

  it('leaves a query to the key or a unique index when these decide it', async () => {
    await add({ _id: 'a', boxes: ['x'], number: 7 }, { _id: 'b', boxes: ['x'], number: 8 });
    expect(ids({ _id: 'a', boxes: 'x' })).toEqual(['a']);
    expect(plan()).toContain('(k=?)');
    expect(ids({ number: 8, boxes: 'x' })).toEqual(['b']);
    expect(plan()).toContain('ix_letters_number');
    expect(ids({ number: 8, boxes: 'y' })).toEqual([]);
  });

  it('is rebuilt once when an array arrives in an index that had none', async () => {
    await add(...Array.from({ length: 1200 }, (_, n) => ({ _id: `a${n}`, boxes: 'x', place: n % 3 })));
    await add({ _id: 'late', boxes: ['x', 'y'], place: 9 });
    expect(ids({ boxes: 'x' }, { limit: Infinity })).toHaveLength(1201);
    expect(ids({ boxes: 'y' })).toEqual(['late']);
    await change('late', { $set: { place: [1, 2] } });
    expect(ids({ place: 2 }, { limit: Infinity })).toHaveLength(401);
  });

  it('serves a sparse field by its index too', async () => {
    await add({ _id: 'a', number: 7 }, { _id: 'b' }, { _id: 'c' });
    expect(ids({ number: { $lte: 9 } })).toEqual(['a']);
    expect(plan()).toContain('ix_letters_number');
  });

  it('keeps a unique index unique, and refuses an array in it without a trace', async () => {
    await add({ _id: 'a', number: 1, boxes: ['x'] });
    await expect(add({ _id: 'b', number: 1, boxes: ['x', 'y'] })).rejects.toThrow('E11000');
    await expect(add({ _id: 'c', number: [2], boxes: ['x'] })).rejects.toThrow('unique');
    expect([ids({ boxes: 'x' }), ids({ boxes: 'y' })]).toEqual([['a'], []]);
  });

  it('takes back the elements too when one of several writes fails', async () => {
    const twice = add({ _id: 'a', boxes: ['x'], number: 1 }, { _id: 'b', boxes: ['x'], number: 1 });
    await expect(twice).rejects.toThrow('E11000');
    expect([ids({}), ids({ boxes: 'x' })]).toEqual([[], []]);
    await add({ _id: 'c', boxes: ['x'] });
    expect(ids({ boxes: 'x' })).toEqual(['c']);
  });

  it('is there after a restart, also over data written before such indexes had elements of their own', async () => {
    await add({ _id: 'a', boxes: ['x', 'y'], open: true });
    store.close();
    store = open();
    expect(ids({ boxes: 'y', open: true })).toEqual(['a']);
    store.driver.exec('DROP TABLE "el:letters:boxes:boxes"');
    store.close();
    store = open();
    expect(ids({ boxes: 'y', open: true })).toEqual(['a']);
    expect(plan()).toContain('SEARCH m USING PRIMARY KEY');
  });

  it('follows a changed list of indexes', async () => {
    await add({ _id: 'a', boxes: ['x'], tags: ['t'] });
    store.close();
    store = open({ name: 'letters', indexes: [{ name: 'tags', keys: [['tags', 1]] }] });
    expect([ids({ boxes: 'x' }), ids({ tags: 't' })]).toEqual([['a'], ['a']]);
    expect(plan()).toContain('SEARCH m USING PRIMARY KEY');
  });

  it('is emptied with everything else', async () => {
    await add({ _id: 'a', boxes: ['x'] });
    store.clear();
    await add({ _id: 'a', boxes: ['x'] });
    expect(ids({ boxes: 'x' })).toEqual(['a']);
  });

  it('answers every query as a look at each document does', async () => {
    const values: readonly Value[] = ['x', 'y', 1, 0, true, false, null, new Date(5), ''];
    const pick = (n: number): Value => values[n % values.length] ?? null;
    const documents = Array.from({ length: 200 }, (_, n): Fields => {
      const boxes: Value =
        n % 7 === 0 ? pick(n) : Array.from({ length: n % 4 }, (_each, at) => pick(n * 3 + at * 5));
      const stamps: Value =
        n % 5 === 0 ? { kind: [pick(n), pick(n + 2)] } : [{ kind: pick(n) }, { kind: pick(n + 1) }, 3];
      return { _id: `a${n}`, boxes, stamps, open: n % 2 === 0, at: n % 11, place: n % 3 };
    });
    await add(...documents);
    const queries = values.flatMap((value): Fields[] => [
      { boxes: value },
      { boxes: { $eq: value } },
      { boxes: { $ne: value } },
      { boxes: { $in: [value, 'x'] }, open: true },
      { boxes: value, 'stamps.kind': value },
      { 'stamps.kind': value, place: 1 },
      { boxes: value, place: { $gte: 1 } },
      { $and: [{ boxes: value }, { boxes: 'x' }] },
      { $or: [{ boxes: value }, { place: 2 }], 'stamps.kind': 'x' },
      { boxes: { $eq: value, $ne: 'y' } },
    ]);
    for (const query of queries) {
      const matches = matcherFor([query]);
      const wanted = documents.filter((fields) => matches(fields)).map((fields) => idOf(fields));
      const found = ids(query, { limit: Infinity }).map(String);
      expect({ query, found: found.sort() }).toEqual({ query, found: wanted.sort() });
      expect(count(store, letters(), query)).toBe(wanted.length);
      const page = ids(query, {
        order: [
          ['at', 1],
          ['_id', -1],
        ],
        skip: 2,
        limit: 7,
        keysOnly: true,
      });
      const sorted = documents
        .filter((fields) => matches(fields))
        .sort(
          (left, right) => Number(left['at']) - Number(right['at']) || (idOf(left) < idOf(right) ? 1 : -1),
        );
      expect(page).toEqual(sorted.slice(2, 9).map((fields) => idOf(fields)));
    }
  });
});
