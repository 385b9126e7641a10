import type { ClockSettings, DeadlineInput, TimeLimit, WorkCalendar } from '../../typings/deadline';
import type { NamedThing } from '../../typings/routing';
import { durationWords, limitWords, settingWords } from './words.rules';

/** What a change changes, a sentence each, as its journal keeps it; empty when nothing is different. */
export const changesBetween = (
  before: DeadlineInput,
  after: DeadlineInput,
  items: readonly NamedThing[],
): readonly string[] => [
  ...limitChanges(before.limits, after.limits, items),
  ...calendarChanges(before.calendar, after.calendar),
  ...settingChanges(before.settings, after.settings),
];

function limitChanges(
  before: readonly TimeLimit[],
  after: readonly TimeLimit[],
  items: readonly NamedThing[],
): readonly string[] {
  const named = (limits: readonly TimeLimit[]) =>
    new Map(limits.map((limit) => [limitWords(limit, items), durationWords(limit.duration)]));
  const [old, now] = [named(before), named(after)];
  return [
    ...[...now].flatMap(([name, words]) => {
      const was = old.get(name);
      if (was === words) return [];
      return [was === undefined ? `新增 ${name}：${words}` : `${name}：${was} 改为 ${words}`];
    }),
    ...[...old].flatMap(([name, words]) => (now.has(name) ? [] : [`删去 ${name}：${words}`])),
  ];
}

const hoursWords = ({ hours }: WorkCalendar): string =>
  hours.map(({ from, to }) => `${from}—${to}`).join('、');

function calendarChanges(before: WorkCalendar, after: WorkCalendar): readonly string[] {
  const [was, now] = [hoursWords(before), hoursWords(after)];
  const all = [...new Set([...before.years, ...after.years].map(({ year }) => year))].sort();
  return [
    ...(was === now ? [] : [`工作时间：${was} 改为 ${now}`]),
    ...all.flatMap((year) => yearChange(year, before, after)),
  ];
}

function yearChange(year: number, before: WorkCalendar, after: WorkCalendar): readonly string[] {
  const [was, now] = [before, after].map(({ years }) => years.find((one) => one.year === year));
  if (now === undefined) return [`删去 ${year} 年放假安排`];
  if (was === undefined)
    return [`新增 ${year} 年放假安排：放假 ${now.off.length} 天，调休上班 ${now.on.length} 天`];
  const days = [
    ...differing('加放假', now.off, was.off),
    ...differing('去掉放假', was.off, now.off),
    ...differing('加上班', now.on, was.on),
    ...differing('去掉上班', was.on, now.on),
    ...(now.source === was.source ? [] : [`依据改为“${now.source}”`]),
    ...(now.settled === was.settled ? [] : [now.settled ? '标为已公布' : '标为未公布']),
  ];
  return days.length === 0 ? [] : [`${year} 年：${days.join('；')}`];
}

function differing(words: string, these: readonly string[], those: readonly string[]): readonly string[] {
  const only = these.filter((day) => !those.includes(day));
  return only.length === 0 ? [] : [`${words} ${only.join('、')}`];
}

const settingNames = Object.keys(settingWords) as readonly (keyof ClockSettings)[];

const spoken = (value: number | null): string => (value === null ? '不设' : String(value));

const settingChanges = (before: ClockSettings, after: ClockSettings): readonly string[] =>
  settingNames.flatMap((name) =>
    before[name] === after[name]
      ? []
      : [`${settingWords[name]}：${spoken(before[name])} 改为 ${spoken(after[name])}`],
  );
