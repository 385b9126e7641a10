import type { WorkCalendar } from '../typings/deadline';
import type { OwedMessage } from '../typings/message';
import type { NoticeDoc } from '../typings/notice';
import { instantOn, lastMorning, laterDay, nextMorning } from './calendar.rules';

/** When the morning's list of what was not delivered goes out, on working days. */
const digestTime = '08:30';

/** The morning that will tell of what is given up now. */
export const digestDay = (at: Date, calendar: WorkCalendar): string => nextMorning(at, digestTime, calendar);

/** The morning whose list is read now. */
export const digestDayNow = (at: Date, calendar: WorkCalendar): string =>
  lastMorning(at, digestTime, calendar);

/** The morning after one that has been told already. */
export const digestDayAfter = (day: string, calendar: WorkCalendar): string =>
  nextMorning(new Date(instantOn(laterDay(day, 1), '00:00')), digestTime, calendar);

/** What a case keeps, and lists go by. */
export const digestMark = (place: string, day: string): string => `${place}/${day}`;

const prefix = 'digest:';

/** The digest of a place and a morning, waiting for it: place and day are its id, so that it is there once. */
export const digestNotice = (place: string, day: string): NoticeDoc => ({
  _id: `${prefix}${digestMark(place, day)}`,
  v: 1,
  dueAt: new Date(instantOn(day, digestTime)).toISOString(),
  owed: [],
});

/** The mark that a digest's id was made from. */
export const markOf = ({ _id }: Pick<NoticeDoc, '_id'>): string => _id.slice(prefix.length);

/** Given up, and of an office: whom it was for has to be telephoned. */
export const placesMissed = (moved: readonly OwedMessage[]): readonly string[] => [
  ...new Set(
    moved.flatMap(({ state, digest }) => (state === 'listed' && digest !== undefined ? [digest] : [])),
  ),
];
