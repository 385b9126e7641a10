import { answer } from '../../cloudfunctions/api/answer';
import { noDeadlines } from '../../cloudfunctions/noDeadlines.table';
import { unitIndex } from '../../cloudfunctions/unitIndex.rules';
import type { World } from '../../cloudfunctions/world';
import type { IndexedUnit } from '../../typings/directory';
import { directory, schools, seal } from './base';
import { draftFor } from './drafts';
import { atMost, noLess, type Result, rounded } from './result';

const submissions = 20_000;

const district = directory.find((document) => document.kind === 'district');
const checklist = directory.find((document) => document.kind === 'checklist');
const byId = new Map(schools.map((unit) => [unit.id, unit]));

/** Ports that a submission never asks; if it did, the call would fail and the bench with it. */
const unasked = {} as World & World['store'] & World['directory'];

/** A world that answers at once: what is left is our own work. */
function instantWorld(): World {
  if (district === undefined || checklist === undefined) throw new Error('the profile has no district');
  return {
    ...unasked,
    now: () => new Date(),
    seal,
    store: { ...unasked, insert: () => Promise.resolve('inserted') },
    directory: {
      ...unasked,
      forSubmission: (unitId) =>
        Promise.resolve({ unit: byId.get(unitId) ?? null, district, checklist, deadlines: noDeadlines }),
      person: () => Promise.resolve(null),
    },
    courier: {
      deliver: (_report, messages) =>
        Promise.resolve(messages.map((message) => ({ ...message, state: 'sent', dueAt: null }) as const)),
    },
  };
}

/** Our own CPU for one submission: parse, route, journal, messages, receipt. Neither SDK nor host. */
export async function measureCore(): Promise<readonly Result[]> {
  const world = instantWorld();
  const submit = async (nth: number): Promise<void> => {
    const unit = schools[nth % schools.length]?.id ?? '';
    const reply = await answer({ action: 'report.submit', ask: draftFor(nth, unit) }, 'o-bench', world);
    if (!reply.ok) throw new Error(reply.refusal.message);
  };
  for (let nth = 0; nth < 3000; nth += 1) await submit(nth);
  const before = process.cpuUsage();
  for (let nth = 0; nth < submissions; nth += 1) await submit(nth);
  const { user, system } = process.cpuUsage(before);
  const each = (user + system) / 1000 / submissions;
  return [atMost('our own CPU per submission', rounded(each, 4), 'ms', 0.15, { then: '0.05' })];
}

const pointCount = 300_000;
const searches = 100_000;

/** Between 0 and 1, evenly scattered, the same on every run. */
function scattered(nth: number): number {
  let bits = Math.imul(nth ^ 0x6d2b79f5, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

/** Nearest five of 300,000 school units, as many as a country has. */
export function measureNearest(): readonly Result[] {
  const unitsOfACountry = Array.from({ length: pointCount }, (_, nth): IndexedUnit => ({
    ...emptyUnit,
    id: `u${nth}`,
    point: { longitude: 105 + 20 * scattered(2 * nth), latitude: 22 + 20 * scattered(2 * nth + 1) },
  }));
  const index = unitIndex(unitsOfACountry);
  const begun = performance.now();
  let found = 0;
  for (let nth = 0; nth < searches; nth += 1)
    found += index.nearest(105 + 20 * scattered(3 * nth + 1), 22 + 20 * scattered(5 * nth + 2), 5).length;
  const perSecond = (searches / (performance.now() - begun)) * 1000;
  if (found !== searches * 5) throw new Error('a search found fewer than five');
  return [noLess('nearest school units among 300,000', rounded(perSecond, 0), '/s', 90_000)];
}

const emptyUnit: IndexedUnit = {
  id: '',
  name: '',
  aliases: [],
  gridName: '',
  townName: '',
  unitKind: 'school',
  point: null,
  lookAlikes: [],
  receiver: '',
};
