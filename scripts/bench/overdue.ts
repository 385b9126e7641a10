import { noDeadlines } from '../../cloudfunctions/noDeadlines.table';
import { newReport } from '../../cloudfunctions/report/newReport.rules';
import { insert } from '../../local/cloud/database/documents';
import { search } from '../../local/cloud/database/search';
import type { Fields } from '../../local/cloud/values';
import type { DeadlineDoc } from '../../typings/deadline';
import { directory, openCloud, schools, seal } from './base';
import { askClock } from './clock';
import { draftFor } from './drafts';
import { atMost, type Result, rounded } from './result';

const due = 2000;

const limits: DeadlineDoc = {
  ...noDeadlines,
  limits: [{ item: null, urgency: 'normal', stage: 'whole', duration: { amount: 24, unit: 'hours' } }],
};

/** Ticks of function clock until it finds no case whose time has come; of each, what that duty alone took. */
const ticks = (bundle: string): string => `
const { main } = require(${JSON.stringify(bundle)});
(async () => {
  const seconds = [];
  let passed = 0;
  for (let nth = 0; nth < 20; nth += 1) {
    const swept = (await main())['time limits'];
    if (!(swept.passed > 0)) break;
    seconds.push(swept.milliseconds / 1000);
    passed += swept.passed;
  }
  process.stdout.write(JSON.stringify({ passed, seconds }));
  process.exit(0);
})();`;

export interface SweepTimes {
  readonly passed: number;
  readonly seconds: number;
  readonly ticks: number;
  readonly left: number;
}

/** Cases that ran over all at once, worked off by function clock beside everything that is stored already. */
export async function timeSweep(data: string, tag: string): Promise<SweepTimes> {
  const cloud = await openCloud(data);
  try {
    await insert(
      cloud.store,
      'reports',
      Array.from({ length: due }, (_, nth) => overdueReport(nth, tag)),
    );
    const { passed, seconds } = await askClock<{
      readonly passed: number;
      readonly seconds: readonly number[];
    }>(cloud, ticks);
    const left = search(cloud.store, cloud.store.collection('reports'), {
      query: { nextClockAt: { $exists: true } },
      limit: due,
    }).length;
    return { passed, seconds: seconds.reduce((sum, one) => sum + one, 0), ticks: seconds.length, left };
  } finally {
    await cloud.close();
  }
}

/** What the sweep costs among many reports against few. */
export const sweepResults = (few: SweepTimes, many: SweepTimes, reports: number): readonly Result[] => [
  // NB: nobody promised how many a second; that it does not grow is promised.
  {
    what: 'cases that ran over, worked off',
    value: rounded(many.passed / many.seconds, 0),
    unit: '/s',
    atLeast: '',
    then: '',
    passed: null,
    detail: { cases: many.passed, ticks: many.ticks },
  },
  atMost(
    `sweep of ${due.toLocaleString('en')} due cases, ${reports.toLocaleString('en')} against 10,000 reports`,
    rounded(many.seconds / few.seconds, 2),
    '×',
    2,
    { then: '1.2', detail: { few: rounded(few.seconds, 2), many: rounded(many.seconds, 2) } },
  ),
  atMost('due cases left over', few.left + many.left, '', 0),
];

const district = directory.find((document) => document.kind === 'district');
const checklist = directory.find((document) => document.kind === 'checklist');

/** A case of a month ago that had a day, of which everybody has been told. */
function overdueReport(nth: number, tag: string): Fields {
  const unit = schools[nth % schools.length];
  if (unit === undefined || district === undefined || checklist === undefined)
    throw new Error('the profile has no school');
  const report = newReport({
    draft: draftFor(nth, unit.id, tag),
    alias: seal.alias(`o-bench-${nth % 5000}`),
    checked: { unit, item: checklist.items[0] ?? null },
    district,
    checklist: checklist.version,
    deadlines: limits,
    at: new Date(Date.now() - 30 * 86_400_000 + nth * 1000),
    isHeld: false,
    extra: 3,
  });
  const owed = report.owed.map((message) => ({ ...message, state: 'sent', dueAt: null }));
  return JSON.parse(JSON.stringify({ ...report, owed, owedDueAt: undefined })) as Fields;
}
