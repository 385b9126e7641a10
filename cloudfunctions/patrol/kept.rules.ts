import type { RoundDoc, Visit } from '../../typings/round';
import { secondsAfter } from '../calendar.rules';
import { roundPeriods } from '../privacy/periods.table';
import { isLinked } from './step.rules';

const daySeconds = 86_400;
const hour = 3600;

/** How soon to look for a report again, by how long it has not come; after a month nobody expects it any more. */
const waits = [
  { withinSeconds: hour, seconds: 60 },
  { withinSeconds: daySeconds, seconds: 600 },
  { withinSeconds: 30 * daySeconds, seconds: 6 * hour },
] as const;

const after = (at: string, days: number): string => secondsAfter(new Date(at), days * daySeconds);

/** Every photo of a round. */
export const photosOf = ({ visits }: Pick<RoundDoc, 'visits'>): readonly string[] =>
  visits.flatMap(({ photos }) => photos);

export const withoutPhotos = ({ visits }: Pick<RoundDoc, 'visits'>): readonly Visit[] =>
  visits.map((visit) => ({ ...visit, photos: [] }));

/** `wait`: nothing is over yet; look again at that instant. */
export interface NextLook {
  readonly then: 'remove' | 'photos' | 'wait';
  readonly at: string;
}

/** What is to be done with a round now that its time is over, or when to look at it next. */
export function nextLook(round: RoundDoc, at: Date): NextLook {
  const now = at.toISOString();
  const { receivedAt } = round;
  const removed = after(receivedAt, roundPeriods.roundDays);
  if (removed <= now) return { then: 'remove', at: now };
  const photosGo = after(receivedAt, roundPeriods.photoDays);
  const hasPhotos = photosOf(round).length > 0;
  if (hasPhotos && photosGo <= now) return { then: 'photos', at: now };
  return {
    then: 'wait',
    at: soonest([removed, ...(hasPhotos ? [photosGo] : []), ...waiting(round, at)]),
  };
}

function waiting(round: RoundDoc, at: Date): readonly string[] {
  const isOwed = round.uncounted || !isLinked(round.findings);
  return isOwed ? nextTry(round.receivedAt, at) : [];
}

/** When to look again for what has been expected since an instant; empty when nobody expects it any more. */
export function nextTry(since: string, at: Date): readonly string[] {
  const age = (at.getTime() - Date.parse(since)) / 1000;
  const wait = waits.find(({ withinSeconds }) => age < withinSeconds);
  return wait === undefined ? [] : [secondsAfter(at, wait.seconds)];
}

const soonest = (dates: readonly string[]): string => dates.toSorted()[0] ?? '';
