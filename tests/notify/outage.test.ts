import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { daysAfter } from '../../cloudfunctions/calendar.rules';
import { directory, schools } from '../../scripts/bench/base';
import { draftFor } from '../../scripts/bench/drafts';
import { type Started, startInChild } from '../../scripts/support/started';
import { shot } from '../support/walkers';

/*
 * WeChat is down for an hour while people go on working; the product is killed twice in that hour, as a machine that
 * loses its power; then WeChat is back. The product runs as `npm start` runs it, in a process of its own.
 */

interface Told {
  readonly to: string;
  readonly case: string;
  readonly code: number;
}

/** In words alone: nobody agreed to a point on the map. */
const place = { words: '东门外公交站旁', point: null };

const down = [{ api: 'subscribeMessage.send', errcode: -1, errmsg: 'system error' }];
const up = [{ api: 'subscribeMessage.send', answer: { errcode: 0 }, errcode: 0 }];

const data = mkdtempSync(join(tmpdir(), 'outage-'));
let product: Started;
const told: Told[] = [];

const officers = schools.flatMap((unit) => {
  const seat = unit.seats.find(({ role, filed }) => role === 'OFF' && filed);
  return seat === undefined ? [] : [{ unit, officer: seat.openid }];
});

const cases = officers.slice(0, 5).map(({ unit, officer }, nth) => ({
  unit,
  officer,
  parent: `o-outage-${nth}`,
  town: centreOf(unit.town.id),
}));

function centreOf(town: string): string {
  const district = directory.find((document) => document.kind === 'district');
  return district?.towns.find(({ id }) => id === town)?.seats[0]?.openid ?? '';
}

/** What was handed to WeChat in this life of the product: its record of that does not outlive it. */
async function handedOver(): Promise<readonly Told[]> {
  const { calls } = (await product.get('/__local/wechat?api=subscribeMessage.send')) as {
    calls: { request: { touser: string; page: string }; answer: { errcode: number } }[];
  };
  return calls.map(({ request, answer }) => ({
    to: request.touser,
    case: request.page.split('id=')[1] ?? '',
    code: answer.errcode,
  }));
}

async function killAndStartAgain(at: string): Promise<void> {
  told.push(...(await handedOver()));
  process.kill(product.pid, 'SIGKILL');
  await sleep(200);
  product = await startInChild(data, { program: 'dist/local/start.cjs', built: join(data, 'wujin/build') });
  await product.post('/__local/wechat/script', down);
  await product.post('/__local/clock', { set: at });
}

async function ask<T>(openid: string, action: string, given: object, as?: string): Promise<T> {
  const reply = (await product.post('/call/api', { action, ask: given, ...(as === undefined ? {} : { as }) }, openid)) as {
    ok: boolean;
    answer: T;
    refusal?: { message: string };
  }; // prettier-ignore
  if (!reply.ok) throw new Error(`${action}: ${reply.refusal?.message ?? 'refused'}`);
  return reply.answer;
}

async function act(openid: string, as: string, id: string, step: string, input: object): Promise<void> {
  const { v } = await ask<{ v: number }>(openid, 'report.read', { id }, as);
  await ask(openid, 'report.act', { id, v, step, input }, as);
}

/**
 * So many minutes after tomorrow's noon, by the product's clock: by night reminders keep still (F120), whenever this
 * is run. NB: always ahead of real time, so that a product that was killed and started again, with real time and a
 * WeChat that is well for a moment, finds nothing due yet.
 */
const begun = Date.parse(`${daysAfter(new Date(), 1)}T04:00:00.000Z`);
const after = (minutes: number): string => new Date(begun + minutes * 60_000).toISOString();

beforeAll(async () => {
  product = await startInChild(data);
}, 120_000);

afterAll(async () => {
  await product.stop();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

it('tells everything once, in the order of each case, after an hour without WeChat and two sudden deaths', async () => {
  await product.post('/__local/clock', { set: after(5) });
  await product.post('/__local/wechat/script', down);
  const ids: string[] = [];
  for (const [nth, { unit, parent }] of cases.entries()) {
    const draft = { ...draftFor(nth, unit.id, 'outage'), media: [], itemId: 'R05', place };
    ids.push((await ask<{ id: string }>(parent, 'report.submit', draft)).id);
  }
  await product.post('/__local/clock', { set: after(15) });
  for (const [nth, { unit, officer }] of cases.entries()) {
    const id = ids[nth] ?? '';
    await act(officer, `OFF@${unit.id}`, id, 'verify', { seen: 'onSite', photos: shot(id), item: 'R05', finding: '属实' });
  } // prettier-ignore
  await killAndStartAgain(after(16));
  for (const [nth, { unit, officer }] of cases.entries()) {
    const form = { summary: '占道', address: '校门口', town: unit.town.id, taken: '已劝离', asks: '请协调' };
    await act(officer, `OFF@${unit.id}`, ids[nth] ?? '', 'submitToTown', form);
  }
  // The second death comes in the middle of the clock's work.
  const working = product.post('/__local/clock', { set: after(45) }).catch(() => undefined);
  await sleep(300);
  await killAndStartAgain(after(46));
  await working;
  await product.post('/__local/clock', { advance: 19 * 60_000 });
  told.push(...(await handedOver()));
  expect(told.length).toBeGreaterThan(cases.length);
  expect(told.filter(({ code }) => code === 0)).toEqual([]);

  // What this life has recorded so far stays in its record.
  const { length: before } = await handedOver();
  await product.post('/__local/wechat/script', up);
  await product.post('/__local/clock', { advance: 35 * 60_000 });
  const reached = (await handedOver()).slice(before).filter(({ code }) => code === 0);
  for (const [nth, { officer, town }] of cases.entries()) {
    const own = reached.filter((push) => push.case === ids[nth]).map(({ to }) => to);
    const parent = cases[nth]?.parent ?? '';
    expect([own.slice(0, 2), own.slice(2).sort()]).toEqual([[officer, parent], [town, parent].sort()]);
  }
  expect(reached).toHaveLength(cases.length * 4);
  const { length: all } = await handedOver();
  await product.post('/__local/clock', { advance: 60 * 60_000 });
  expect(await handedOver()).toHaveLength(all);
}, 300_000);
