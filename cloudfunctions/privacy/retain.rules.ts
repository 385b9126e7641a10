import type { RetainedClass } from '../../typings/privacy';
import type { ReportDoc } from '../../typings/reportDoc';
import { secondsAfter } from '../calendar.rules';
import type { Change, Match } from '../world';
import { cutFrom } from './cut.rules';
import { legalHoldDays, lookAgainDays, periods } from './periods.table';

const daySeconds = 86_400;

const classes = Object.keys(periods) as readonly RetainedClass[];

/** What of a case a period is about. */
type Kept = Pick<
  ReportDoc,
  'open' | 'at' | 'closedAt' | 'media' | 'joined' | 'place' | 'reporter' | 'followers'
> &
  Pick<ReportDoc, 'marks' | 'policeToldAt'>;

/** What lies with the police, or may have to, is kept longer, whatever its class: nobody may lose evidence to a clock. */
const isHeld = ({ marks = [], policeToldAt }: Kept): boolean =>
  policeToldAt !== undefined || marks.some(({ severe }) => severe);

const voices = ({ reporter, joined }: Kept) => [reporter, ...joined.map((voice) => voice.reporter)];

/** How many things of a class a case still holds. */
const countOf: { readonly [C in RetainedClass]: (report: Kept) => number } = {
  location: ({ place }) => (place.point === null ? 0 : 1),
  media: ({ media, joined }) => media.length + joined.reduce((sum, voice) => sum + voice.media.length, 0),
  link: (report) =>
    voices(report).filter(({ alias, sealed }) => alias !== undefined || sealed !== undefined).length,
};

export interface Retention {
  /** Whose time is over, with how much there is of it. */
  readonly due: Readonly<Partial<Record<RetainedClass, number>>>;
  /** When to look again; null: nothing is left that ends. */
  readonly next: string | null;
}

/** What has to go of a case by now, and when to look again. Nothing goes while it is open (F374). */
export function retentionOf(report: Kept, at: Date): Retention {
  if (report.open) return { due: {}, next: secondsAfter(at, lookAgainDays * daySeconds) };
  const closed = new Date(report.closedAt ?? report.at);
  const ends = classes
    .map((key) => ({
      key,
      count: countOf[key](report),
      at: secondsAfter(closed, daysOf(report, key) * daySeconds),
    }))
    .filter(({ count }) => count > 0);
  const isDue = (end: string): boolean => end <= at.toISOString();
  const later = ends.map((end) => end.at).filter((end) => !isDue(end));
  return {
    due: Object.fromEntries(ends.filter((end) => isDue(end.at)).map(({ key, count }) => [key, count])),
    next: later.length === 0 ? null : later.reduce((first, end) => (end < first ? end : first)),
  };
}

const daysOf = (report: Kept, key: RetainedClass): number =>
  isHeld(report) ? Math.max(legalHoldDays, periods[key].days) : periods[key].days;

/** Files that are this case's to delete: what a part or a merged case shows belongs to the whole. */
export const ownFiles = ({ media, joined, partOf, mergedInto }: ReportDoc): readonly string[] =>
  partOf !== undefined || mergedInto !== undefined
    ? []
    : [media, ...joined.map((voice) => voice.media)].flat().map(({ fileId }) => fileId);

/**
 * Takes what is over out of a case, in one write that holds only while nobody moves it, and notes what it was for the
 * ledger. The files go after it; until they have, the case stays due. The journal is not touched.
 */
export function expired(
  report: ReportDoc,
  due: Retention['due'],
  cause: string,
): { readonly held: Match; readonly change: Change } {
  const { held, change } = cutFrom(report, due.link === undefined ? [] : report.followers);
  const nobody = ({ kind }: ReportDoc['reporter']) => ({ kind });
  const gone = {
    ...(due.location === undefined ? {} : { 'place.point': null }),
    ...(due.media === undefined ? {} : { media: [], ...each(report, 'media', () => []) }),
    ...(due.link === undefined
      ? {}
      : {
          reporter: nobody(report.reporter),
          ...each(report, 'reporter', (voice) => nobody(voice.reporter)),
        }),
    retained: { cause, counts: due, files: due.media === undefined ? [] : ownFiles(report) },
  };
  return { held, change: { ...change, set: { ...change.set, ...gone } } };
}

const each = (
  { joined }: ReportDoc,
  field: string,
  value: (voice: ReportDoc['joined'][number]) => unknown,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(joined.map((voice, nth) => [`joined.${nth}.${field}`, value(voice)]));
