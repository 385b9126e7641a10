import type { CaseClock, DeadlineDoc, OrderDraft } from '../../typings/deadline';
import type { DistrictDoc, UnitDoc } from '../../typings/directory';
import type { OwedMessage } from '../../typings/message';
import type { JournalEntry, ReportDoc } from '../../typings/reportDoc';
import { spokenEndOf } from '../calendar.rules';
import { leased } from '../workflow/delivery.rules';
import { chained } from '../workflow/journal.rules';
import type { Change } from '../world';
import { titleOf } from './card.rules';
import { type LevelDue, levelsReached, withTimes } from './caseClock.rules';
import { changeFrom } from './change.rules';
import { levels } from './clock.table';
import { ladderOf, type Staff } from './desks.rules';
import { ordererOf, type Overseer, supervisorOf } from './overseers.rules';
import { ofTime } from './words.rules';

export interface Passing {
  readonly report: ReportDoc;
  readonly district: DistrictDoc;
  readonly deadlines: DeadlineDoc;
  /** The unit's team, where the school holds it. */
  readonly unit: UnitDoc | null;
  readonly at: Date;
}

interface Told {
  readonly who: string;
  readonly ladder: Overseer['ladder'];
}

/**
 * What the passing of time does to a case: each level that was reached, in order, with its entry in the journal and the
 * messages it owes; null when none was. However far the clock has jumped, forth or back, a level is there once.
 */
export function passTime(
  passing: Passing,
): { readonly after: ReportDoc; readonly change: Change; readonly passed: number } | null {
  const { report, deadlines, at } = passing;
  const reached = levelsReached(report, deadlines.calendar, at);
  if (reached.length === 0) return null;
  const passed = reached.reduce((before, due) => withLevel(before, due, passing), report);
  const after = withTimes(passed, deadlines.calendar);
  const entries = after.journal.slice(report.journal.length);
  const owed = after.owed.slice(report.owed.length);
  return { after, change: changeFrom(report, after, entries, owed), passed: reached.length };
}

/** The time of a case, put right without anything having happened: what was to be done has been done already. */
export function timePutRight({ report, deadlines }: Passing): Change {
  return changeFrom(report, withTimes(report, deadlines.calendar), [], []);
}

function withLevel(report: ReportDoc, due: LevelDue, passing: Passing): ReportDoc {
  const { at } = passing;
  const row = levels[due.level];
  const end = new Date(Date.parse(due.key.slice(due.key.indexOf('@') + 1)));
  const entry: JournalEntry = chained(report.journal, {
    at: at.toISOString(),
    event: due.level,
    from: report.state,
    to: report.state,
    by: { role: 'SYS', title: '系统' },
    input: { end: end.toISOString() },
    desk: report.deskTitle,
    spoken: { end: spokenEndOf(end) },
  });
  const place = report.journal.length;
  const owed = toldBy(report, due, passing).map(({ who, ladder }): OwedMessage =>
    ofTime(report, `${place}/${who}`, ladder, { ...row, end }, leased(at)),
  );
  return {
    ...report,
    v: report.v + 1,
    journal: [...report.journal, entry],
    owed: [...report.owed, ...owed],
    ...clockAfter(report.clock, due),
    ...(due.level === 'order' ? ordered(report, end, passing) : {}),
  };
}

const clockAfter = (clock: CaseClock | undefined, { key }: LevelDue): Pick<ReportDoc, 'clock'> =>
  clock === undefined ? {} : { clock: { ...clock, told: [...clock.told, key] } };

const staffOf = ({ report, district, unit, at }: Passing): Staff => ({
  district,
  unit,
  isDifficult: report.state === 'difficult',
  at,
});

function toldBy(report: ReportDoc, { level }: LevelDue, passing: Passing): readonly Told[] {
  const staff = staffOf(passing);
  const tellers = {
    desks: () => report.desks.map((desk) => ({ who: `desk-${desk}`, ladder: ladderOf(desk, staff) })),
    supervisor: () => [{ who: 'supervisor', ladder: supervisorOf(report, staff).ladder }],
    orderer: () => [{ who: 'orderer', ladder: ordererOf(report, staff).ladder }],
  } as const;
  return tellers[levels[level].tells]();
}

/** The draft of an order, and the flag that it is time for one; whether it is issued, a person decides (W06). */
function ordered(report: ReportDoc, end: Date, passing: Passing): Pick<ReportDoc, 'orders' | 'flags'> {
  const draft: OrderDraft = {
    at: passing.at.toISOString(),
    desks: report.desks,
    target: report.deskTitle,
    matter: report.flags.includes('RESTRICTED') ? '限制查看事项' : titleOf(report),
    dueAt: end.toISOString(),
    supervisor: ordererOf(report, staffOf(passing)).title,
  };
  return {
    orders: [...(report.orders ?? []), draft],
    flags: report.flags.includes('SUPERVISE') ? report.flags : [...report.flags, 'SUPERVISE'],
  };
}
