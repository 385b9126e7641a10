import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { readStored } from '../../local/cloud/database/ejson';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { routes } from '../../cloudfunctions/api/routes';
import type { Action } from '../../typings/contract';
import type { ReportDoc } from '../../typings/reportDoc';
import { bottomless, hostile, type Mutation, mutated, mutation } from '../support/fuzz/hostile';
import { differences, faultOfAnswer, type Judged, snapshotOf, writesOf } from '../support/fuzz/judged';
import { type Made, recorded } from '../support/fuzz/recorded';
import { chance } from '../support/chance';
import { type Product, startProduct } from '../support/product';
import { centrePeople } from '../support/rewards';
import { worldMade } from '../support/fuzz/worldMade';
import { who } from '../support/walkers';

/*
 * Every action is asked thousands of things that no honest phone asks. A new action is fuzzed as soon as it has its
 * line in tests/support/fuzz/recorded.ts.
 */

jest.setTimeout(120_000);

const actions = Object.keys(routes) as Action[];

let product: Product;
let world: ReturnType<typeof worldMade>;
let made: Made;
/** All that is stored, as it was after the last ask. */
let stored: ReturnType<typeof snapshotOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false, also: centrePeople, merchant: true });
  world = worldMade(product);
  made = await world.all();
  stored = snapshotOf(product);
  expect(writesOf(product)).toBeGreaterThan(stored.size);
});

afterAll(() => product.stop());

/** Asks, and holds the answer against what every answer must be; a refusal must have stored nothing. */
async function judged(openid: string, event: unknown): Promise<Judged> {
  const before = stored;
  const writes = writesOf(product);
  const reply = (await product.call(openid, event)) as Judged;
  const fault = faultOfAnswer(reply);
  if (fault !== null) throw new Error(`${fault}: ${JSON.stringify(reply).slice(0, 300)}`);
  if (writesOf(product) === writes) return reply;
  stored = snapshotOf(product);
  if (reply.ok === false) expect(differences(before, stored)).toEqual([]);
  return reply;
}

/** Asks the honest ask of an action with some things changed. */
async function asked(action: Action, changes: readonly Mutation[]): Promise<Judged> {
  const { by, ask, moves } = recorded[action];
  const [openid, as] = who[by];
  const honest: unknown = ask(made);
  const event = { action, ask: changes.reduce(mutated, honest), ...(as === undefined ? {} : { as }) };
  const reply = await judged(openid, event);
  if (moves === true && reply.ok === true) await makeAnother();
  return reply;
}

async function makeAnother(): Promise<void> {
  made = { ...made, ...(await world.another()) };
  stored = snapshotOf(product);
}

/** An action whose ask holds nothing may be met by chance, and is then granted. */
const asksNothing = (given: unknown): boolean => {
  const { action, ask } = given as { readonly action?: unknown; readonly ask?: unknown };
  const route = actions.find((known) => known === action);
  return route !== undefined && JSON.stringify(ask) === '{}' && routes[route].schema.safeParse({}).success;
};

describe('every action', () => {
  it('has one honest ask that its hostile ones are made from', () => {
    const missing = actions.filter((action) => !Object.hasOwn(recorded, action));
    expect({
      missing,
      mend: 'add one line for each to tests/support/fuzz/recorded.ts: who asks, and an ask that is granted',
    }).toMatchObject({ missing: [] });
  });

  it.each(actions)('%s grants the honest ask, so that the hostile ones get past the door', async (action) => {
    expect(await asked(action, [])).toMatchObject({ ok: true });
  });

  it.each(actions)(
    '%s says clearly what is wrong with a hostile ask, and stores nothing of it',
    async (action) => {
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (changes) => {
          await asked(action, changes);
        }),
        chance(40),
      );
    },
  );

  it('answers whatever the envelope holds', async () => {
    const event = fc.oneof(
      // NB: WeChat lets a phone send nothing but an object.
      hostile.filter((given) => typeof given === 'object' && given !== null && !Array.isArray(given)),
      fc.record(
        { action: fc.oneof(hostile, fc.constantFrom(...actions)), ask: hostile, as: hostile },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(event, async (given) => {
        const { ok } = await judged('o-parent', given);
        expect(ok === false || asksNothing(given)).toBe(true);
      }),
      chance(100),
    );
  });

  it.each([1000, 15_000, 45_000])('answers an ask %d levels deep', async (levels) => {
    const response = await fetch(`${product.cloud.url}/call/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-openid': 'o-parent' },
      body: `{"action":"report.list","ask":${bottomless(levels)}}`,
    });
    expect(faultOfAnswer(await response.json())).toBeNull();
  });

  it('leaves nothing behind that cannot be read, listed or verified', async () => {
    const reports = [...snapshotOf(product)]
      .filter(([key]) => key.startsWith('reports/'))
      .map(([, text]) => readStored(text) as unknown as ReportDoc);
    expect(reports.length).toBeGreaterThan(3);
    expect(reports.filter(({ journal }) => !isUnbroken(journal))).toEqual([]);
    for (const { _id: id } of reports)
      expect(await product.ask('o-edu', 'report.read', { id }, 'EDU@d1')).toMatchObject({ ok: true });
    for (const box of ['scope', 'watch'] as const)
      expect(await product.ask('o-edu', 'report.list', { box, cursor: null }, 'EDU@d1')).toMatchObject({
        ok: true,
      });
    const { ok } = await product.ask('o-edu', 'ledger.search', { filters: {}, cursor: null }, 'EDU@d1');
    expect(ok).toBe(true);
  });
});
