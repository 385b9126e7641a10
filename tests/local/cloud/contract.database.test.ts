import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openContract, type Contract } from './contractWorld';
import type { Command } from './sdkTypes';

let world: Contract;
beforeAll(async () => {
  world = await openContract(['contract_items', 'contract_pairs']);
});
afterAll(() => world.close());
beforeEach(() => world.empty());

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const items = () => world.database.collection('contract_items');

describe('documents', () => {
  it('keeps a document under the id it was given, with dates as dates', async () => {
    const at = new Date('2026-09-01T00:00:00.123Z');
    const { id } = await items().add({ _id: 'one', at, n: 1.5, list: [1, { a: null }], deep: { er: true } });
    expect(id).toBe('one');
    const { data } = await items().doc('one').get();
    expect(data).toEqual([{ _id: 'one', at, n: 1.5, list: [1, { a: null }], deep: { er: true } }]);
  });

  it('refuses a second document with the same id and keeps the first', async () => {
    await items().add({ _id: 'one', n: 1 });
    await expect(items().add({ _id: 'one', n: 2 })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: matching(/E11000.*dup key/),
    });
    expect((await items().doc('one').get()).data).toMatchObject([{ n: 1 }]);
  });

  it('refuses a broken unique index and names it', async () => {
    const pairs = world.database.collection('contract_pairs');
    await pairs.add({ left: 'a', right: 1 });
    await pairs.add({ left: 'a', right: 2 });
    await expect(pairs.add({ left: 'a', right: 1 })).rejects.toMatchObject({
      message: matching(/E11000.*pair/),
    });
  });

  it('answers nothing for an id that is not there', async () => {
    expect((await items().doc('none').get()).data).toEqual([]);
    expect(await items().doc('none').remove()).toMatchObject({ deleted: 0 });
    expect(await items().doc('none').update({ n: 1 })).toMatchObject({ updated: 0 });
  });

  it('sets a document whole, making it when there is none', async () => {
    await items().doc('one').set({ a: 1, b: 1 });
    await items().doc('one').set({ a: 2 });
    expect((await items().doc('one').get()).data).toEqual([{ _id: 'one', a: 2 }]);
  });

  it('updates dotted paths, counters and lists in one go', async () => {
    const { command } = world.database;
    await items().add({ _id: 'one', n: 1, deep: { a: 1, b: 1 }, log: [{ k: 1 }], gone: 1, tags: ['x'] });
    await items()
      .doc('one')
      .update({
        'deep.a': 2,
        n: command.inc(2),
        log: command.push([{ k: 2 }, { k: 3 }]),
        gone: command.remove(),
        whole: command.set({ q: 1 }),
        tags: command.addToSet('y'),
      });
    expect((await items().doc('one').get()).data).toEqual([
      {
        _id: 'one',
        n: 3,
        deep: { a: 2, b: 1 },
        log: [{ k: 1 }, { k: 2 }, { k: 3 }],
        whole: { q: 1 },
        tags: ['x', 'y'],
      },
    ]);
  });

  it('lets exactly one of many compare-and-sets win', async () => {
    const { command } = world.database;
    await items().add({ _id: 'one', v: 1 });
    const tries = Array.from({ length: 12 }, (_, by) =>
      items()
        .where({ _id: 'one', v: 1 })
        .update({ by, v: command.inc(1) }),
    );
    const won = (await Promise.all(tries)).filter((result) => result.updated === 1);
    expect(won).toHaveLength(1);
    expect((await items().doc('one').get()).data).toMatchObject([{ v: 2 }]);
  });

  it('removes by query', async () => {
    await items().add([{ a: 1 }, { a: 1 }, { a: 2 }]);
    expect(await items().where({ a: 1 }).remove()).toMatchObject({ deleted: 2 });
    expect(await items().count()).toMatchObject({ total: 1 });
  });

  it('puts the time of the server where it is asked for', async () => {
    const before = Date.now();
    await items().add({ _id: 'one', at: world.database.serverDate({ offset: 60_000 }) });
    const at = (await items().doc('one').get()).data[0]?.['at'];
    if (!(at instanceof Date)) throw new Error('not a date');
    expect(Math.abs(at.getTime() - before - 60_000)).toBeLessThan(5000);
  });

  it('refuses a collection that does not exist', async () => {
    await expect(world.database.collection('contract_nowhere').get()).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    });
  });
});

describe('queries', () => {
  const many = () =>
    items().add(
      Array.from({ length: 30 }, (_, n) => ({
        n,
        place: `p${n % 3}`,
        state: n % 2 ? 'open' : 'shut',
        at: new Date(n * 1000),
        loc: { type: 'Point', coordinates: [120 + n / 1000, 30] },
      })),
    );

  it('pages by two equalities and a range, newest first, with only the asked fields', async () => {
    const { command } = world.database;
    await many();
    const { data } = await items()
      .where({ place: 'p1', state: 'open', at: command.lt(new Date(20_000)) })
      .orderBy('at', 'desc')
      .limit(2)
      .field({ n: true })
      .get();
    expect(data.map((fields) => fields['n'])).toEqual([19, 13]);
    expect(Object.keys(data[0] ?? {}).sort()).toEqual(['_id', 'n']);
  });

  it('follows a cursor without losing or repeating anything', async () => {
    const { command } = world.database;
    await many();
    const seen: number[] = [];
    for (let after = -1; ; after = seen.at(-1) ?? -1) {
      const { data } = await items()
        .where({ n: command.gt(after) })
        .orderBy('n', 'asc')
        .limit(7)
        .get();
      seen.push(...data.map((fields) => Number(fields['n'])));
      if (data.length < 7) break;
    }
    expect(seen).toEqual(Array.from({ length: 30 }, (_, n) => n));
  });

  it.each([
    ['in', (c: Command) => ({ place: c.in(['p0', 'p2']) }), 20],
    ['exists', (c: Command) => ({ missing: c.exists(false) }), 30],
    ['neq', (c: Command) => ({ place: c.neq('p0') }), 20],
    ['and of ranges', (c: Command) => ({ n: c.gte(5).and(c.lt(9)) }), 4],
    ['or of objects', (c: Command) => c.or([{ n: 1 }, { n: c.gt(27) }]), 3],
    ['pattern', () => ({ state: /^SH/i }), 15],
  ])('counts by %s', async (_, query, total) => {
    await many();
    expect(await items().where(query(world.database.command)).count()).toMatchObject({ total });
  });

  it('groups and sorts in an aggregate', async () => {
    const $ = world.database.command.aggregate;
    await many();
    const { data } = await items()
      .aggregate()
      .match({ state: 'open' })
      .group({ _id: '$place', total: $.sum(1), last: $.max('$n') })
      .sort({ _id: 1 })
      .limit(2)
      .end();
    expect(data).toEqual([
      { _id: 'p0', total: 5, last: 27 },
      { _id: 'p1', total: 5, last: 25 },
    ]);
  });

  it('finds the nearest first, with distances', async () => {
    await many();
    const near = new world.database.Geo.Point(120.0101, 30);
    const { data } = await items()
      .aggregate()
      .geoNear({ near, spherical: true, distanceField: 'metres', maxDistance: 500, key: 'loc' })
      .limit(3)
      .end();
    expect(data.map((fields) => fields['n'])).toEqual([10, 11, 9]);
    expect(data[0]?.['metres']).toBeCloseTo(9.6, 0);
  });

  it('finds what lies near, by query', async () => {
    await many();
    const { command, Geo } = world.database;
    const { data } = await items()
      .where({
        loc: command.geoNear({ geometry: new Geo.Point(120, 30), maxDistance: 300, minDistance: 50 }),
      })
      .get();
    expect(data.map((fields) => fields['n'])).toEqual([1, 2, 3]);
  });
});

describe('transactions', () => {
  it('writes all of it at commit and shows nothing before', async () => {
    const { database } = world;
    await items().add({ _id: 'from', n: 5 });
    const seen = await database.runTransaction(async (transaction) => {
      const from = (await transaction.collection('contract_items').doc('from').get()).data;
      await transaction
        .collection('contract_items')
        .doc('from')
        .update({ n: Number(from?.['n']) - 1 });
      await transaction.collection('contract_items').add({ _id: 'to', n: 1 });
      return (await items().doc('from').get()).data;
    });
    expect(seen).toMatchObject([{ n: 5 }]);
    expect((await items().orderBy('_id', 'asc').get()).data).toEqual([
      { _id: 'from', n: 4 },
      { _id: 'to', n: 1 },
    ]);
  });

  it('leaves nothing behind when it is rolled back', async () => {
    await items().add({ _id: 'one', n: 1 });
    const failing = world.database.runTransaction(async (transaction) => {
      await transaction.collection('contract_items').doc('one').update({ n: 2 });
      await transaction.rollback('enough');
    });
    await expect(failing).rejects.toBe('enough');
    expect((await items().doc('one').get()).data).toMatchObject([{ n: 1 }]);
  });

  it('answers a conflict to the second writer of a document', async () => {
    await items().add({ _id: 'one', n: 1 });
    const [first, second] = [
      await world.database.startTransaction(),
      await world.database.startTransaction(),
    ];
    await first.collection('contract_items').doc('one').update({ n: 2 });
    await expect(second.collection('contract_items').doc('one').update({ n: 3 })).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
    });
    await first.commit();
    expect((await items().doc('one').get()).data).toMatchObject([{ n: 2 }]);
  });
});
