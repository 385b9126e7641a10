import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collections } from '../../cloudfunctions/platform/collections.table';
import { foldReports } from '../../cloudfunctions/statistics/fold';
import { recount } from '../../cloudfunctions/statistics/recount';
import { chained } from '../../cloudfunctions/workflow/journal.rules';
import type { Store } from '../../cloudfunctions/world';
import { type Cloud, startCloud } from '../../local/cloud';
import type { ReportDoc, Task } from '../../typings/reportDoc';
import { dying } from '../support/dying';
import { storeOver } from '../support/folding';
import { figuresOf } from '../support/rollups';
import { report } from '../support/samples';

let cloud: Cloud;
let store: Store;
const folder = mkdtempSync(join(tmpdir(), 'fold-'));

/** Later than every mark, which bear this machine's own time; or the instant that a test is about. */
let instant: Date | null = null;
const now = (): Date => instant ?? new Date(Date.now() + 60_000);
const counting = (over: Store = store) => ({ store: over, now });

beforeAll(async () => {
  cloud = await startCloud({
    port: 0,
    dataFolder: join(folder, 'data'),
    functionsFolder: join(folder, 'functions'),
    functions: {},
    env: {},
    collections,
    seed: {},
    wechat: { appId: 'wx0000000000000000', templates: [], events: {} },
  });
  store = storeOver(cloud);
});

afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  instant = null;
  await cloud.reset();
});

const submitted = async (nth: number): Promise<ReportDoc> => {
  const made = report({ draft: { draftId: `draft_${String(nth).padStart(20, '0')}` } });
  await store.insert('reports', made);
  return made;
};

const stepped = async (before: ReportDoc, event: string, more: Partial<ReportDoc>): Promise<void> => {
  const entry = chained(before.journal, {
    at: '2026-11-24T01:05:00.000Z',
    event,
    from: before.state,
    to: more.state ?? before.state,
    by: { role: 'OFF', title: '责任网格员' },
    input: {},
    desk: '',
    spoken: {},
  });
  const change = { set: more, add: { v: 1 }, append: { journal: [entry] } };
  if (!(await store.amend('reports', before._id, { v: before.v }, {}, change))) throw new Error('moved');
};

/** Three reports at one school: one verified, one rejected, one only submitted. Counted once before, when all were new. */
async function twoRounds(): Promise<void> {
  const first = await submitted(1);
  const second = await submitted(2);
  await foldReports(counting());
  await stepped(first, 'verify', { state: 'verified' });
  await stepped(second, 'reject', { state: 'rejected', open: false });
  await submitted(3);
}

const expected = {
  '2026-11-23': { received: 3 },
  '2026-11-24': { looked: 2, toLook3: 2, rejected: 1 },
  now: { submitted: 1, verified: 1, rejected: 1, open: 2 },
};

const stands = () => ({
  '2026-11-23': figuresOf(cloud, 'district:d1', '2026-11-23'),
  '2026-11-24': figuresOf(cloud, 'district:d1', '2026-11-24'),
  now: figuresOf(cloud, 'district:d1', 'now'),
});

describe('the fold', () => {
  it('counts every entry once, however often it runs, and then costs two calls', async () => {
    await twoRounds();
    expect(await foldReports(counting())).toEqual({ counted: 3 });
    expect(await foldReports(counting())).toEqual({ counted: 0 });
    expect(stands()).toEqual(expected);
    expect(await recount('d1', counting())).toEqual([]);
  });

  it('counts every entry once, wherever it was killed, before a write or after', async () => {
    let killed = 0;
    for (let at = 1; ; at += 1) {
      const ends = [];
      for (const when of ['before', 'after'] as const) {
        await cloud.reset();
        await twoRounds();
        const mortal = dying(store, at, when);
        ends.push(await foldReports(counting(mortal.store)).then(() => 'lived', () => 'killed')); // prettier-ignore
        // What a report meets while the batch lies half done is not lost, and not counted twice.
        if (at % 3 === 0) await submitted(4);
        await foldReports(counting());
        const one = at % 3 === 0 ? 1 : 0;
        expect(stands()).toEqual({
          ...expected,
          '2026-11-23': { received: 3 + one },
          now: { ...expected.now, submitted: 1 + one, open: 2 + one },
        });
        expect(await recount('d1', counting())).toEqual([]);
      }
      if (ends.every((end) => end === 'lived')) break;
      killed += 1;
    }
    // Open the batch, write its roll-ups, mark three reports, close it.
    expect(killed).toBeGreaterThan(15);
  }, 240_000);

  it('counts every entry once when several fold at once', async () => {
    await twoRounds();
    await Promise.all([1, 2, 3, 4].map(() => foldReports(counting())));
    await foldReports(counting());
    expect(stands()).toEqual(expected);
    expect(await recount('d1', counting())).toEqual([]);
  });

  it('lets a step that is taken while a batch is written wait for the next', async () => {
    const made = await submitted(1);
    let isTaken = false;
    const between: Store = {
      ...store,
      raise: async (...given) => {
        const isFirst = !isTaken;
        isTaken = true;
        if (isFirst) await stepped(made, 'verify', { state: 'verified' });
        return store.raise(...given);
      },
    };
    await foldReports(counting(between));
    expect(figuresOf(cloud, 'district:d1', 'now')).toEqual({ verified: 1, open: 1 });
    expect(figuresOf(cloud, 'district:d1', '2026-11')).toEqual({ received: 1, looked: 1, toLook3: 1 });
    expect(await recount('d1', counting())).toEqual([]);
  });

  it('a late instance that still holds an older batch writes nothing twice', async () => {
    const made = await submitted(1);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow: Store = {
      ...store,
      raise: async (...given) => {
        await held;
        return store.raise(...given);
      },
      amend: async (...given) => {
        if (given[0] === 'reports') await held;
        return store.amend(...given);
      },
    };
    const late = foldReports(counting(slow));
    while ((await store.read('folds', 'fold'))?.isOpen !== true)
      await new Promise((soon) => setTimeout(soon, 5));
    await foldReports(counting());
    await stepped(made, 'verify', { state: 'verified' });
    await foldReports(counting());
    release();
    await late;
    expect(figuresOf(cloud, 'district:d1', '2026-11')).toEqual({ received: 1, looked: 1, toLook3: 1 });
    expect(await recount('d1', counting())).toEqual([]);
  });

  it('finds a day passed although nothing was done: overdue for the case and for who owes the answer', async () => {
    const made = await submitted(1);
    const owed = (department: string, state: Task['state']): Task => ({
      department, name: department, part: department === 'a' ? 'lead' : 'co', state, dueOn: '2030-12-10', sentAt: '', from: 'town:t1',
    }); // prettier-ignore
    const tasks = [owed('a', 'sent'), owed('b', 'replied')];
    await stepped(made, 'dispatch', { state: 'dispatched', tasks, dueAt: '2030-12-10T16:00:00.000Z' });
    await foldReports(counting());
    expect(figuresOf(cloud, 'district:d1', 'now')).toEqual({ dispatched: 1, open: 1 });
    instant = new Date('2030-12-10T15:59:00.000Z');
    expect(await foldReports(counting())).toEqual({ counted: 0 });
    instant = new Date('2030-12-10T16:01:00.000Z');
    expect(await foldReports(counting())).toEqual({ counted: 1 });
    expect(figuresOf(cloud, 'district:d1', 'now')).toEqual({ dispatched: 1, open: 1, overdue: 1 });
    expect(figuresOf(cloud, 'department:a', 'now')).toEqual({ tasks: 1, late: 1 });
    expect(figuresOf(cloud, 'department:b', 'now')).toEqual({});
    expect(await foldReports(counting())).toEqual({ counted: 0 });
  });
});

describe('a recount', () => {
  it('says which figure is wrong, and changes nothing', async () => {
    await twoRounds();
    await foldReports(counting());
    await store.amend(
      'rollups',
      'town:t1|2026-11',
      {},
      {},
      { add: { 'days.2026-11-23.received': 5, 'sum.looked': 1 } },
    );
    const wrong = [
      { scope: 'town:t1', day: '2026-11-23', figure: 'received', stands: 8, counted: 3 },
      { scope: 'town:t1', day: '2026-11', figure: 'received', stands: 3, counted: 8 },
      { scope: 'town:t1', day: '2026-11', figure: 'looked', stands: 3, counted: 2 },
    ];
    expect(await recount('d1', counting())).toEqual(wrong);
    expect(await recount('d1', counting())).toEqual(wrong);
  });
});
