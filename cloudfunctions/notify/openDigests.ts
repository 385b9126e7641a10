import type { OwedMessage } from '../../typings/message';
import { digestDay, digestDayAfter, digestMark, digestNotice, placesMissed } from '../digest.rules';
import type { Directory, OwingCollection, Store } from '../world';

export interface Mornings {
  readonly store: Store;
  readonly directory: Pick<Directory, 'deadlines'>;
  readonly now: () => Date;
}

/** A clock that was put back may meet mornings that have been told; so many of them. */
const mostMornings = 10;

/**
 * The mornings that will tell of messages which are given up now, as the case will be marked with them. The digest is
 * there before the mark: one without a case tells nobody, a mark without a digest would be told by nobody (F114).
 */
export async function openDigests(
  from: OwingCollection,
  moved: readonly OwedMessage[],
  outside: Mornings,
): Promise<readonly string[]> {
  const places = from === 'reports' ? placesMissed(moved) : [];
  if (places.length === 0) return [];
  const { calendar } = await outside.directory.deadlines();
  const marks: string[] = [];
  for (const place of places) {
    let day = digestDay(outside.now(), calendar);
    for (let tries = 0; tries < mostMornings && !(await waits(place, day, outside)); tries += 1)
      day = digestDayAfter(day, calendar);
    marks.push(digestMark(place, day));
  }
  return marks;
}

/** False: that morning has been told already. */
async function waits(place: string, day: string, { store }: Mornings): Promise<boolean> {
  const notice = digestNotice(place, day);
  if ((await store.insert('notices', notice)) === 'inserted') return true;
  return (await store.read('notices', notice._id))?.dueAt !== undefined;
}
