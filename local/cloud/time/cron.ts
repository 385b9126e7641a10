import { StartError } from '../startError';

/** A 7-field timer (秒 分 时 日 月 星期 年), read in UTC+8. */
export interface Cron {
  /** The first due instant after `ms`; undefined when there is none. */
  readonly nextAfter: (ms: number) => number | undefined;
}

const EAST_8 = 8 * 3600_000;
const DAY = 86_400_000;
const MOST_DAYS = 366 * 8;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface FieldRule {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly words?: readonly string[];
}

const RULES: readonly FieldRule[] = [
  { name: '秒', least: 0, most: 59 },
  { name: '分', least: 0, most: 59 },
  { name: '时', least: 0, most: 23 },
  { name: '日', least: 1, most: 31 },
  { name: '月', least: 1, most: 12, words: ['', ...MONTHS] },
  { name: '星期', least: 0, most: 7, words: WEEKDAYS },
  { name: '年', least: 1970, most: 2099 },
];

type Allowed = ReadonlySet<number>;

function bad(text: string, why: string): StartError {
  return new StartError(`定时器“${text}”写法有误（${why}），请写成“秒 分 时 日 月 星期 年”七段。`);
}

function numberOf(word: string, rule: FieldRule, whole: string): number {
  const named = rule.words?.indexOf(word.toUpperCase()) ?? -1;
  const value = named >= 0 ? named : Number(word);
  if (word !== '' && Number.isInteger(value) && value >= rule.least && value <= rule.most) return value;
  throw bad(whole, rule.name);
}

function rangeOf(part: string, rule: FieldRule, whole: string): readonly [number, number] {
  if (part === '*' || part === '?') return [rule.least, rule.most];
  const [from = '', to] = part.split('-');
  const first = numberOf(from, rule, whole);
  return [first, to === undefined ? first : numberOf(to, rule, whole)];
}

function parseField(field: string, rule: FieldRule, whole: string): Allowed {
  const allowed = new Set<number>();
  for (const item of field.split(',')) {
    const [part = '', stepText] = item.split('/');
    const step = stepText === undefined ? 1 : Number(stepText);
    if (!Number.isInteger(step) || step < 1) throw bad(whole, rule.name);
    const [first, last] = rangeOf(part, rule, whole);
    const end = stepText !== undefined && !part.includes('-') && part !== '*' ? rule.most : last;
    for (let value = first; value <= end; value += step)
      allowed.add(rule.name === '星期' ? value % 7 : value);
  }
  return allowed;
}

const isAny = (field: string): boolean => field === '*' || field === '?';

/** Parses a timer; a bad one is a start error that names the field. 日 and 星期 combine by OR when both are given. */
export function parseCron(text: string): Cron {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== RULES.length) throw bad(text, `有 ${fields.length} 段`);
  const parsed = RULES.map((rule, at) => parseField(fields[at] ?? '', rule, text));
  const allows = (at: number, value: number): boolean => parsed[at]?.has(value) ?? false;
  const [anyDay, anyWeekday] = [isAny(fields[3] ?? ''), isAny(fields[5] ?? '')];

  const isDay = (day: Date): boolean => {
    if (!allows(6, day.getUTCFullYear()) || !allows(4, day.getUTCMonth() + 1)) return false;
    const [byDay, byWeekday] = [allows(3, day.getUTCDate()), allows(5, day.getUTCDay())];
    return anyDay || anyWeekday ? byDay && byWeekday : byDay || byWeekday;
  };

  const seconds = secondsOfDay(parsed);
  return { nextAfter: (ms) => nextAfter(ms, isDay, seconds) };
}

function secondsOfDay(parsed: readonly Allowed[]): () => readonly number[] {
  let made: readonly number[] | undefined;
  const sorted = (at: number): readonly number[] =>
    [...(parsed[at] ?? [])].sort((left, right) => left - right);
  return () =>
    (made ??= sorted(2).flatMap((hour) =>
      sorted(1).flatMap((minute) => sorted(0).map((second) => (hour * 60 + minute) * 60 + second)),
    ));
}

function nextAfter(
  ms: number,
  isDay: (day: Date) => boolean,
  seconds: () => readonly number[],
): number | undefined {
  const local = ms + EAST_8;
  const today = Math.floor(local / DAY) * DAY;
  for (let ahead = 0; ahead < MOST_DAYS; ahead += 1) {
    const day = today + ahead * DAY;
    if (!isDay(new Date(day))) continue;
    const found = seconds().find((second) => day + second * 1000 > local);
    if (found !== undefined) return day + found * 1000 - EAST_8;
  }
  return undefined;
}
