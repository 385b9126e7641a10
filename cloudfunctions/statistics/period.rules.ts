import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { BoardPeriod } from '../../typings/board';

dayjs.extend(utc);

/** A stretch of days in Asia/Shanghai, both included. */
export interface Span {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** A day in the period before, and in the one after; null when that has not begun. */
  readonly before: string;
  readonly after: string | null;
  readonly days: readonly string[];
  readonly today: string;
  /** The months that it touches. */
  readonly months: readonly string[];
}

const day = (at: dayjs.Dayjs): string => at.format('YYYY-MM-DD');

const lengths = { day: 'day', week: 'week', month: 'month' } as const;

/** The day, the week from Monday to Sunday, or the month that a day lies in (F363). */
export function spanOf(period: BoardPeriod, on: string, today: string): Span {
  const at = dayjs.utc(on);
  const first = firstOf(period, at);
  const next = first.add(1, lengths[period]);
  const days = Array.from({ length: next.diff(first, 'day') }, (_, nth) => day(first.add(nth, 'day')));
  return {
    label: labels[period](first, next.subtract(1, 'day')),
    from: day(first),
    to: day(next.subtract(1, 'day')),
    before: day(first.subtract(1, 'day')),
    after: day(next) > today ? null : day(next),
    days,
    today,
    months: [...new Set(days.map((one) => one.slice(0, 7)))],
  };
}

function firstOf(period: BoardPeriod, at: dayjs.Dayjs): dayjs.Dayjs {
  if (period === 'month') return at.startOf('month');
  return period === 'day' ? at : at.subtract((at.day() + 6) % 7, 'day');
}

const labels: { readonly [P in BoardPeriod]: (first: dayjs.Dayjs, last: dayjs.Dayjs) => string } = {
  day: (first) => first.format('YYYY年M月D日'),
  week: (first, last) => `${first.format('YYYY年M月D日')}至${last.format('M月D日')}`,
  month: (first) => first.format('YYYY年M月'),
};
