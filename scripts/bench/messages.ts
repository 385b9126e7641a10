import { noDeadlines } from '../../cloudfunctions/noDeadlines.table';
import { newReport } from '../../cloudfunctions/report/newReport.rules';
import { insert } from '../../local/cloud/database/documents';
import { search } from '../../local/cloud/database/search';
import type { Fields } from '../../local/cloud/values';
import { directory, openCloud, schools, seal } from './base';
import { askClock } from './clock';
import { draftFor } from './drafts';
import { atMost, noLess, type Result, rounded } from './result';

const due = 10_000;
const mostCalls = 10;
/** WeChat takes its time to answer; here as long as it usually does. */
const answerMilliseconds = 60;

/** Instances of function clock, called again and again as the minute timer does, without the pauses in between. */
const calls = (bundle: string): string => `
const { main } = require(${JSON.stringify(bundle)});
(async () => {
  const lasted = [];
  let tried = 0;
  while (tried < ${due} && lasted.length < ${mostCalls}) {
    const since = performance.now();
    const answer = await main();
    tried += answer['undelivered messages'].tried ?? 0;
    lasted.push((performance.now() - since) / 1000);
  }
  const { user, system } = process.cpuUsage();
  process.stdout.write(JSON.stringify({ tried, lasted, cpu: (user + system) / 1e6 }));
  process.exit(0);
})();`;

interface Said {
  readonly tried: number;
  /** Seconds of each call. */
  readonly lasted: readonly number[];
  /** Seconds of work of the function itself, start included. */
  readonly cpu: number;
}

/** 10,000 messages that became due at once, as after a night or an outage, worked off by function clock. */
export async function measureMessages(data: string): Promise<readonly Result[]> {
  const cloud = await openCloud(data);
  try {
    const reports = Array.from({ length: due }, (_, nth) => dueReport(nth));
    await insert(cloud.store, 'reports', reports);
    const rule = { api: 'subscribeMessage.send', errcode: 0, delayMs: answerMilliseconds };
    cloud.wechat.script.set([{ ...rule, answer: { errcode: 0 } }]);
    const before = process.cpuUsage();
    const { tried, lasted, cpu } = await askClock<Said>(cloud, calls);
    const { user, system } = process.cpuUsage(before);
    const seconds = lasted.reduce((sum, one) => sum + one, 0);
    const left = search(cloud.store, cloud.store.collection('reports'), {
      query: { owedDueAt: { $exists: true } },
      limit: due,
    }).length;
    const database = rounded((user + system) / 1e6);
    const detail = { calls: lasted.length, seconds: rounded(seconds), cpu: rounded(cpu), database };
    return [
      noLess('due messages worked off', rounded(tried / seconds, 0), '/s', 150, { detail }),
      atMost('due messages: longest call of the clock', rounded(Math.max(...lasted)), 's', 45),
      atMost('due messages left over', left, '', 0),
    ];
  } finally {
    await cloud.close();
  }
}

const district = directory.find((document) => document.kind === 'district');
const checklist = directory.find((document) => document.kind === 'checklist');

/** A report that was stored a while ago by a call that stopped before it told anybody. */
function dueReport(nth: number): Fields {
  const unit = schools[nth % schools.length];
  if (unit === undefined || district === undefined || checklist === undefined)
    throw new Error('the profile has no school');
  const report = newReport({
    draft: draftFor(nth, unit.id, 'due'),
    alias: seal.alias(`o-bench-${nth % 5000}`),
    checked: { unit, item: checklist.items[0] ?? null },
    district,
    checklist: checklist.version,
    deadlines: noDeadlines,
    at: new Date(Date.parse('2026-11-01T01:00:00.000Z') + nth * 1000),
    isHeld: false,
    extra: 3,
  });
  const owed = report.owed.map((message) => ({ ...message, wakes: 'all' }));
  return JSON.parse(JSON.stringify({ ...report, owed })) as Fields;
}
