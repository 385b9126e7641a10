import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf, daysAfter } from '../../cloudfunctions/calendar.rules';
import { schools } from '../../scripts/bench/base';
import { draftFor } from '../../scripts/bench/drafts';
import { type Started, startInChild } from '../../scripts/support/started';
import { checked, dispatch, done, form, shot } from '../support/walkers';
import { eligibleByDefault } from '../../cloudfunctions/reward/switch.rules';
import { wideCaps } from '../support/rewards';

/*
 * The product is killed in the middle of a payout run, as a machine that loses its power, and started again: everybody is
 * paid once. It runs as `npm start` runs it, in a process of its own; what WeChat Pay's simulator took it still has.
 */

const data = mkdtempSync(join(tmpdir(), 'payouts-'));
let product: Started;

const finders = schools
  .flatMap((unit) => {
    const seat = unit.seats.find(({ role, filed }) => role === 'OFF' && filed);
    return seat === undefined || unit.town.id !== 'hutang' ? [] : [{ unit, officer: seat.openid }];
  })
  .slice(0, 6);

const town = ['o-town-hutang', 'TOWN@hutang'] as const;
const urban = ['o-tdept-hutang-urban', 'TDEPT@hutang-urban'] as const;
const centre = ['o-sgc-wujin', 'SGC@wujin'] as const;

/** So many minutes after tomorrow's noon: always ahead of real time, in which it starts again. */
const begun = Date.parse(`${daysAfter(new Date(), 1)}T04:00:00.000Z`);
const minute = (nth: number) => product.post('/__local/clock', { set: new Date(begun + nth * 60_000).toISOString() }); // prettier-ignore

async function ask<T>([openid, as]: readonly [string, string], action: string, given: object): Promise<T> {
  const event = { action, ask: given, ...(as === '' ? {} : { as }) };
  const reply = (await product.post('/call/api', event, openid)) as {
    readonly ok: boolean;
    readonly answer: T;
    readonly refusal?: { readonly message: string };
  };
  if (!reply.ok) throw new Error(`${action}: ${reply.refusal?.message ?? 'refused'}`);
  return reply.answer;
}

async function act(by: readonly [string, string], id: string, step: string, input: object = {}) {
  const { v } = await ask<{ readonly v: number }>(by, 'report.read', { id });
  await ask(by, 'report.act', { id, v, step, input });
}

/** A find of an officer's own, seen to its end. */
async function ended({ unit, officer }: (typeof finders)[number], nth: number): Promise<void> {
  const by = [officer, `OFF@${unit.id}`] as const;
  const given = {
    ...draftFor(nth, unit.id, 'payout'),
    media: [],
    itemId: 'R05',
    place: { words: '东门外', point: null },
  };
  const { id } = await ask<{ readonly id: string }>([officer, ''], 'report.submit', given);
  await act(by, id, 'verify', { seen: 'onSite', photos: shot(id), item: 'R05', finding: '属实' });
  await act(by, id, 'submitToTown', { ...form, town: 'hutang' });
  await act(town, id, 'dispatch', { ...dispatch, lead: 'hutang-urban', co: [] });
  await act(urban, id, 'sign');
  await act(urban, id, 'start', { measures: '到场清理' });
  await act(urban, id, 'feedback', done(id));
  await act(town, id, 'close', checked(id));
}

const change = async (given: object) => {
  const { gate } = await ask<{ readonly gate: { readonly v: number } }>(centre, 'budget.read', {
    cursor: null,
  });
  await ask(centre, 'budget.change', { change: { v: gate.v, ...given } });
};

interface Bill {
  readonly out_bill_no: string;
  readonly state: string;
}

const bills = async () => (await product.get('/__merchant/bills')) as readonly Bill[];

async function killAndStartAgain(): Promise<void> {
  process.kill(product.pid, 'SIGKILL');
  await sleep(200);
  product = await startInChild(data, { program: 'dist/local/start.cjs', built: join(data, 'wujin/build') });
}

/** What `npm run verify-ledger` says of the year's books as the centre orders them. */
async function verified(): Promise<string> {
  const order = { requestId: 'sudden_death_of_a_payout_run', format: 'money' };
  const { id } = await ask<{ readonly id: string }>(centre, 'ledger.export', order);
  for (let looks = 0; looks < 200; looks += 1) {
    const { address } = await ask<{ readonly address: string | null }>(centre, 'ledger.exportState', { id });
    if (address === null) await sleep(50);
    if (address === null) continue;
    const file = join(data, 'ledger.jsonl');
    writeFileSync(file, Buffer.from(await (await fetch(address)).arrayBuffer()));
    return new Promise((resolve, reject) => {
      execFile('node', ['scripts/verifyLedger.mjs', file], (error, said) => {
        if (error === null) resolve(said);
        reject(new Error(said));
      });
    });
  }
  throw new Error('the books were not made in time');
}

beforeAll(async () => {
  product = await startInChild(data);
}, 120_000);

afterAll(async () => {
  await product.stop();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

it('pays everybody once though the product dies in the middle of a payout run', async () => {
  expect(finders).toHaveLength(6);
  await minute(0);
  const rows = [{ item: 'R05', urgency: 'normal', dutyOf: [], fen: 2000 }];
  const from = dayOf(new Date(begun));
  await ask(centre, 'reward.setRules', { v: 0, rules: { from, rows, eligible: eligibleByDefault, twoAboveFen: 5000 } }); // prettier-ignore
  await ask(centre, 'budget.change', {
    change: {
      kind: 'fund',
      requestId: 'sudden_death_funds_it_all',
      fen: 20_000,
      ref: '拨1',
      why: '年度预算',
    },
  });
  await change({ kind: 'caps', caps: wideCaps });
  await change({ kind: 'path', path: 'simulate' });
  await change({ kind: 'brake', why: '先核对' });
  for (const [nth, finder] of finders.entries()) await ended(finder, nth);
  await minute(2);
  const { cards } = await ask<{ readonly cards: readonly { readonly id: string }[] }>(centre, 'reward.list', { box: 'review', cursor: null }); // prettier-ignore
  expect(cards).toHaveLength(6);
  for (const { id } of cards) {
    const { v } = await ask<{ readonly v: number }>(centre, 'reward.read', { id });
    await ask(centre, 'reward.act', { id, v, step: 'approve', input: {} });
  }
  expect(await bills()).toHaveLength(0);
  await change({ kind: 'resume', why: '核对无误' });

  const running = minute(4).catch(() => undefined);
  while ((await bills()).length < 2) await sleep(2);
  await killAndStartAgain();
  await running;
  // The merchant keeps what it took; nothing is due by real time, which is behind the clock of this test.
  const { length: taken } = await bills();
  expect([taken >= 2, taken < 6]).toEqual([true, true]);
  for (let nth = 5; nth <= 40; nth += 3) await minute(nth);
  expect(new Set((await bills()).map(({ out_bill_no }) => out_bill_no)).size).toBe(6);
  expect((await bills()).map(({ state }) => state)).toEqual(cards.map(() => 'WAIT_USER_CONFIRM'));

  for (const { officer } of finders) {
    const mine = await ask<{ readonly rows: readonly { readonly id: string; readonly mayClaim: boolean }[] }>([officer, ''], 'reward.mine', { cursor: null }); // prettier-ignore
    expect(mine.rows.map(({ mayClaim }) => mayClaim)).toEqual([true]);
    const id = mine.rows[0]?.id ?? '';
    const ticket = await ask<{ readonly package: string }>([officer, ''], 'reward.claim', { id });
    const confirmed = await product.post('/__merchant/confirm', { package: ticket.package, openid: officer });
    expect(confirmed).toEqual({ refused: null });
    expect(await ask([officer, ''], 'reward.payment', { id })).toMatchObject({ said: '已经支付。' });
  }
  expect((await bills()).map(({ state }) => state)).toEqual(cards.map(() => 'SUCCESS'));
  const said = await verified();
  expect(said).toContain('拨入 200.00 元 = 余额 80.00 元 + 预留 0.00 元 + 已付 120.00 元');
}, 300_000);
