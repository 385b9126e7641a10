import type { WorkCalendar } from '../../typings/deadline';
import type { HeldLine } from '../../typings/report';
import type { ReportDoc } from '../../typings/reportDoc';
import { workBetween, workDayOf } from '../workTime.rules';
import { spansOf } from './spans.rules';

interface Held {
  readonly desk: string;
  readonly worked: number;
  readonly waited: number;
}

/**
 * Who held a case how long, in working time, in the order in which each came to it first; what comes back to a desk is
 * added to what it had before, and a return sets nothing back (F098). Time in which somebody outside is waited for is
 * told apart. The round that the case is in, or was when it ended.
 */
export function heldLines(
  { journal, open }: Pick<ReportDoc, 'journal' | 'open'>,
  calendar: WorkCalendar,
  at: Date,
): readonly HeldLine[] {
  const spans = spansOf(journal);
  const held = new Map<string, Held>();
  for (const { desk, from, to, runs } of spans) {
    const spent = workBetween(from, Math.max(from, to ?? at.getTime()), calendar);
    const { worked, waited } = held.get(desk) ?? { worked: 0, waited: 0 };
    held.set(desk, { desk, worked: worked + (runs ? spent : 0), waited: waited + (runs ? 0 : spent) });
  }
  const now = open ? spans.at(-1)?.desk : undefined;
  return [...held.values()].map(({ desk, worked, waited }) => ({
    desk,
    words: lasted(worked, calendar),
    waited: waited < minute / 2 ? '' : lasted(waited, calendar),
    now: desk === now,
  }));
}

const minute = 60_000;

/** `2 个工作日 3 小时`, `1 小时 20 分钟`, `5 分钟`, to the minute; a day is as long as the offices work. */
function lasted(milliseconds: number, calendar: WorkCalendar): string {
  const all = Math.round(milliseconds / minute);
  if (all === 0) return '不到 1 分钟';
  const day = workDayOf(calendar) / minute;
  const days = Math.floor(all / day);
  const rest = all - days * day;
  const [hours, minutes] = [Math.floor(rest / 60), rest % 60];
  const said = (count: number, unit: string): string => (count > 0 ? `${count} ${unit}` : '');
  const parts =
    days > 0 ? [said(days, '个工作日'), said(hours, '小时')] : [said(hours, '小时'), said(minutes, '分钟')];
  return parts.filter((part) => part !== '').join(' ');
}
