import { noDeadlines } from '../../cloudfunctions/noDeadlines.table';
import { newReport } from '../../cloudfunctions/report/newReport.rules';
import { insert } from '../../local/cloud/database/documents';
import type { Fields } from '../../local/cloud/values';
import type { ReportDoc } from '../../typings/reportDoc';
import { directory, openCloud, schools, seal } from './base';
import { draftFor } from './drafts';

const batch = 5000;
/** So many lie open on each desk, however many there are in all: a to-do list is as long as people let it grow. */
const openOnEachDesk = 120;

const district = directory.find((document) => document.kind === 'district');
const checklist = directory.find((document) => document.kind === 'checklist');

const startedAt = Date.parse('2024-09-01T00:00:00.000Z');

/** The nth report of a district with a long history: one a minute, to each school in turn; or all since one instant. */
export function storedReport(nth: number, since = startedAt): ReportDoc {
  const unit = schools[nth % schools.length];
  if (unit === undefined || district === undefined || checklist === undefined)
    throw new Error('the profile has no school');
  const report = newReport({
    draft: draftFor(nth, unit.id),
    alias: seal.alias(`o-bench-${nth % 5000}`),
    checked: { unit, item: checklist.items[nth % 25] ?? null },
    district,
    checklist: checklist.version,
    deadlines: noDeadlines,
    at: new Date(since + (since === startedAt ? nth * 60_000 : nth % 60_000)),
    isHeld: false,
    extra: 3,
  });
  const isOpen = nth < openOnEachDesk * schools.length;
  const owed = report.owed.map((message) => ({ ...message, state: 'sent', dueAt: null }) as const);
  // Every second one went to the town, every fourth to a department of 湖塘镇.
  const handedOn = nth % 2 === 0 ? { townSees: unit.town.id } : {};
  const dispatched = nth % 4 === 0 ? { departments: ['hutang-urban'] } : {};
  return {
    ...report,
    ...handedOn,
    ...dispatched,
    owed,
    open: isOpen,
    state: isOpen ? 'submitted' : 'selfClosed',
  };
}

/** As the database takes it; nothing is due any more, so the date of that is left out. */
const asFields = (report: ReportDoc): Fields =>
  JSON.parse(JSON.stringify({ ...report, owedDueAt: undefined })) as Fields;

/** Fills a data folder up to so many reports; answers how many a second. */
export async function storeReports(data: string, from: number, upTo: number): Promise<number> {
  const cloud = await openCloud(data);
  const begun = performance.now();
  for (let first = from; first < upTo; first += batch) {
    const size = Math.min(batch, upTo - first);
    const reports = Array.from({ length: size }, (_, nth) => asFields(storedReport(first + nth)));
    await insert(cloud.store, 'reports', reports);
  }
  const perSecond = ((upTo - from) / (performance.now() - begun)) * 1000;
  await cloud.close();
  return perSecond;
}
