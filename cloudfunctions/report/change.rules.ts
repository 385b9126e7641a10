import type { OwedMessage } from '../../typings/message';
import type { JournalEntry, PictureCheck, ReportDoc } from '../../typings/reportDoc';
import { canonical } from '../workflow/journal.rules';
import { lookAgainAt } from '../workflow/line.rules';
import type { Change } from '../world';
import { waitingIn } from './heard.rules';

const appended: ReadonlySet<string> = new Set([
  'journal',
  'owed',
  'owedDueAt',
  'silenceDueAt',
  'checks',
  'rewardDueAt',
]);

/** Ends after which somebody may be rewarded, or is told why not. */
const rewarded: ReadonlySet<ReportDoc['state']> = new Set(['closed', 'selfClosed', 'merged']);

/** Everything that differs, and nothing else; journal and messages are only ever appended to. */
export function changeFrom(
  before: ReportDoc,
  after: ReportDoc,
  entries: readonly JournalEntry[],
  owed: readonly OwedMessage[],
): Change {
  const due = lookAgainAt(after.owed);
  const old = new Map(Object.entries(before));
  const set = Object.entries(after).filter(
    ([key, value]) => !appended.has(key) && canonical(old.get(key)) !== canonical(value),
  );
  const checks = checksChanged(before.checks ?? [], after.checks ?? []);
  const gone = Object.keys(before).filter((key) => !(key in after));
  return {
    set: {
      ...Object.fromEntries(set),
      ...checks.set,
      ...(due === null ? {} : { owedDueAt: due }),
      ...heardAnew(before, entries),
      ...endedAnew(before, after, entries),
    },
    ...(gone.length === 0 ? {} : { unset: gone }),
    append: {
      ...(entries.length === 0 ? {} : { journal: entries }),
      ...(owed.length === 0 ? {} : { owed }),
      ...(checks.append.length === 0 ? {} : { checks: checks.append }),
    },
  };
}

/** Each check by its place: an answer of WeChat's that comes at the same moment changes another (F060). */
function checksChanged(before: readonly PictureCheck[], after: readonly PictureCheck[]) {
  const changed = before.flatMap((check, index) =>
    after[index] === check ? [] : [[`checks.${index}`, after[index]] as const],
  );
  return { set: Object.fromEntries(changed), append: after.slice(before.length) };
}

/** What somebody did in a case may answer what was waited for: the clock looks at it in its next round. */
const heardAnew = (before: ReportDoc, entries: readonly JournalEntry[]): Pick<ReportDoc, 'silenceDueAt'> => {
  const at = entries.at(-1)?.at;
  return at === undefined || waitingIn(before).length === 0 ? {} : { silenceDueAt: at };
};

/** With the step that ends a case it is written down that its reward is still to be looked at (F321). */
const endedAnew = (
  before: ReportDoc,
  after: ReportDoc,
  entries: readonly JournalEntry[],
): Pick<ReportDoc, 'rewardDueAt'> => {
  const at = entries.at(-1)?.at;
  const ends = after.state !== before.state && rewarded.has(after.state);
  return at === undefined || !ends ? {} : { rewardDueAt: at };
};
