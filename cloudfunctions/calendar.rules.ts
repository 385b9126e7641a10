import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** Functions run in UTC; people live in Asia/Shanghai, which has had no summer time since 1991. */
const shanghaiMinutes = 8 * 60;

const inShanghai = (at: Date) => dayjs(at).utcOffset(shanghaiMinutes);

/** The calendar day in Asia/Shanghai, `2026-11-23`. */
export const dayOf = (at: Date): string => inShanghai(at).format('YYYY-MM-DD');

/** For the number of a report: `261123`. */
export const compactDayOf = (at: Date): string => inShanghai(at).format('YYMMDD');

/** As WeChat's `time` fields want it: `2026年11月23日 09:05`. */
export const spokenTimeOf = (at: Date): string => inShanghai(at).format('YYYY年M月D日 HH:mm');

/** A later instant, as it is stored. */
export const secondsAfter = (at: Date, seconds: number): string =>
  new Date(at.getTime() + seconds * 1000).toISOString();

/** The day so many days after an instant, in Asia/Shanghai. */
export const daysAfter = (at: Date, days: number): string =>
  inShanghai(at).add(days, 'day').format('YYYY-MM-DD');

/** The instant at which a day begins in Asia/Shanghai, or the day so many days later, as it is stored. */
export const dayBegins = (day: string, later: number): string =>
  dayjs.utc(day).add(later, 'day').subtract(shanghaiMinutes, 'minute').toDate().toISOString();

/** True for a calendar day that exists, `2026-11-30`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  dayjs.utc(text).isValid() &&
  dayjs.utc(text).format('YYYY-MM-DD') === text;

/** How many days the second day is after the first; both `2026-11-30`. */
export const daysBetween = (first: string, second: string): number =>
  dayjs.utc(second).diff(dayjs.utc(first), 'day');

/** The time of day in Asia/Shanghai, `06:30`. */
export const timeOf = (at: Date): string => inShanghai(at).format('HH:mm');

/** True from the first time of day up to, not including, the second; the window may span midnight. Two equal times: never. */
export const isBetween = (at: Date, from: string, until: string): boolean => {
  const time = timeOf(at);
  return from <= until ? from <= time && time < until : time >= from || time < until;
};

/** The next instant, after this one, at which clocks in Asia/Shanghai show a time of day; as it is stored. */
export const nextTimeOf = (at: Date, time: string): string => {
  const today = dayjs.utc(`${dayOf(at)}T${time}:00Z`).subtract(shanghaiMinutes, 'minute');
  return (today.valueOf() > at.getTime() ? today : today.add(1, 'day')).toDate().toISOString();
};
