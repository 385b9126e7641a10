import { join } from 'node:path';
import { consents } from '../../cloudfunctions/consents.table';
import { newShift } from '../../cloudfunctions/rota/make.rules';
import { newRota } from '../../cloudfunctions/rota/plan.rules';
import { insert } from '../../local/cloud/database/documents';
import type { Fields } from '../../local/cloud/values';
import type { ShiftDoc, Standing } from '../../typings/shift';
import { startInChild, type Started } from '../support/started';
import { openCloud, schools } from './base';
import { atMost, percentile, type Result, rounded } from './result';

const presses = 2000;
const atEachGate = 6;
const concurrency = 32;
/** A Monday morning: shifts from 07:20 to 08:00 in Asia/Shanghai, people at their gates a little before. */
const day = '2027-03-01';
const begins = Date.parse('2027-02-28T23:20:00.000Z');
const quarterPast = '2027-02-28T23:15:00.000Z';
const gate = { longitude: 119.95, latitude: 31.72 };

const whoIs = (nth: number): string => `o-gate-${nth}`;
const shiftIdOf = (nth: number): string => `bench.gate${Math.floor(nth / atEachGate)}.am.20270301`;

/** One gate, held by six people. */
function shiftOf(first: number): ShiftDoc {
  const school = schools[first % schools.length];
  if (school === undefined) throw new Error('the profile has no school');
  const postId = `gate${first / atEachGate}`;
  const people = Math.min(atEachGate, presses - first);
  const standing = Array.from({ length: people }, (_, nth): Standing => ({
    openid: whoIs(first + nth),
    name: '沈家长',
    force: 'parent',
    at: '2027-02-20T04:00:00.000Z',
    by: 'self',
    state: 'held',
  }));
  const needs = { of: { parent: atEachGate }, any: 0 };
  const slot = { id: shiftIdOf(first), postId, windowId: 'am', day, from: begins, to: begins + 2_400_000, needs, one: 'police' } as const;
  const rota = newRota({ id: school.id, name: school.name });
  const post = { id: postId, kind: 'mass', name: '南门', point: gate, needs, windows: [] } as const;
  return newShift(slot, { ...rota, posts: [post] }, standing, new Date(quarterPast));
} // prettier-ignore

async function plantShifts(data: string): Promise<void> {
  const cloud = await openCloud(data);
  const shifts = Array.from({ length: Math.ceil(presses / atEachGate) }, (_, nth) => shiftOf(nth * atEachGate));
  await insert(cloud.store, 'shifts', shifts.map((shift) => JSON.parse(JSON.stringify(shift)) as Fields));
  await cloud.close();
} // prettier-ignore

/** Twenty past seven: everybody presses, by position, each at their own gate (F181). */
export async function measurePresses(folder: string): Promise<readonly Result[]> {
  const data = join(folder, 'gates');
  await plantShifts(data);
  const product = await startInChild(data);
  try {
    await product.post('/__local/clock', { set: quarterPast });
    await each((nth) =>
      product.post('/call/api', { action: 'privacy.consent', ask: { purpose: 'location', version: consents.location.version, agree: true } }, whoIs(nth)),
    );
    const begun = performance.now();
    const waits: number[] = [];
    const replies = await each(async (nth) => {
      const since = performance.now();
      const reply = await press(product, nth);
      waits.push(performance.now() - since);
      return reply;
    });
    const seconds = rounded((performance.now() - begun) / 1000);
    const errors = replies.filter((ok) => !ok).length;
    const detail = { p50: rounded(percentile(waits, 0.5)), p99: rounded(percentile(waits, 0.99)) };
    return [
      atMost('2,000 people press at their gates, 32 at once', seconds, 's', 60, { detail }),
      atMost('presses that were not taken', errors, '', 0),
    ];
  } finally {
    await product.stop();
  }
} // prettier-ignore

async function press(product: Started, nth: number): Promise<boolean> {
  const evidence = { fix: { ...gate, accuracyMetres: 20 }, code: null, photo: null };
  const ask = { id: shiftIdOf(nth), evidence, keptAt: null };
  const reply = (await product.post('/call/api', { action: 'attendance.checkIn', ask }, whoIs(nth))) as {
    readonly ok?: boolean;
    readonly answer?: { readonly end?: string };
  };
  return reply.ok === true && reply.answer?.end === 'onTime';
}

/** Does it for everybody, so many at once. */
async function each<T>(work: (nth: number) => Promise<T>): Promise<readonly T[]> {
  const done: T[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < presses) {
      const nth = next;
      next += 1;
      done.push(await work(nth));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  return done;
}
