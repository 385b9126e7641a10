import type { ReportCard, Tag } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { masked } from '../minors.rules';
import { dueTags } from '../overdue.rules';
import { fill } from './fill.rules';
import { flagLabels, outcomeLabels, reportFlow } from './report.table';

/** All that a list needs: what a person typed stays in the database until the case is opened. */
export const cardFields = [
  '_id', 'number', 'state', 'flags', 'unit', 'item', 'place', 'media', 'at', 'order', 'deskTitle', 'outcome',
  'dueAt', 'soonAt',
] as const satisfies readonly (keyof ReportDoc)[]; // prettier-ignore

export type Listed = Pick<ReportDoc, (typeof cardFields)[number]>;

/** A report as a row of a list; the reporter reads plain words, handlers the official ones. */
export const cardOf = (report: Listed, asReporter: boolean, at: Date): ReportCard => ({
  id: report._id,
  number: report.number,
  title: titleOf(report),
  unitName: report.unit.name,
  where: asReporter ? report.place.words : masked(report.place.words),
  at: report.at,
  state: stateTag(report, asReporter),
  flags: asReporter ? [] : [...dueTags(report, at.toISOString()), ...flagTags(report)],
  photoCount: report.media.length,
});

export const titleOf = ({ item }: Pick<ReportDoc, 'item'>): string => {
  if (item === null) return '类型待确定';
  return item.subMatter === '' ? item.plain : item.subMatter;
};

type Stated = Pick<ReportDoc, 'state' | 'deskTitle' | 'flags' | 'outcome'>;

/** A restricted matter tells its reporter only that it was taken up, or handed on (F072). */
export const stateTag = ({ state, deskTitle, flags, outcome }: Stated, asReporter: boolean): Tag => {
  const { label, reporterSees, tone, open, holder } = reportFlow.states[state];
  if (!asReporter) return { text: officialWords(fill(label, { desk: deskTitle }), outcome), tone };
  if (!flags.includes('RESTRICTED'))
    return { text: outcome === undefined ? reporterSees : outcomeLabels[outcome], tone };
  if (!open) return { text: reporterSees, tone };
  return { text: holder === 'school' ? '已受理' : '已转有关部门', tone };
};

const officialWords = (label: string, outcome: ReportDoc['outcome']): string =>
  outcome === undefined || outcome === 'solved' ? label : `${label}（${outcomeLabels[outcome]}）`;

export const flagTags = ({ flags }: Pick<ReportDoc, 'flags'>): readonly Tag[] =>
  flags.map((flag) => flagLabels[flag]);
