import type { CalendarYear, OfficeHours, WorkCalendar } from '../../typings/deadline';
import type { Refused } from '../../typings/refusal';
import { daysBetween, isDay, isWorkday, laterDay } from '../calendar.rules';
import { refuse } from '../refuse';

const wrong = (message: string): Refused => refuse('INVALID', message, 'calendar');

/** What is wrong with the calendar, in the order of its page; null when nothing is. */
export function calendarFault({ hours, years }: WorkCalendar): Refused | null {
  return hoursFault(hours) ?? yearsFault(years) ?? workFault({ hours, years });
}

const time = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const mostSpans = 6;

function hoursFault(hours: readonly OfficeHours[]): Refused | null {
  if (hours.length === 0) return wrong('请至少填一段工作时间，例如 09:00 到 12:00。');
  if (hours.length > mostSpans) return wrong(`工作时间最多 ${mostSpans} 段，请合并一些。`);
  for (const [index, { from, to }] of hours.entries()) {
    const nth = `第 ${index + 1} 段工作时间`;
    if (!time.test(from) || !time.test(to) || from === '24:00')
      return wrong(`${nth}要写成 09:00 这样的时刻，请改正。`);
    if (from >= to) return wrong(`${nth}的结束要晚于开始，请改正；跨过零点的请分成两段。`);
    const before = hours[index - 1];
    if (before !== undefined && from <= before.to)
      return wrong(
        `${nth}（${from} 起）和前一段（到 ${before.to} 止）重叠或相连，请错开、合并或按先后排列。`,
      );
  }
  return null;
}

function yearsFault(years: readonly CalendarYear[]): Refused | null {
  for (const [index, one] of years.entries()) {
    if (!Number.isInteger(one.year) || one.year < 2020 || one.year > 2100)
      return wrong('年份请填 2020 到 2100 之间的整数。');
    if (years.slice(0, index).some(({ year }) => year === one.year))
      return wrong(`${one.year} 年有两份安排，请合并成一份。`);
    const fault = yearFault(one);
    if (fault !== null) return fault;
  }
  return null;
}

const isStrange = (words: string): boolean => /[\p{C}<>]/u.test(words);

/** NB: what cannot be seen is not said back. */
const quoted = (words: string): string => (isStrange(words) ? '有一行' : `“${words}”`);

function yearFault({ year, source, settled, off, on }: CalendarYear): Refused | null {
  if (isStrange(source)) return wrong(`${year} 年安排的依据里有不能用的字符，请重新填写。`);
  if (settled && source.length < 2)
    return wrong(`请写明 ${year} 年放假安排的依据，例如发文名称和日期；还没公布的请不要标为“已公布”。`);
  const all = [...off, ...on];
  const strange = all.find((day) => !isDay(day));
  if (strange !== undefined)
    return wrong(`${year} 年安排里的${quoted(strange)}不是日期，请写成 ${year}-10-01 这样。`);
  const elsewhere = all.find((day) => !day.startsWith(`${year}-`));
  if (elsewhere !== undefined) return wrong(`${elsewhere} 不是 ${year} 年的日子，请移到它自己的年份。`);
  const both = off.find((day) => on.includes(day));
  if (both !== undefined) return wrong(`${both} 既放假又上班，请只留一处。`);
  const twice = all.find((day, index) => all.indexOf(day) !== index);
  if (twice !== undefined) return wrong(`${twice} 写了两次，请删去一次。`);
  const plain = on.find((day) => isWorkday(day, { hours: [], years: [] }));
  return plain === undefined
    ? null
    : wrong(`${plain} 是周一至周五，本来就上班，请从 ${year} 年的调休上班日里删去。`);
}

/** Fewer working days than this are a slip of the hand, and limits counted by them would never end. */
const fewestWorkdays = 100;

function workFault(calendar: WorkCalendar): Refused | null {
  const idle = calendar.years.find(({ year }) => workdaysOf(year, calendar) < fewestWorkdays);
  return idle === undefined
    ? null
    : wrong(`${idle.year} 年只剩 ${workdaysOf(idle.year, calendar)} 个工作日，请检查放假日期是不是填多了。`);
}

function workdaysOf(year: number, calendar: WorkCalendar): number {
  const first = `${year}-01-01`;
  const days = daysBetween(first, `${year + 1}-01-01`);
  return Array.from({ length: days }, (_, nth) => laterDay(first, nth)).filter((day) =>
    isWorkday(day, calendar),
  ).length;
}
