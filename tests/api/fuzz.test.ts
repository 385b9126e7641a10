import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { readStored } from '../../local/cloud/database/ejson';
import { isUnbroken } from '../../cloudfunctions/workflow/journal.rules';
import { routes } from '../../cloudfunctions/api/routes';
import type { Action } from '../../typings/contract';
import type { ReportDoc } from '../../typings/reportDoc';
import { bottomless, hostile, type Mutation, mutated, mutation } from '../support/fuzz/hostile';
import { differences, faultOfAnswer, type Judged, snapshotOf } from '../support/fuzz/judged';
import { type Made, newGrid, recorded } from '../support/fuzz/recorded';
import { fileWith, uploaded, versionsOf } from '../checklist/versionFiles';
import { chance } from '../support/chance';
import { readyRoster, rosterNow } from '../support/rosters';
import { openDay, openPlan } from '../rota/samples';
import { storedIn } from '../support/team';
import { exportsOf, requestId } from '../support/exports';
import { type Product, startProduct } from '../support/product';
import { filedRoster } from '../support/samples';
import { plant, stored as inStore } from '../support/stored';
import { aGroup, aVolunteer, numberWish } from '../support/volunteers';
import { walkersOf, who } from '../support/walkers';

/*
 * Every action is asked thousands of things that no honest phone asks. A new action is fuzzed as soon as it has its
 * line in tests/support/fuzz/recorded.ts.
 */

jest.setTimeout(120_000);

const actions = Object.keys(routes) as Action[];

let product: Product;
let people: ReturnType<typeof walkersOf>;
let made: Made;
/** All that is stored, as it was after the last ask. */
let stored: ReturnType<typeof snapshotOf>;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
  people = walkersOf(product);
  const location = { purpose: 'location', version: 1, agree: true } as const;
  await product.ask('o-parent', 'privacy.consent', location);
  await product.ask('o-parent', 'privacy.consent', numberWish);
  await product.ask(who.officer[0], 'privacy.consent', numberWish);
  const [atTown, filed] = [await caseAtTown(), await people.filed()];
  const alarm = await people.filed({ itemId: 'R24', happeningNow: true });
  const order = { requestId: requestId(), format: 'ledger', filters: {} } as const;
  const { ticket } = await exportsOf(product).made('bureau', order);
  let count = 0;
  const fresh = () => String((count += 1)).padStart(20, '0');
  const versionOf: Made['versionOf'] = (collection, id) => {
    const found = inStore(product, collection, id);
    return found !== null && 'v' in found ? found.v : 0;
  };
  await readyRoster(product);
  await plant(product, 'rosters', filedRoster({ _id: 'u2' }));
  await plant(product, 'volunteers', aVolunteer());
  await plant(product, 'volunteerGroups', aGroup());
  const roster = await rosterNow(product);
  const [first, second] = [await inviteOne(fresh()), await inviteOne(fresh())];
  const invited = { code: first.code, revocable: second.id };
  const gridChange = await gridProposed(fresh());
  const mine = (await product.ask('o-parent', 'privacy.export', { requestId: requestId() })).answer.id;
  const shifts = await shiftsMade();
  const known = {
    shifts,
    gridChange,
    atTown,
    filed,
    alarm,
    exported: ticket.id,
    mine,
    fresh,
    versionOf,
    roster,
    invited,
  };
  made = { ...known, ...(await checklistMade(fresh())) };
  stored = snapshotOf(product);
});

afterAll(() => product.stop());

async function shiftsMade(): Promise<readonly string[]> {
  await product.ask('o-off', 'rota.save', { unitId: 'u1', v: 0, plan: openPlan() }, 'OFF@u1');
  const days = { from: openDay(1), to: openDay(39) };
  await product.ask('o-off', 'rota.make', { unitId: 'u1', days, seed: null }, 'OFF@u1');
  return storedIn(product, 'shifts')
    .map(({ _id }) => String(_id))
    .sort();
}

const inviteOne = async (number: string) => {
  const ask = { requestId: `fuzzed_${number}`, place: { kind: 'town', id: 't1' }, role: 'TOWN', name: '某新人' } as const; // prettier-ignore
  return (await product.ask('o-edu', 'people.invite', ask, 'EDU@d1')).answer;
};

/** Asks, and holds the answer against what every answer must be; a refusal must have stored nothing. */
async function judged(openid: string, event: unknown): Promise<Judged> {
  const before = stored;
  const reply = (await product.call(openid, event)) as Judged;
  const fault = faultOfAnswer(reply);
  if (fault !== null) throw new Error(`${fault}: ${JSON.stringify(reply).slice(0, 300)}`);
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
  made = {
    ...made,
    atTown: await caseAtTown(),
    roster: await rosterNow(product),
    ...(await checklistMade(made.fresh())),
    gridChange: await gridProposed(made.fresh()),
  };
  stored = snapshotOf(product);
}

async function checklistMade(source: string): Promise<Pick<Made, 'checklistFile' | 'draft'>> {
  const text = fileWith({ R05: { text: `第${source}版的原文` } });
  const checklistFile = await uploaded(product, text);
  const { answer } = await versionsOf(product).take(text);
  return { checklistFile, draft: { id: answer.draft ?? '', v: 1 } };
}

const gridProposed = async (number: string): Promise<string> =>
  (await product.ask('o-town', 'grid.propose', newGrid(number), 'TOWN@t1')).answer.id;

async function caseAtTown(): Promise<Made['atTown']> {
  const id = await people.atTown();
  const { number, v } = await people.page(id);
  return { id, number, v };
}

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
        expect(await judged('o-parent', given)).toMatchObject({ ok: false });
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
