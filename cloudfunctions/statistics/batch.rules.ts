import type { Addition, BatchedReport, Figures, FoldDoc, RollupDoc } from '../../typings/statistics';
import type { Change } from '../world';
import {
  additionsOf,
  againAt,
  type Countable,
  difference,
  markOf,
  now,
  tallyOf,
  total,
  uncounted,
} from './counting.rules';

/** A batch as it is written down: what it adds to which roll-up, and how each report is marked afterwards. */
export function batchOf(
  due: readonly Countable[],
  at: Date,
  batch: number,
): Pick<FoldDoc, 'reports' | 'additions'> {
  const reports = due.map((report) => batchedOf(report, at, batch));
  const differences = due.map((report, nth) =>
    difference(
      tallyOf(report, report.counted ?? uncounted),
      tallyOf(report, reports[nth]?.mark ?? uncounted),
    ),
  );
  return { reports, additions: additionsOf(total(differences)) };
}

const batchedOf = (report: Countable, at: Date, batch: number): BatchedReport => ({
  id: report._id,
  seen: report.countDueAt ?? '',
  before: report.counted?.batch ?? 0,
  mark: markOf(report, at, batch),
  againAt: againAt(report, at),
});

/** A roll-up that begins with this addition. */
export const firstRollup = ({ scope, list, period, days }: Addition, batch: number): RollupDoc => ({
  _id: `${scope}|${period}`,
  scope,
  list,
  period,
  batch,
  sum: sumOf(Object.values(days)),
  days: period === now ? {} : days,
});

/** The same into one that stands. */
export const changeOf = ({ period, days }: Addition): Change => {
  const added = [
    ...paths('sum', sumOf(Object.values(days))),
    ...(period === now
      ? []
      : Object.entries(days).flatMap(([day, figures]) => paths(`days.${day}`, figures))),
  ];
  return { add: Object.fromEntries(added) };
};

const paths = (before: string, figures: Figures): readonly (readonly [string, number])[] =>
  Object.entries(figures).map(([figure, count]) => [`${before}.${figure}`, count] as const);

/** Figures added up, name by name. */
export function sumOf(all: readonly Figures[]): Figures {
  const sum: Record<string, number> = {};
  for (const figures of all)
    for (const [figure, count] of Object.entries(figures)) sum[figure] = (sum[figure] ?? 0) + count;
  return sum;
}
