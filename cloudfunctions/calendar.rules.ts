import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { WorkCalendar } from '../typings/deadline';

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

/** Whether offices work on a day: the year's own table first (holidays, 调休), else Monday to Friday. */
export function isWorkday(day: string, { years }: WorkCalendar): boolean {
  const year = years.find((one) => one.year === Number(day.slice(0, 4)));
  if (year?.on.includes(day) === true) return true;
  if (year?.off.includes(day) === true) return false;
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day so many days after a day; both `2026-11-30`. */
export const laterDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The first day at or after an instant on which offices open at this time: a morning that has begun is over. */
export function nextMorning(at: Date, time: string, calendar: WorkCalendar): string {
  const today = dayOf(at);
  return firstWorkday(timeOf(at) < time ? today : laterDay(today, 1), 1, calendar);
}

/** The last working morning that has begun by an instant. */
export function lastMorning(at: Date, time: string, calendar: WorkCalendar): string {
  const today = dayOf(at);
  return firstWorkday(timeOf(at) < time ? laterDay(today, -1) : today, -1, calendar);
}

/** NB: never further than a month, whatever a calendar says. */
function firstWorkday(from: string, step: 1 | -1, calendar: WorkCalendar): string {
  const days = Array.from({ length: 31 }, (_, nth) => laterDay(from, nth * step));
  return days.find((day) => isWorkday(day, calendar)) ?? from;
}

/** Milliseconds of an hour and minute of a day, `09:00`, in Asia/Shanghai. */
export const instantOn = (day: string, time: string): number => Date.parse(`${day}T${time}:00.000+08:00`);

/** An end as people say it: midnight belongs to the day that ends with it, `2026年11月30日 24:00`. */
export const spokenEndOf = (at: Date): string => {
  const end = inShanghai(at);
  return end.format('HH:mm:ss') === '00:00:00'
    ? `${end.subtract(1, 'day').format('YYYY年M月D日')} 24:00`
    : end.format('YYYY年M月D日 HH:mm');
};

/** The last day that an end still belongs to, `2026-11-30`. */
export const dayOfEnd = (at: string): string => dayOf(new Date(Date.parse(at) - 1));
