import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Cloud } from '../../../local/cloud';
import { indexKey } from '../../../local/cloud/database/indexKey';
import { compareValues, type Value } from '../../../local/cloud/values';
import { door, freshCloud } from './support';

let cloud: Cloud;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ cloud, stop } = await freshCloud());
});
afterAll(() => stop());
beforeEach(() => cloud.reset());

interface Reply {
  readonly code?: string;
  readonly message?: string;
  readonly data?: { readonly list?: readonly string[]; readonly total?: number; readonly updated?: number };
}

const ask = async (action: string, body: object = {}): Promise<Reply> =>
  (await door(cloud, '/admin', { action: `database.${action}`, collectionName: 'things', ...body })) as Reply;
const add = (...documents: readonly object[]) =>
  ask('insertDocument', { data: documents.map((one) => JSON.stringify(one)) });
const find = async (query: object, more: object = {}): Promise<readonly unknown[] | undefined> =>
  (await ask('getDocument', { queryType: 'WHERE', query: JSON.stringify(query), ...more })).data?.list?.map(
    (text) => JSON.parse(text) as unknown,
  );
const change = (data: object, query: object = { _id: 'a' }) =>
  ask('modifyDocument', {
    queryType: 'WHERE',
    merge: true,
    multi: true,
    query: JSON.stringify(query),
    data: JSON.stringify(data),
  });

describe('what is not known is refused by name', () => {
  it.each([
    [{ n: { $mod: [2, 0] } }, '$mod'],
    [{ n: { $type: 'number' } }, '$type'],
    [{ $expr: { $eq: ['$a', '$b'] } }, '$expr'],
    [{ $where: 'true' }, '$where'],
    [{ $or: [{ $nope: 1 }] }, '$nope'],
    [{ n: { $not: { $near2: 1 } } }, '$near2'],
    [{ n: { $elemMatch: { $jsonSchema: 1 } } }, '$jsonSchema'],
    [{ n: { $gte: null } }, '$gte'],
    [{ n: { $eq: { a: 1 } } }, '$eq'],
    [{ n: { a: 1 } }, 'n'],
    [{ n: { $in: 5 } }, '$in'],
    [{ $or: [] }, '$or'],
    [{ n: { $gt: 1, b: 2 } }, 'b'],
    [{ 'a..b': 1 }, 'a..b'],
  ])('query %j', async (query, name) => {
    const reply = await ask('getDocument', { queryType: 'WHERE', query: JSON.stringify(query) });
    expect(reply.code).toMatch(/DATABASE_|INVALID_PARAM/);
    expect(reply.message).toContain(name);
  });

  it.each([
    [{ $bit: { n: 1 } }, '$bit'],
    [{ $set: { $bad: 1 } }, '$bad'],
    [{ $set: { n: { $bad: 1 } } }, '$bad'],
    [{ $set: { 'a.b': 1, a: 2 } }, 'conflict'],
    [{ $inc: { n: 1 }, $set: { n: 2 } }, 'conflict'],
    [{ $inc: { text: 1 } }, '$inc'],
    [{ $inc: { n: 'x' } }, '$inc'],
    [{ $push: { n: 1 } }, 'n'],
    [{ $push: { list: { $each: [1], $nope: 1 } } }, '$nope'],
    [{ $addToSet: { list: { each: [1] } } }, '$addToSet'],
    [{ $addToSet: { list: [1] } }, '$addToSet'],
    [{ $set: { _id: 'b' } }, '_id'],
    [{ $set: { 'text.deep': 1 } }, 'text'],
    [{ $set: { 'list.$.a': 1 } }, 'positional'],
    [{ n: 1 }, 'n'],
    [{}, 'nothing'],
    [{ $set: { n: { $numberDecimal: '1' } } }, '$numberDecimal'],
    [{ $set: { n: { $numberDouble: 'NaN' } } }, 'NaN'],
    [{ $set: { n: { $regularExpression: { pattern: 'a', options: '' } } } }, 'pattern'],
  ])('update %j', async (data, name) => {
    await add({ _id: 'a', n: 1, text: 'x', list: [] });
    const reply = await change(data);
    expect(reply.code).toMatch(/DATABASE_|INVALID_PARAM/);
    expect(reply.message).toContain(name);
    expect(await find({})).toEqual([{ _id: 'a', n: 1, text: 'x', list: [] }]);
  });

  it.each([
    ['$merge', {}, '$merge'],
    ['$project', { a: { $function: {} } }, '$function'],
    ['$group', { _id: 1, a: { $stdDevPop: '$n' } }, '$stdDevPop'],
    ['$lookup', { from: 'plain', pipeline: [] }, 'pipeline'],
  ])('stage %s %j', async (stageKey, value, name) => {
    const reply = await ask('aggregateDocuments', {
      stages: [{ stageKey, stageValue: JSON.stringify(value) }],
    });
    expect(reply.message).toContain(name);
  });

  it.each([
    [{ 'a.b': 1 }],
    [{ $a: 1 }],
    [{ deep: { 'a.b': 1 } }],
    [{ list: [{ $a: 1 }] }],
    [{ '': 1 }],
    [{ _id: {} }],
    [{ _id: '' }],
  ])('document %j', async (document) => {
    expect((await add(document)).code).toBe('INVALID_PARAM');
    expect(await find({})).toEqual([]);
  });

  it('a document that would poison prototypes', async () => {
    const reply = await ask('insertDocument', { data: ['{"__proto__":{"x":1}}'] });
    expect(reply.code).toBe('INVALID_PARAM');
  });

  it('a document nested without end, and text that is not EJSON', async () => {
    expect(
      (await ask('insertDocument', { data: ['{"a":'.repeat(5000) + '1' + '}'.repeat(5000)] })).code,
    ).toBeDefined();
    expect((await ask('insertDocument', { data: ['{'] })).code).toBe('INVALID_PARAM');
    expect((await ask('insertDocument', { data: '{}' })).code).toBe('INVALID_PARAM');
  });
});

describe('limits', () => {
  it('gives 100 documents when none are named, at most 1000, and refuses more', async () => {
    await add(...Array.from({ length: 150 }, (_, n) => ({ n })));
    expect(await find({})).toHaveLength(100);
    expect(await find({}, { limit: 1000 })).toHaveLength(150);
    expect((await ask('getDocument', { queryType: 'WHERE', limit: 1001 })).message).toContain('1000');
    expect((await ask('getDocument', { queryType: 'WHERE', limit: -1 })).code).toBe('INVALID_PARAM');
  });

  it('allows only document operations in a transaction', async () => {
    const { transactionId } = (await ask('startTransaction')) as { transactionId?: string };
    for (const action of ['getDocument', 'modifyDocument', 'removeDocument', 'calculateDocument']) {
      const reply = await ask(action, {
        queryType: 'WHERE',
        query: '{}',
        data: '{"$set":{"a":1}}',
        merge: true,
        transactionId,
      });
      expect(reply.message).toContain('transaction');
    }
  });

  it('drops a transaction that takes too long', async () => {
    const { cloud: quick, stop: stopQuick } = await freshCloud({ transactionSeconds: 0.05 });
    const started = (await door(quick, '/admin', { action: 'database.startTransaction' })) as {
      transactionId: string;
    };
    await new Promise((resolve) => setTimeout(resolve, 120));
    const late = await door(quick, '/admin', {
      action: 'database.commitTransaction',
      transactionId: started.transactionId,
    });
    await stopQuick();
    expect(late).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  });
});

describe('a batch', () => {
  it('is written whole or not at all', async () => {
    expect((await add({ _id: 'a' }, { _id: 'b', list: [1], place: ['x'] }, { _id: 'a' })).message).toContain(
      'E11000',
    );
    expect(await find({})).toEqual([]);
    await add({ _id: 'c', place: ['p', 'q'] });
    expect(await find({ place: 'q' })).toHaveLength(1);
  });

  it('lets its neighbours in the same commit stand when one breaks a rule', async () => {
    const replies = await Promise.all([
      add({ _id: 'a', number: 1 }),
      add({ _id: 'b', number: 1 }),
      add({ _id: 'c', number: 2 }),
      add({ _id: 'd' }),
      add({ _id: 'e' }),
    ]);
    expect(replies.filter((reply) => reply.code !== undefined)).toHaveLength(1);
    expect(await find({})).toHaveLength(4);
  });
});

const date = (ms: number) => ({ $date: { $numberLong: String(ms) } });

describe('order and comparison', () => {
  const VALUES: Value[] = [
    null,
    -5,
    0,
    1.5,
    1e15,
    '',
    'a',
    'b',
    '中',
    '😀',
    false,
    true,
    new Date(-1),
    new Date(0),
    new Date(5e12),
  ];

  it('sorts index keys as it compares values', () => {
    const asSqlite = (value: Value): readonly [number, number | Buffer] => {
      const key = indexKey(value);
      if (typeof key === 'number') return [1, key];
      return [typeof key === 'string' ? 2 : 3, Buffer.from(key)];
    };
    for (const [at, left] of VALUES.entries()) {
      for (const right of VALUES.slice(at + 1)) {
        expect(compareValues(left, right)).toBe(-1);
        const [[leftClass, leftKey], [rightClass, rightKey]] = [asSqlite(left), asSqlite(right)];
        const inClass =
          Buffer.isBuffer(leftKey) && Buffer.isBuffer(rightKey)
            ? Buffer.compare(leftKey, rightKey)
            : Number(leftKey) - Number(rightKey);
        expect(leftClass === rightClass ? inClass : leftClass - rightClass).toBeLessThan(0);
      }
    }
  });

  it.each(['place', 'unindexed'])(
    'keeps ranges within their type, missing equal to null, on %s',
    async (field) => {
      await add(
        ...[1, 5, '5', 'z', null, true, date(5), date(9)].map((value, n) => ({
          _id: `d${n}`,
          [field]: value,
        })),
        { _id: 'none' },
      );
      const ids = async (condition: unknown): Promise<unknown[]> =>
        ((await find({ [field]: condition })) ?? []).map((one) => (one as { _id: string })._id).sort();
      expect(await ids({ $gt: 1 })).toEqual(['d1']);
      expect(await ids({ $lt: 9 })).toEqual(['d0', 'd1']);
      expect(await ids({ $gte: '5' })).toEqual(['d2', 'd3']);
      expect(await ids({ $lte: date(5) })).toEqual(['d6']);
      expect(await ids({ $gt: date(5) })).toEqual(['d7']);
      expect(await ids(null)).toEqual(['d4', 'none']);
      expect(await ids(true)).toEqual(['d5']);
      expect(await ids({ $in: [1, 'z', null] })).toEqual(['d0', 'd3', 'd4', 'none']);
      expect(await ids({ $ne: 1 })).toHaveLength(8);
      expect(await ids({ $exists: true })).toHaveLength(8);
    },
  );

  it('sorts the same with an index and without', async () => {
    const held = [3, 'b', null, date(1), true, 'a', -1];
    await add(...held.map((value, n) => ({ _id: `d${n}`, place: value, free: value })));
    const sorted = async (field: string) =>
      ((await find({}, { order: JSON.stringify({ [field]: -1, _id: 1 }) })) ?? []).map(
        (one) => (one as { _id: string })._id,
      );
    expect(await sorted('place')).toEqual(['d3', 'd4', 'd1', 'd5', 'd0', 'd6', 'd2']);
    expect(await sorted('free')).toEqual(await sorted('place'));
  });
});

describe('a search that stops early', () => {
  it('leaves no cursor that keeps the log growing', async () => {
    await add(...Array.from({ length: 400 }, (_, n) => ({ n, text: 'x'.repeat(2000) })));
    expect(await find({ n: { $gte: 0 } }, { limit: 3 })).toHaveLength(3);
    const [row] = cloud.store.driver.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([]);
    expect(row).toMatchObject({ busy: 0 });
  });
});

describe('indexes carry the load', () => {
  const planOf = (sql: string): string =>
    cloud.store.driver
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all([])
      .map((row) => String(row['detail']))
      .join('; ');

  it('for a page: a range scan without a sort', () => {
    const plan = planOf(
      `SELECT k, doc FROM "doc_things" WHERE "f:place" = 'a' AND "f:state" = 'b' AND "f:at" < 5 ORDER BY "f:at" DESC LIMIT 20`,
    );
    expect(plan).toContain('USING INDEX ix_things_by_place');
    expect(plan).not.toContain('TEMP B-TREE');
  });

  it('for a count: inside the index', () => {
    expect(planOf(`SELECT count(*) FROM "doc_things" WHERE "f:place" = 'a' AND "f:state" = 'b'`)).toContain(
      'COVERING INDEX ix_things_by_place',
    );
  });
});
