import { answer } from '../../cloudfunctions/api/answer';
import { agreed, noConsents } from '../../cloudfunctions/consents.rules';
import { noDeadlines } from '../../cloudfunctions/noDeadlines.table';
import type { World } from '../../cloudfunctions/world';
import { directory, schools, seal } from './base';
import { draftFor } from './drafts';
import { atMost, type Result, rounded } from './result';

const submissions = 20_000;

const district = directory.find((document) => document.kind === 'district');
const checklist = directory.find((document) => document.kind === 'checklist');
const byId = new Map(schools.map((unit) => [unit.id, unit]));

/** Ports that a submission never asks; if it did, the call would fail and the bench with it. */
const unasked = {} as World & World['store'] & World['directory'] & World['wechat'];

/** Whoever sends has said yes to a point on the map. */
const agreedLong = agreed(noConsents('o-bench'), 'location', new Date(0));

/** A world that answers at once: what is left is our own work. */
function instantWorld(): World {
  if (district === undefined || checklist === undefined) throw new Error('the profile has no district');
  return {
    ...unasked,
    now: () => new Date(),
    seal,
    store: {
      ...unasked,
      insert: () => Promise.resolve('inserted'),
      read: () => Promise.resolve(agreedLong as never),
    },
    directory: {
      ...unasked,
      forSubmission: (unitId) =>
        Promise.resolve({ unit: byId.get(unitId) ?? null, district, checklist, deadlines: noDeadlines }),
      person: () => Promise.resolve(null),
    },
    wechat: { ...unasked, judge: () => Promise.resolve('pass') },
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
