import type { Days, FreeTime, MyTimes, Weekday } from '../../typings/rota';
import { laterDay } from './shift';
import { dayOf } from './time';

/*
 * When I can stand, as it is edited: every change answers new times, and nothing is kept before it is saved.
 */

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];
const weekdayWords = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** So many of each are kept. */
export const mostFree = 14;
export const mostAway = 20;

interface Usual {
  readonly key: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** The times at which most people say yes, added by one tap. NB: wide, a turn is given only if it lies within. */
export const usualTimes = [
  { key: 'before', label: '上学前', from: '07:00', to: '08:30' },
  { key: 'noon', label: '中午', from: '11:00', to: '13:30' },
  { key: 'after', label: '放学后', from: '16:00', to: '18:00' },
] as const satisfies readonly Usual[];

export interface TimesView {
  readonly free: readonly (FreeTime & {
    readonly days: readonly { readonly day: Weekday; readonly words: string; readonly chosen: boolean }[];
    /** Read aloud: `周一、周三 07:00 至 08:30`. */
    readonly label: string;
  })[];
  readonly away: readonly Days[];
  /** What it means as it stands now. */
  readonly words: string;
}

const spoken = ({ weekdays: on, from, to }: FreeTime): string =>
  `${on.map((day) => `周${weekdayWords[day - 1] ?? ''}`).join('、')} ${from} 至 ${to}`.trim();

/** My times as their page shows them. */
export const timesView = ({ free, away }: MyTimes): TimesView => ({
  away,
  words: free.length === 0 ? '还没有填：自动排班当您什么时候都可以来。' : '自动排班只在下面这些时间给您排。',
  free: free.map((one) => ({
    ...one,
    days: weekdays.map((day) => ({ day, words: weekdayWords[day - 1] ?? '', chosen: one.weekdays.includes(day) })),
    label: spoken(one),
  })),
}); // prettier-ignore

/** As it was kept, without days away that are over. */
export const timesNow = ({ free, away }: MyTimes, now: number): MyTimes => ({
  free,
  away: away.filter(({ to }) => to >= dayOf(now)),
});

/** One more time, Monday to Friday; the same when there are as many as are kept. */
export function withFree(times: MyTimes, key: string): MyTimes {
  const { from, to } = usualTimes.find((one) => one.key === key) ?? usualTimes[0];
  if (times.free.length >= mostFree) return times;
  return { ...times, free: [...times.free, { weekdays: [1, 2, 3, 4, 5], from, to }] };
}

export const withoutFree = (times: MyTimes, nth: number): MyTimes => ({
  ...times,
  free: times.free.filter((_, at) => at !== nth),
});

export const changedFree = (times: MyTimes, nth: number, change: (one: FreeTime) => FreeTime): MyTimes => ({
  ...times,
  free: times.free.map((one, at) => (at === nth ? change(one) : one)),
}); // prettier-ignore

/** Chooses a day of the week, or leaves it. */
export const toggledFreeDay = (one: FreeTime, day: number): FreeTime => ({
  ...one,
  weekdays: weekdays.filter((each) => one.weekdays.includes(each) !== (each === day)),
});

/** One more span of days on which I cannot: tomorrow, to be changed. */
export function withAway(times: MyTimes, now: number): MyTimes {
  const day = laterDay(dayOf(now), 1);
  return times.away.length >= mostAway ? times : { ...times, away: [...times.away, { from: day, to: day }] };
}

export const withoutAway = (times: MyTimes, nth: number): MyTimes => ({
  ...times,
  away: times.away.filter((_, at) => at !== nth),
});

/** Another first or last day; NB: the other moves along, so that a span never ends before it begins. */
export const changedAway = (times: MyTimes, nth: number, end: 'from' | 'to', day: string): MyTimes => ({
  ...times,
  away: times.away.map((one, at) => {
    if (at !== nth) return one;
    return end === 'from'
      ? { from: day, to: one.to < day ? day : one.to }
      : { from: one.from > day ? day : one.from, to: day };
  }),
});
